/** Where the law asks for FIPS 140, TLS that negotiates anything else is a finding of the audit. */
import { redshiftParameterPolicy } from "../../resources/redshiftParameters.ts";

export const policy = redshiftParameterPolicy({
  name: "aws-redshift-cluster-fips-tls",
  parameter: "use_fips_ssl",
  description: "Redshift clusters use TLS by FIPS 140 only.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["encryption-in-transit", "parameter-group"],
  remediationSteps:
    "Set use_fips_ssl to true in the cluster's parameter group, with require_ssl. The cluster has to be rebooted.",
  url: "https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html",
});
