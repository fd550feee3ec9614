/** AWS's own key can't be withdrawn, shared with another account or kept from one of the account's administrators. */
import { resourcePolicy } from "../../policy.ts";
import { isOwnKey, keyFound } from "../../resources/rdsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-cluster-own-key",
  description: "Aurora and Multi-AZ DB clusters are encrypted with a key of the account's own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_327" }],
  tags: ["encryption-at-rest", "customer-key"],
  remediationSteps:
    "Make a KMS key and name it as kmsKeyId. This replaces the cluster: restore its snapshot with that key.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html",
  resources: ["aws:rds/cluster:Cluster"],
  check: ({ props, report }) => {
    if (isOwnKey(props.kmsKeyId)) return;
    report({
      at: "kmsKeyId",
      found: keyFound(props.kmsKeyId),
      expected: "a key of your own",
      fix: "name a KMS key of your own",
    });
  },
});
