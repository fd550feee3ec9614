/** Backups that are deleted before the mistake is noticed are none. */
import { backups } from "../../../components/standards/backups.ts";
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, numberOf, type Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-backup-plan-retention",
  description: "Backup plans have a rule that keeps backups long enough.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["backup"],
  remediationSteps: "Raise lifecycle.deleteAfter of one of the rules, or remove it, which keeps its backups for ever.",
  url: "https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html",
  resources: ["aws:backup/plan:Plan"],
  parameters: {
    minimumDays: {
      type: "integer",
      minimum: 1,
      default: backups.minimumRetention,
      description: "Days that the backups of at least one rule are kept.",
    },
  },
  check: ({ props, config, report }) => {
    const days = entriesOf(props.rules).map(
      // Unset is for ever.
      ({ entry }) => numberOf((entry.lifecycle as Props | undefined | null)?.deleteAfter) ?? Number.POSITIVE_INFINITY,
    );
    if (days.length === 0 || days.some((kept) => kept >= config.minimumDays)) return;
    report({
      at: "rules",
      found: `at most ${Math.max(...days)} days`,
      expected: `a rule with lifecycle.deleteAfter of ${config.minimumDays} or more (days)`,
      fix: `set lifecycle.deleteAfter of one rule to ${config.minimumDays} or more`,
    });
  },
});
