import type { Table } from "../../support/table.ts";

const wrong = {
  at: "storageEncrypted",
  expected: "true",
  fix: "set it to true, which makes the global cluster anew",
};

export const table: Table = {
  good: { props: { storageEncrypted: true } },
  alsoGood: [
    {
      what: "one that is made from a cluster",
      props: { storageEncrypted: undefined, sourceDbClusterIdentifier: "arn:aws:rds:eu-west-1:1:cluster:main" },
    },
  ],
  bad: [
    { what: "one that does not say", props: { storageEncrypted: undefined }, ...wrong, found: "not set" },
    { what: "one in clear", props: { storageEncrypted: false }, ...wrong, found: "false" },
  ],
  unknown: ["storageEncrypted"],
};
