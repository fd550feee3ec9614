/** Rotation that was turned off for an incident stays off, and the password good for whoever saw it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-secretsmanager-secret-rotation-enabled",
  description: "Secrets do not have their rotation turned off.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "SecretsManager.1" },
    { standard: "Checkov", id: "CKV2_AWS_57" },
  ],
  tags: ["secrets"],
  remediationSteps: "Take rotationEnabled out and give rotationRules.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-1",
  resources: ["aws:secretsmanager/secretRotation:SecretRotation"],
  check: ({ props, report }) => {
    if (props.rotationEnabled !== false) return;
    report({ at: "rotationEnabled", expected: "true", fix: "take it out and give rotationRules" });
  },
});
