import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true; the group is replaced";

export const table: Table = {
  good: { props: { engine: "redis", atRestEncryptionEnabled: true } },
  alsoGood: [
    { what: "Valkey, which is encrypted by default", props: { engine: "valkey", atRestEncryptionEnabled: undefined } },
    {
      what: "a secondary of a global group",
      props: { globalReplicationGroupId: "global", atRestEncryptionEnabled: undefined },
    },
  ],
  bad: [
    {
      what: "a Redis group that does not say",
      props: { atRestEncryptionEnabled: undefined },
      at: "atRestEncryptionEnabled",
      found: "not set",
      expected,
      fix,
    },
    {
      what: "a group that names no engine, which is Redis",
      props: { engine: undefined, atRestEncryptionEnabled: undefined },
      at: "atRestEncryptionEnabled",
      found: "not set",
      expected,
      fix,
    },
    {
      what: "a Valkey group that turns it off",
      props: { engine: "valkey", atRestEncryptionEnabled: false },
      at: "atRestEncryptionEnabled",
      found: "false",
      expected,
      fix,
    },
  ],
  unknown: ["atRestEncryptionEnabled"],
};
