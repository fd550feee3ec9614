import type { Table } from "../../support/table.ts";

const expected = "a member of a replication group";
const fix = "make a ReplicationGroup instead, from a snapshot of this one";

export const table: Table = {
  good: { props: { engine: "memcached" } },
  alsoGood: [{ what: "a member of a replication group", props: { engine: undefined, replicationGroupId: "sessions" } }],
  bad: [{ what: "Redis on its own", props: { engine: "redis" }, at: "engine", found: '"redis"', expected, fix }],
  unknown: ["engine", "replicationGroupId"],
};
