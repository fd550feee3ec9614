/** An instance with a public address is one stolen password, or one flaw before its patch, away from being read by anybody. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-no-public-access",
  description: "RDS instances have no public address.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "FSBP", id: "RDS.2" },
    { standard: "CIS-AWS", id: "3.2.3" },
    { standard: "Checkov", id: "CKV_AWS_17" },
  ],
  tags: ["network"],
  remediationSteps:
    "Set publiclyAccessible to false; reach the instance from inside its VPC, through a bastion or a VPN. The address goes away without a restart.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2",
  resources: ["aws:rds/instance:Instance"],
  // Unset is false in a subnet group without a route to the internet, which is another policy's.
  check: ({ props, report }) => {
    if (props.publiclyAccessible !== true) return;
    report({ at: "publiclyAccessible", expected: "false", fix: "set it to false, and connect from inside the VPC" });
  },
  remedy: { publiclyAccessible: false },
});
