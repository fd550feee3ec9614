import type { Table } from "../../support/table.ts";

const rules = (deleteAfter?: number) => [{ ruleName: "daily", targetVaultName: "main", lifecycle: { deleteAfter } }];
const lock = (minRetentionDays?: number, maxRetentionDays?: number, backupVaultName = "main") => ({
  type: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
  name: "lock",
  props: { backupVaultName, minRetentionDays, maxRetentionDays },
});
const at = "rules[0].lifecycle.deleteAfter";
const fix = "change it, or the lock of its vault";

export const table: Table = {
  good: { props: { name: "plan", rules: rules(35) }, others: [lock(7, 35)] },
  alsoGood: [
    { what: "the lock of another vault", others: [lock(90, undefined, "other")] },
    { what: "backups for ever in a vault without an end", props: { rules: rules() }, others: [lock(7)] },
    { what: "no lock", props: { rules: rules(1) }, others: [] },
  ],
  bad: [
    { what: "too short", props: { rules: rules(6) }, at, found: "6", expected: "7 to 35 (days)", fix },
    { what: "too long", props: { rules: rules(36) }, at, found: "36", expected: "7 to 35 (days)", fix },
    { what: "for ever", props: { rules: rules() }, at, found: "not set", expected: "7 to 35 (days)", fix },
    {
      what: "too short where there is no end",
      props: { rules: rules(6) },
      others: [lock(7)],
      ...{ at, found: "6", expected: "at least 7 (days)", fix },
    },
  ],
  unknown: ["rules"],
};
