/** A replica has logs of its own, of those who read from it, and they are not among its source's. */
import { resourcePolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";
import { isReplica } from "../../resources/rdsCopies.ts";

export const policy = resourcePolicy({
  name: "aws-rds-instance-replica-logs",
  description: "Replicas that do not say which engine they are send a log to CloudWatch.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "Checkov", id: "CKV_AWS_129" }],
  tags: ["logging", "replication"],
  remediationSteps: "Give the replica the enabledCloudwatchLogsExports of its source; it takes no restart.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html",
  resources: ["aws:rds/instance:Instance"],
  check: ({ props, report }) => {
    // One that says its engine is judged by that engine's policy.
    if (!isReplica(props) || textOf(props.engine) !== undefined) return;
    if (textsOf(props.enabledCloudwatchLogsExports).length > 0) return;
    report({
      at: "enabledCloudwatchLogsExports",
      found: "no log",
      expected: "the logs of its source",
      fix: "give it the enabledCloudwatchLogsExports of its source",
    });
  },
});
