import type { Tables } from "../../support/table.ts";

const expected = "at least 7 (days), or -1";
const fix = "set it to 7 or more, or to -1 for ever";

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: { props: { manualSnapshotRetentionPeriod: 30 } },
    alsoGood: [
      { what: "snapshots for ever", props: { manualSnapshotRetentionPeriod: -1 } },
      { what: "snapshots for ever, by default", props: { manualSnapshotRetentionPeriod: undefined } },
      {
        what: "fewer days where the configuration says so",
        props: { manualSnapshotRetentionPeriod: 3 },
        config: { minimumDays: 3 },
      },
    ],
    bad: [
      {
        what: "a day",
        props: { manualSnapshotRetentionPeriod: 1 },
        at: "manualSnapshotRetentionPeriod",
        found: "1",
        expected,
        fix,
      },
    ],
    unknown: ["manualSnapshotRetentionPeriod"],
  },
  "aws:redshift/clusterSnapshot:ClusterSnapshot": {
    good: { props: { manualSnapshotRetentionPeriod: 30 } },
    alsoGood: [
      { what: "a snapshot for ever", props: { manualSnapshotRetentionPeriod: -1 } },
      { what: "a snapshot for ever, by default", props: { manualSnapshotRetentionPeriod: undefined } },
      {
        what: "fewer days where the configuration says so",
        props: { manualSnapshotRetentionPeriod: 3 },
        config: { minimumDays: 3 },
      },
    ],
    bad: [
      {
        what: "a day",
        props: { manualSnapshotRetentionPeriod: 1 },
        at: "manualSnapshotRetentionPeriod",
        found: "1",
        expected,
        fix,
      },
    ],
    unknown: ["manualSnapshotRetentionPeriod"],
  },
  "aws:redshift/snapshotCopy:SnapshotCopy": {
    good: { props: { manualSnapshotRetentionPeriod: 30 } },
    alsoGood: [
      { what: "copies for ever", props: { manualSnapshotRetentionPeriod: -1 } },
      { what: "copies for ever, by default", props: { manualSnapshotRetentionPeriod: undefined } },
      {
        what: "fewer days where the configuration says so",
        props: { manualSnapshotRetentionPeriod: 3 },
        config: { minimumDays: 3 },
      },
    ],
    bad: [
      {
        what: "a day",
        props: { manualSnapshotRetentionPeriod: 1 },
        at: "manualSnapshotRetentionPeriod",
        found: "1",
        expected,
        fix,
      },
    ],
    unknown: ["manualSnapshotRetentionPeriod"],
  },
  "aws:redshiftserverless/snapshot:Snapshot": {
    good: { props: { retentionPeriod: 30 } },
    alsoGood: [
      { what: "a snapshot for ever", props: { retentionPeriod: -1 } },
      { what: "a snapshot for ever, by default", props: { retentionPeriod: undefined } },
      { what: "fewer days where the configuration says so", props: { retentionPeriod: 3 }, config: { minimumDays: 3 } },
    ],
    bad: [{ what: "a day", props: { retentionPeriod: 1 }, at: "retentionPeriod", found: "1", expected, fix }],
    unknown: ["retentionPeriod"],
  },
};
