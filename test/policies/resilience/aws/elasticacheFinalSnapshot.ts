import type { Table } from "../../support/table.ts";

const expected = "a name for the last snapshot";
const fix = "give one that is not taken yet";

export const tables: Record<string, Table> = {
  "aws:elasticache/cluster:Cluster": {
    good: { props: { engine: "redis", finalSnapshotIdentifier: "last" } },
    alsoGood: [
      { what: "Memcached", props: { engine: "memcached", finalSnapshotIdentifier: undefined } },
      {
        what: "a member of a replication group",
        props: { replicationGroupId: "sessions", finalSnapshotIdentifier: undefined },
      },
    ],
    bad: [
      {
        what: "none",
        props: { finalSnapshotIdentifier: undefined },
        at: "finalSnapshotIdentifier",
        found: "not set",
        expected,
        fix,
      },
      {
        what: "an empty name",
        props: { finalSnapshotIdentifier: "" },
        at: "finalSnapshotIdentifier",
        found: '""',
        expected,
        fix,
      },
    ],
    unknown: ["engine", "finalSnapshotIdentifier"],
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    good: { props: { replicationGroupId: "sessions", finalSnapshotIdentifier: "last" } },
    alsoGood: [
      {
        what: "a secondary of a global group",
        props: { globalReplicationGroupId: "global", finalSnapshotIdentifier: undefined },
      },
    ],
    bad: [
      {
        what: "none",
        props: { finalSnapshotIdentifier: undefined },
        at: "finalSnapshotIdentifier",
        found: "not set",
        expected,
        fix,
      },
      {
        what: "an empty name",
        props: { finalSnapshotIdentifier: "" },
        at: "finalSnapshotIdentifier",
        found: '""',
        expected,
        fix,
      },
    ],
    unknown: ["finalSnapshotIdentifier"],
  },
};
