/** A warehouse with a public address is one stolen password away from being copied by anybody, all years of it at once. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-redshiftserverless-workgroup-no-public-access",
  description: "Redshift Serverless workgroups have no public address.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "FSBP", id: "RedshiftServerless.3" }],
  tags: ["network"],
  remediationSteps:
    "Set publiclyAccessible to false; reach the workgroup from inside its VPC, through an endpoint, a bastion or a VPN.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-3",
  resources: ["aws:redshiftserverless/workgroup:Workgroup"],
  check: ({ props, report }) => {
    // Unset is false.
    if (props.publiclyAccessible !== true) return;
    report({ at: "publiclyAccessible", expected: "false", fix: "set it to false, and connect from inside the VPC" });
  },
  remedy: { publiclyAccessible: false },
});
