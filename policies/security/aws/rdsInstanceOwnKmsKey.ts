/** AWS's own key can't be withdrawn, shared with another account or kept from one of the account's administrators. */
import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-own-kms-key",
  description: "RDS instances are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps:
    "Make a KMS key and name it as kmsKeyId. This replaces the instance: restore its snapshot with that key.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.Keys.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    // A replica in the same region has its source's key.
    if (isReplica(props)) return;
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
