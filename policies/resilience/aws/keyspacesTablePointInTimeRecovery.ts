/** Keyspaces takes no other backups by itself: without this there is no way back from a wrong delete. */
import { resourcePolicy } from "../../policy.ts";
import type { Props } from "../../read.ts";

export const policy = resourcePolicy({
  name: "aws-keyspaces-table-point-in-time-recovery",
  description: "Keyspaces tables can be taken back to any point in time.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["backup"],
  remediationSteps: "Set pointInTimeRecovery.status to ENABLED. It takes no downtime, and costs by the table's size.",
  url: "https://docs.aws.amazon.com/keyspaces/latest/devguide/PointInTimeRecovery.html",
  resources: ["aws:keyspaces/table:Table"],
  check: ({ props, report }) => {
    const recovery = props.pointInTimeRecovery as Props | undefined | null;
    if (recovery?.status === "ENABLED") return;
    report({ at: "pointInTimeRecovery.status", expected: '"ENABLED"', fix: "set it to ENABLED" });
  },
});
