/** Whoever may read secrets under AWS's own key may read the master user's password; a key of its own keeps them apart. */
import { resourcePolicy } from "../../policy.ts";
import { isOwnKey, keyFound } from "../../resources/rdsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-master-secret-own-key",
  description: "The master user's secret is encrypted with a key of the account's own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["encryption-at-rest", "customer-key"],
  remediationSteps: "Name a KMS key as masterUserSecretKmsKeyId; it is taken up without a restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html",
  resources: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (props.manageMasterUserPassword !== true || isOwnKey(props.masterUserSecretKmsKeyId)) return;
    report({
      at: "masterUserSecretKmsKeyId",
      found: keyFound(props.masterUserSecretKmsKeyId),
      expected: "a key of your own",
      fix: "name a KMS key of your own",
    });
  },
});
