/** An activity stream has every statement in it: whoever may use its key reads the database without touching it. */
import { resourcePolicy } from "../../policy.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-rds-activity-stream-own-kms-key",
  description: "Database activity streams of RDS are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_246" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps:
    "Make a KMS key whose policy admits the auditors alone, and name it as kmsKeyId. This starts the stream anew.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.html",
  resources: ["aws:rds/clusterActivityStream:ClusterActivityStream"],
  check: ({ props, report }) => {
    const finding = withoutOwnKey("kmsKeyId", props.kmsKeyId);
    if (finding !== undefined) report(finding);
  },
});
