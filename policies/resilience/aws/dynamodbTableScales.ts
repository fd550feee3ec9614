/** A table of fixed capacity refuses requests as soon as the load is above it. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "aws-dynamodb-table-scales",
  description: "DynamoDB tables follow their load: on demand, or with capacity that scales.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [
    { standard: "FSBP", id: "DynamoDB.1" },
    { standard: "Checkov", id: "CKV2_AWS_16" },
  ],
  tags: ["availability"],
  remediationSteps:
    "Set billingMode to PAY_PER_REQUEST, or add an appautoscaling Target and a Policy for ReadCapacityUnits and for WriteCapacityUnits.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-1",
  resources: ["aws:dynamodb/table:Table"],
  check: ({ props, report, stack }) => {
    if (props.billingMode === "PAY_PER_REQUEST") return;
    const targets = stack.referring("resourceId", "aws:appautoscaling/target:Target");
    const fixed = ["ReadCapacityUnits", "WriteCapacityUnits"].filter(
      (unit) => !targets.some((one) => one.props.scalableDimension === `dynamodb:table:${unit}`),
    );
    if (fixed.length === 0) return;
    report({
      at: "billingMode",
      found: `provisioned, and nothing scales its ${fixed.join(" and ")}`,
      expected: "PAY_PER_REQUEST, or an appautoscaling Target for reads and one for writes",
      fix: "set it to PAY_PER_REQUEST, or add the targets with a policy for each",
    });
  },
});
