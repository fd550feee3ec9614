/** A password that is never changed stays good for whoever saw it once: in a log, a backup or a laptop. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-secretsmanager-secret-rotated",
  description: "Secrets are rotated by Secrets Manager.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "SecretsManager.1" },
    { standard: "Checkov", id: "CKV2_AWS_57" },
  ],
  tags: ["secrets"],
  remediationSteps:
    "Add a SecretRotation with a rotation function for the database, or let the database keep its own (manageMasterUserPassword).",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-1",
  resources: ["aws:secretsmanager/secret:Secret"],
  check: ({ report, stack }) => {
    if (stack.referring("secretId", "aws:secretsmanager/secretRotation:SecretRotation").length > 0) return;
    report({
      at: "name",
      found: "no SecretRotation of it",
      expected: "one",
      fix: "add a SecretRotation whose secretId is this secret's",
    });
  },
});
