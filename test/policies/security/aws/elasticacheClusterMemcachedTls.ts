import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true, on Memcached 1.6.12 or later";

export const table: Table = {
  good: { props: { engine: "memcached", transitEncryptionEnabled: true } },
  alsoGood: [
    {
      what: "Redis, which only a replication group encrypts",
      props: { engine: "redis", transitEncryptionEnabled: undefined },
    },
  ],
  bad: [
    {
      what: "a cluster that does not say",
      props: { transitEncryptionEnabled: undefined },
      at: "transitEncryptionEnabled",
      found: "not set",
      expected,
      fix,
    },
    {
      what: "a cluster without",
      props: { transitEncryptionEnabled: false },
      at: "transitEncryptionEnabled",
      found: "false",
      expected,
      fix,
    },
  ],
  unknown: ["engine", "transitEncryptionEnabled"],
};
