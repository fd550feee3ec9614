import type { Table } from "../../support/table.ts";

const expected = "at least 7 (days)";
const fix = "set it to 7 or more";

export const table: Table = {
  good: { props: { automatedSnapshotRetentionPeriod: 7 } },
  alsoGood: [
    {
      what: "fewer days where the configuration says so",
      props: { automatedSnapshotRetentionPeriod: 3 },
      config: { minimumDays: 3 },
    },
  ],
  bad: [
    {
      what: "no snapshots",
      props: { automatedSnapshotRetentionPeriod: 0 },
      at: "automatedSnapshotRetentionPeriod",
      found: "0",
      expected,
      fix,
    },
    {
      what: "one day too few",
      props: { automatedSnapshotRetentionPeriod: 6 },
      at: "automatedSnapshotRetentionPeriod",
      found: "6",
      expected,
      fix,
    },
    {
      what: "a cluster that does not say",
      props: { automatedSnapshotRetentionPeriod: undefined },
      at: "automatedSnapshotRetentionPeriod",
      found: "not set",
      expected,
      fix,
    },
  ],
  unknown: ["automatedSnapshotRetentionPeriod"],
};
