import type { Table } from "../../support/table.ts";

const expected = "at least 7 (days)";
const fix = "set it to 7 or more";

export const table: Table = {
  good: { props: { engine: "postgres", backupRetentionPeriod: 7 } },
  alsoGood: [
    { what: "a replica", props: { backupRetentionPeriod: 0, replicateSourceDb: "main" } },
    {
      what: "fewer days where the configuration says so",
      props: { backupRetentionPeriod: 3 },
      config: { minimumDays: 3 },
    },
  ],
  bad: [
    { what: "no backups", props: { backupRetentionPeriod: 0 }, at: "backupRetentionPeriod", found: "0", expected, fix },
    {
      what: "one day too few",
      props: { backupRetentionPeriod: 6 },
      at: "backupRetentionPeriod",
      found: "6",
      expected,
      fix,
    },
    {
      what: "an instance that does not say",
      props: { backupRetentionPeriod: undefined },
      ...{ at: "backupRetentionPeriod", found: "not set", expected, fix },
    },
  ],
  unknown: ["backupRetentionPeriod"],
};
