import type { Table } from "../../support/table.ts";

const expected = "Redis OSS 6 or later, or Valkey";
const fix = "set engineVersion to 7.1, or engine to valkey";

export const tables: Record<string, Table> = {
  "aws:elasticache/cluster:Cluster": {
    good: { props: { engine: "redis", engineVersion: "6.2" } },
    alsoGood: [
      { what: "Memcached", props: { engine: "memcached", engineVersion: "1.6.22" } },
      { what: "the newest", props: { engineVersion: undefined } },
    ],
    bad: [
      {
        what: "a version without patches",
        props: { engineVersion: "5.0.6" },
        at: "engineVersion",
        found: "Redis OSS 5",
        expected,
        fix,
      },
    ],
    unknown: ["engine", "engineVersion"],
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    good: { props: { engine: "redis", engineVersion: "6.x" } },
    alsoGood: [
      { what: "Valkey", props: { engine: "valkey", engineVersion: "7.2" } },
      {
        what: "an older one where the configuration says so",
        props: { engineVersion: "5.0.6" },
        config: { oldestMajor: 5 },
      },
    ],
    bad: [
      {
        what: "a version without patches",
        props: { engineVersion: "5.0.6" },
        at: "engineVersion",
        found: "Redis OSS 5",
        expected,
        fix,
      },
      {
        what: "a group that names no engine",
        props: { engine: undefined, engineVersion: "4.0.10" },
        at: "engineVersion",
        found: "Redis OSS 4",
        expected,
        fix,
      },
    ],
    unknown: ["engine", "engineVersion"],
  },
};
