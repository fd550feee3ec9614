import type { Table } from "../../support/table.ts";

const finding = { at: "storageEncrypted", expected: "true", fix: "set it to true before the global database is made" };

export const table: Table = {
  good: { props: { engine: "aurora-postgresql", storageEncrypted: true } },
  alsoGood: [
    {
      what: "one made from a cluster",
      props: { storageEncrypted: undefined, sourceDbClusterIdentifier: "arn:aws:rds:eu-west-1:1:cluster:main" },
    },
  ],
  bad: [
    { what: "nothing said", props: { storageEncrypted: undefined }, found: "not set", ...finding },
    { what: "encryption turned off", props: { storageEncrypted: false }, found: "false", ...finding },
  ],
  unknown: ["storageEncrypted"],
};
