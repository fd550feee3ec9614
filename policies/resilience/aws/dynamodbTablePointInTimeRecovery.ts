/** Without it there is no way back to the minute before a bad release or a wrong delete. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-table-point-in-time-recovery",
  description: "DynamoDB tables can be taken back to any point in time.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "FSBP", id: "DynamoDB.2" },
    { standard: "Checkov", id: "CKV_AWS_28" },
  ],
  tags: ["backup"],
  remediationSteps: "Set pointInTimeRecovery.enabled to true. It takes no downtime, and costs by the table's size.",
  url: "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2",
  resources: ["aws:dynamodb/table:Table"],
  check: ({ props, report }) => {
    const recovery = props.pointInTimeRecovery as Props | undefined | null;
    if (recovery?.enabled === true) return;
    report({ at: "pointInTimeRecovery.enabled", expected: "true", fix: "set it to true" });
  },
});
