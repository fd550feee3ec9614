import type { Table } from "../../support/table.ts";

const finding = { at: "storageEncrypted", expected: "true", fix: "set it to true before the instance is made" };

export const table: Table = {
  good: { props: { engine: "postgres", storageEncrypted: true } },
  alsoGood: [
    {
      what: "a replica, which is as its source is",
      props: { storageEncrypted: undefined, replicateSourceDb: "main" },
    },
  ],
  bad: [
    { what: "nothing said", props: { storageEncrypted: undefined }, found: "not set", ...finding },
    { what: "encryption turned off", props: { storageEncrypted: false }, found: "false", ...finding },
    {
      what: "one restored without it",
      props: { storageEncrypted: false, snapshotIdentifier: "before" },
      ...{ found: "false", ...finding },
    },
  ],
  unknown: ["storageEncrypted"],
};
