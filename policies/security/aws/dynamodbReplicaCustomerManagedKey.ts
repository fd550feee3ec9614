/** A replica has a key of its own region: one without holds the same data under a key that nobody but AWS can end. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";
import { keyProblem } from "../../resources/customerKeys.ts";

const expected = "the ARN of a customer managed key of the replica's region";
const fix = "create a key there and set its ARN; this makes the replica anew";

export const policy = resourcePolicy({
  name: "aws-dynamodb-replica-customer-managed-key",
  description: "Replicas of DynamoDB tables are encrypted with a customer managed key.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_271" }],
  tags: ["encryption-at-rest", "replication"],
  remediationSteps: "Set kmsKeyArn to a key of the replica's region. This makes the replica anew; the table stays.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html",
  resources: ["aws:dynamodb/tableReplica:TableReplica", "aws:dynamodb/table:Table"],
  check: ({ type, props, report }) => {
    if (type === "aws:dynamodb/tableReplica:TableReplica") {
      const found = keyProblem(props.kmsKeyArn);
      if (found !== undefined) report({ at: "kmsKeyArn", found, expected, fix });
      return;
    }
    for (const { place, entry } of entriesOf(props.replicas)) {
      const found = keyProblem(entry.kmsKeyArn);
      if (found !== undefined) report({ at: `replicas[${place}].kmsKeyArn`, found, expected, fix });
    }
  },
});
