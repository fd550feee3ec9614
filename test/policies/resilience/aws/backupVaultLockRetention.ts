import type { Table } from "../../support/table.ts";

const at = "minRetentionDays";
const expected = "at least 7 (days)";
const fix = "set it to 7 or more";

export const table: Table = {
  good: { props: { backupVaultName: "main", minRetentionDays: 7 } },
  alsoGood: [
    { what: "fewer where the configuration says so", props: { minRetentionDays: 3 }, config: { minimumDays: 3 } },
  ],
  bad: [
    { what: "too few days", props: { minRetentionDays: 1 }, at, found: "1", expected, fix },
    { what: "where it is not set", props: { minRetentionDays: undefined }, at, found: "not set", expected, fix },
  ],
  unknown: ["minRetentionDays"],
};
