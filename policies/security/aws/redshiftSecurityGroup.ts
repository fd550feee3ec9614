/** Without a security group of its own the warehouse shares the VPC's default one, and is open to everything else that forgot to choose. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-security-group",
  description: "Redshift has a security group of its own.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["network"],
  remediationSteps:
    "Make a security group that lets in the clients of the warehouse on its port, and name it here; it takes no restart.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/managing-vpc-security-groups.html",
  resources: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/workgroup:Workgroup"],
  check: ({ type, props, report }) => {
    const at = type === "aws:redshift/cluster:Cluster" ? "vpcSecurityGroupIds" : "securityGroupIds";
    const groups = props[at];
    if (Array.isArray(groups) && groups.length > 0) return;
    report({ at, expected: "a security group of its own", fix: "name one that lets in only its clients" });
  },
});
