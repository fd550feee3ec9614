import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true, or leave it out";

export const tables: Record<string, Table> = {
  "aws:elasticache/cluster:Cluster": {
    good: { props: { engine: "redis", engineVersion: "7.1", autoMinorVersionUpgrade: "true" } },
    alsoGood: [
      { what: "a cache that does not say", props: { autoMinorVersionUpgrade: undefined } },
      { what: "a Redis that is too old for it", props: { engineVersion: "5.0.6", autoMinorVersionUpgrade: false } },
      { what: "Memcached", props: { engine: "memcached", autoMinorVersionUpgrade: "false" } },
    ],
    bad: [
      {
        what: "turned off",
        props: { autoMinorVersionUpgrade: "false" },
        at: "autoMinorVersionUpgrade",
        found: "false",
        expected,
        fix,
      },
    ],
    unknown: ["autoMinorVersionUpgrade"],
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    good: { props: { engine: "redis", engineVersion: "6.x", autoMinorVersionUpgrade: true } },
    alsoGood: [
      { what: "a cache that does not say", props: { autoMinorVersionUpgrade: undefined } },
      { what: "a Redis that is too old for it", props: { engineVersion: "5.0.6", autoMinorVersionUpgrade: false } },
    ],
    bad: [
      {
        what: "turned off",
        props: { autoMinorVersionUpgrade: false },
        at: "autoMinorVersionUpgrade",
        found: "false",
        expected,
        fix,
      },
      {
        what: "turned off on Valkey",
        props: { engine: "valkey", engineVersion: "8.0", autoMinorVersionUpgrade: false },
        at: "autoMinorVersionUpgrade",
        found: "false",
        expected,
        fix,
      },
    ],
    unknown: ["autoMinorVersionUpgrade"],
  },
};
