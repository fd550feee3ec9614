/** Protection is each table's own: an unprotected replica goes away with a click, and with it the region to fail over to. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-replica-deletion-protection",
  description: "Replicas of DynamoDB tables can't be deleted before their protection is taken off.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "DynamoDB.6" }],
  tags: ["deletion", "replication"],
  remediationSteps: "Set the replica's deletionProtectionEnabled to true; it takes no downtime.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-6",
  resources: ["aws:dynamodb/tableReplica:TableReplica", "aws:dynamodb/table:Table"],
  check: ({ type, props, report }) => {
    const wrong = { expected: "true", fix: "set it to true" };
    if (type === "aws:dynamodb/tableReplica:TableReplica") {
      if (props.deletionProtectionEnabled !== true) report({ at: "deletionProtectionEnabled", ...wrong });
      return;
    }
    for (const { place, entry } of entriesOf(props.replicas)) {
      if (entry.deletionProtectionEnabled !== true) {
        report({ at: `replicas[${place}].deletionProtectionEnabled`, ...wrong });
      }
    }
  },
});
