import type { Table } from "../../support/table.ts";

const expected = "at least 7 (days)";
const fix = "set it to 7 or more";

export const table: Table = {
  good: { props: { snapshotRetentionLimit: 7 } },
  alsoGood: [
    {
      what: "fewer days where the configuration says so",
      props: { snapshotRetentionLimit: 1 },
      config: { minimumDays: 1 },
    },
  ],
  bad: [
    {
      what: "none",
      props: { snapshotRetentionLimit: undefined },
      at: "snapshotRetentionLimit",
      found: "not set",
      expected,
      fix,
    },
    {
      what: "one day too few",
      props: { snapshotRetentionLimit: 6 },
      at: "snapshotRetentionLimit",
      found: "6",
      expected,
      fix,
    },
  ],
  unknown: ["snapshotRetentionLimit"],
};
