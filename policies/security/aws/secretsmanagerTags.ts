/** Whose password it is, and who may read it, goes by tags: a secret that nobody is named for is never rotated and never deleted. */
import { tagPolicy } from "../../resources/tags.ts";

export const policy = tagPolicy({
  name: "aws-secretsmanager-tags",
  description: "Secrets are tagged.",
  references: [{ standard: "SecurityHub", id: "SecretsManager.5" }],
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-5",
  resources: ["aws:secretsmanager/secret:Secret"],
});
