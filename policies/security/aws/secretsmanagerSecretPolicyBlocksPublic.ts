/** Secrets Manager can refuse a policy that lets everybody in; it does when it is asked to. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-secretsmanager-secret-policy-blocks-public",
  description: "Secret policies are refused where they would let anybody in.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["permissions", "secrets"],
  remediationSteps: "Set blockPublicPolicy to true.",
  url: "https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html",
  resources: ["aws:secretsmanager/secretPolicy:SecretPolicy"],
  check: ({ props, report }) => {
    if (props.blockPublicPolicy === true) return;
    report({ at: "blockPublicPolicy", expected: "true", fix: "set it to true" });
  },
  remedy: { blockPublicPolicy: true },
});
