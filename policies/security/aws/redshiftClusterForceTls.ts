/** Without `require_ssl` the cluster takes clear text too, passwords and rows included, from any client that asks for it. */
import { redshiftParameterPolicy } from "../../resources/redshiftParameters.ts";

export const policy = redshiftParameterPolicy({
  name: "aws-redshift-cluster-force-tls",
  parameter: "require_ssl",
  description: "Redshift clusters refuse connections without TLS.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "Redshift.2" },
    { standard: "Checkov", id: "CKV_AWS_105" },
  ],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set require_ssl to true in the cluster's parameter group, once stl_connection_log shows TLS only, and reboot the cluster.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-2",
});
