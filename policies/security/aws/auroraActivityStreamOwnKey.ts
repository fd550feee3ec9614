/** An activity stream has every statement in it: whoever may use its key reads the database without touching it. */
import { resourcePolicy } from "../../policy.ts";
import { isOwnKey, keyFound } from "../../resources/rdsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-activity-stream-own-key",
  description: "Database activity streams are encrypted with a key of the account's own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_246" }],
  tags: ["encryption-at-rest", "customer-key"],
  remediationSteps:
    "Make a KMS key whose policy admits the auditors alone, and name it as kmsKeyId. This starts the stream anew.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.html",
  resources: ["aws:rds/clusterActivityStream:ClusterActivityStream"],
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
