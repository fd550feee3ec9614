/** A mistake that is noticed after the recovery period can't be undone from it. */
import { backups } from "../../../components/standards/backups.ts";
import { resourcePolicy } from "../../policy.ts";
import { numberOf, type Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-dynamodb-table-recovery-period",
  description: "DynamoDB tables can be taken back far enough for a mistake that was noticed late.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["backup"],
  remediationSteps: "Raise pointInTimeRecovery.recoveryPeriodInDays, or leave it out for 35 days. It costs the same.",
  url: "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html",
  resources: ["aws:dynamodb/table:Table"],
  parameters: {
    minimumDays: {
      type: "integer",
      minimum: 1,
      maximum: 35,
      default: backups.minimumRetention,
      description: "Days that a table can be taken back at least.",
    },
  },
  check: ({ props, config, report }) => {
    const recovery = props.pointInTimeRecovery as Props | undefined | null;
    // That it is off is another policy's.
    if (recovery?.enabled !== true) return;
    const days = numberOf(recovery.recoveryPeriodInDays);
    // Unset is 35.
    if (days === undefined || days >= config.minimumDays) return;
    report({
      at: "pointInTimeRecovery.recoveryPeriodInDays",
      expected: `at least ${config.minimumDays} (days)`,
      fix: `set it to ${config.minimumDays} or more`,
    });
  },
});
