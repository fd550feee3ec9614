/** Each replica has recovery of its own: with the first region gone, one without leaves no way back from a mistake. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-replica-point-in-time-recovery",
  description: "Replicas of DynamoDB tables can be taken back to any point in time.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "DynamoDB.2" },
    { standard: "Checkov", id: "CKV_AWS_165" },
  ],
  tags: ["backup", "replication"],
  remediationSteps: "Set the replica's pointInTimeRecovery to true. It takes no downtime, and costs by its size.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html",
  resources: ["aws:dynamodb/tableReplica:TableReplica", "aws:dynamodb/table:Table"],
  check: ({ type, props, report }) => {
    const wrong = { expected: "true", fix: "set it to true" };
    if (type === "aws:dynamodb/tableReplica:TableReplica") {
      if (props.pointInTimeRecovery !== true) report({ at: "pointInTimeRecovery", ...wrong });
      return;
    }
    for (const { place, entry } of entriesOf(props.replicas)) {
      if (entry.pointInTimeRecovery !== true) report({ at: `replicas[${place}].pointInTimeRecovery`, ...wrong });
    }
  },
});
