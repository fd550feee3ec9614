/** A replica has a key of its own region: one without holds the same data under a key that nobody but AWS can end. */

import { resourcePolicy } from "../../policy.ts";
import { entriesOf } from "../../read.ts";
import { withoutOwnKey } from "../../resources/kmsKeys.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-replica-own-kms-key",
  description: "Replicas of DynamoDB tables are encrypted with a KMS key of your own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "Checkov", id: "CKV_AWS_271" }],
  tags: ["encryption-at-rest", "own-kms-key"],
  remediationSteps: "Set kmsKeyArn to a key of the replica's region. This makes the replica anew; the table stays.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html",
  resources: ["aws:dynamodb/tableReplica:TableReplica", "aws:dynamodb/table:Table"],
  check: ({ type, props, report }) => {
    const findings =
      type === "aws:dynamodb/tableReplica:TableReplica"
        ? [withoutOwnKey("kmsKeyArn", props.kmsKeyArn)]
        : entriesOf(props.replicas).map(({ place, entry }) =>
            withoutOwnKey(`replicas[${place}].kmsKeyArn`, entry.kmsKeyArn),
          );
    for (const finding of findings) if (finding !== undefined) report(finding);
  },
});
