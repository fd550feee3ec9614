import type { Table } from "../../support/table.ts";

const expected = "at least 1 (days)";
const fix = "set it to 1 or more";

export const tables: Record<string, Table> = {
  "aws:elasticache/cluster:Cluster": {
    good: { props: { engine: "redis", snapshotRetentionLimit: 1 } },
    alsoGood: [
      { what: "Memcached", props: { engine: "memcached", snapshotRetentionLimit: undefined } },
      {
        what: "a member of a replication group",
        props: { replicationGroupId: "sessions", snapshotRetentionLimit: undefined },
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
        what: "0 days, which is none",
        props: { snapshotRetentionLimit: 0 },
        at: "snapshotRetentionLimit",
        found: "0",
        expected,
        fix,
      },
    ],
    unknown: ["engine", "snapshotRetentionLimit"],
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    good: { props: { replicationGroupId: "sessions", snapshotRetentionLimit: 1 } },
    alsoGood: [
      {
        what: "a secondary of a global group",
        props: { globalReplicationGroupId: "global", snapshotRetentionLimit: undefined },
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
        what: "0 days, which is none",
        props: { snapshotRetentionLimit: 0 },
        at: "snapshotRetentionLimit",
        found: "0",
        expected,
        fix,
      },
      {
        what: "fewer days than the configuration asks for",
        props: { snapshotRetentionLimit: 6 },
        config: { minimumDays: 7 },
        at: "snapshotRetentionLimit",
        found: "6",
        expected: "at least 7 (days)",
        fix: "set it to 7 or more",
      },
    ],
    unknown: ["snapshotRetentionLimit"],
  },
};
