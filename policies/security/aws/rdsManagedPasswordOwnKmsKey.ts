/** Whoever may read secrets under AWS's own key may read the master user's password; a key of its own keeps them apart. */
import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-managed-password-own-kms-key",
  description: "Master passwords that RDS manages are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Name a KMS key as masterUserSecretKmsKeyId; it is taken up without a restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.manageMasterUserPassword !== true) return;
    const finding = withoutOwnKey("masterUserSecretKmsKeyId", props.masterUserSecretKmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
