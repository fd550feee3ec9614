/** A wrong stack, a renamed resource or a click deletes an unprotected table. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-table-deletion-protection",
  description: "DynamoDB tables can't be deleted before their protection is taken off.",
  enforcementLevel: "mandatory",
  severity: "medium",
  references: [{ standard: "FSBP", id: "DynamoDB.6" }],
  tags: ["deletion"],
  remediationSteps: "Set deletionProtectionEnabled to true; it takes no downtime.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-6",
  resources: ["aws:dynamodb/table:Table"],
  check: ({ props, report }) => {
    if (props.deletionProtectionEnabled === true) return;
    report({ at: "deletionProtectionEnabled", expected: "true", fix: "set it to true" });
  },
  remedy: { deletionProtectionEnabled: true },
});
