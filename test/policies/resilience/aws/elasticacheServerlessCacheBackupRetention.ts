import type { Table } from "../../support/table.ts";

const expected = "at least 1 (daily snapshots)";
const fix = "set it to 1 or more";

export const table: Table = {
  good: { props: { engine: "valkey", snapshotRetentionLimit: 1 } },
  alsoGood: [{ what: "Memcached, which has none", props: { engine: "memcached", snapshotRetentionLimit: undefined } }],
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
      what: "0, which is none",
      props: { snapshotRetentionLimit: 0 },
      at: "snapshotRetentionLimit",
      found: "0",
      expected,
      fix,
    },
  ],
  unknown: ["engine", "snapshotRetentionLimit"],
};
