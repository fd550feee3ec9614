/** Tokens of IAM live for 15 minutes and belong to one identity; a password lives until somebody changes it, wherever it was copied. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-iam-authentication",
  description: "RDS clusters take IAM's tokens in place of passwords.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "RDS.12" },
    { standard: "Checkov", id: "CKV_AWS_162" },
  ],
  tags: ["authentication"],
  remediationSteps:
    "Set iamDatabaseAuthenticationEnabled to true; it takes no restart, and passwords still work. Then grant rds_iam (PostgreSQL) or AWSAuthenticationPlugin (MySQL).",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-12",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    // Serverless v1 can't.
    if (props.iamDatabaseAuthenticationEnabled === true || props.engineMode === "serverless") return;
    report({ at: "iamDatabaseAuthenticationEnabled", expected: "true", fix: "set it to true; passwords still work" });
  },
  remedy: { iamDatabaseAuthenticationEnabled: true },
});
