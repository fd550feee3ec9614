/** Tokens of IAM live for 15 minutes and belong to one identity; a password lives until somebody changes it, wherever it was copied. */
import { resourcePolicy } from "../../policy.ts";
import { engineOf } from "../../resources/rdsCopies.ts";

/** The engines that know it. */
const engines = ["postgres", "mysql", "mariadb"];

export const policy = resourcePolicy({
  name: "aws-rds-instance-iam-authentication",
  description: "RDS instances take IAM's tokens in place of passwords.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.10" },
    { standard: "Checkov", id: "CKV_AWS_161" },
  ],
  tags: ["authentication"],
  remediationSteps:
    "Set iamDatabaseAuthenticationEnabled to true; it takes no restart, and passwords still work. Then grant rds_iam (PostgreSQL) or AWSAuthenticationPlugin (MySQL).",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-10",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    if (props.iamDatabaseAuthenticationEnabled === true || !engines.includes(engineOf(props))) return;
    report({ at: "iamDatabaseAuthenticationEnabled", expected: "true", fix: "set it to true; passwords still work" });
  },
  remedy: { iamDatabaseAuthenticationEnabled: true },
});
