/** A warehouse with a public address is one stolen password away from being copied by anybody, all years of it at once. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshift-cluster-no-public-access",
  description: "Redshift clusters have no public address.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "FSBP", id: "Redshift.1" },
    { standard: "Checkov", id: "CKV_AWS_87" },
  ],
  tags: ["network"],
  remediationSteps:
    "Set publiclyAccessible to false; reach the cluster from inside its VPC, through an endpoint, a bastion or a VPN.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-1",
  resources: ["aws:redshift/cluster:Cluster"],
  check: ({ props, report }) => {
    // Unset is false.
    if (props.publiclyAccessible !== true) return;
    report({ at: "publiclyAccessible", expected: "false", fix: "set it to false, and connect from inside the VPC" });
  },
  remedy: { publiclyAccessible: false },
});
