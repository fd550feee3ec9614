import type { Table } from "../../support/table.ts";

const wrong = { at: "backupRetentionPeriod", expected: "at least 7 (days)", fix: "set it to 7 or more" };

export const table: Table = {
  good: { props: { backupRetentionPeriod: 7 } },
  alsoGood: [
    {
      what: "the one day of the default where the configuration says so",
      props: { backupRetentionPeriod: undefined },
      config: { minimumDays: 1 },
    },
  ],
  bad: [
    { what: "one day too few", props: { backupRetentionPeriod: 6 }, ...wrong, found: "6" },
    { what: "a cluster that does not say", props: { backupRetentionPeriod: undefined }, ...wrong, found: "not set" },
  ],
  unknown: ["backupRetentionPeriod"],
};
