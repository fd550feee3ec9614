import type { Table } from "../../support/table.ts";

const wrong = {
  at: "storageEncrypted",
  expected: "true",
  fix: "set it to true; a cluster that is there has to be restored from its snapshot with a key",
};

export const table: Table = {
  good: { props: { storageEncrypted: true } },
  alsoGood: [{ what: "a cluster that is restored into an encrypted one", props: { snapshotIdentifier: "old" } }],
  bad: [
    { what: "a cluster in clear", props: { storageEncrypted: false }, ...wrong, found: "false" },
    { what: "a cluster that does not say", props: { storageEncrypted: undefined }, ...wrong, found: "not set" },
    { what: "text instead of a boolean", props: { storageEncrypted: 1 }, ...wrong, found: "1" },
  ],
  unknown: ["storageEncrypted"],
};
