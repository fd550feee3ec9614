/** AWS's own key can't be withdrawn, shared with another account or kept from one of the account's administrators. */
import { resourcePolicy } from "../../policy.ts";
import { isReplica } from "../../resources/rdsCopies.ts";
import { isOwnKey, keyFound } from "../../resources/rdsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-own-key",
  description: "RDS instances are encrypted with a key of the account's own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["encryption-at-rest", "customer-key"],
  remediationSteps:
    "Make a KMS key and name it as kmsKeyId. This replaces the instance: restore its snapshot with that key.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    // A replica in the same region has its source's key.
    if (isOwnKey(props.kmsKeyId) || isReplica(props)) return;
    report({
      at: "kmsKeyId",
      found: keyFound(props.kmsKeyId),
      expected: "a key of your own",
      fix: "name a KMS key of your own",
    });
  },
});
