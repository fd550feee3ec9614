import type { Tables } from "../../support/table.ts";

const rest = { expected: "a name of your own", fix: "choose another name; this replaces it" };

export const tables: Tables = {
  "aws:redshift/cluster:Cluster": {
    good: { props: { databaseName: "sales" } },
    alsoGood: [
      {
        what: "a cluster from a snapshot",
        props: { databaseName: undefined, snapshotArn: "arn:aws:redshift:snapshot" },
      },
    ],
    bad: [
      { what: "the default", props: { databaseName: "dev" }, at: "databaseName", found: '"dev"', ...rest },
      {
        what: "a cluster that does not say",
        props: { databaseName: undefined },
        at: "databaseName",
        found: 'not set, which is "dev"',
        ...rest,
      },
    ],
    unknown: ["databaseName"],
  },
  "aws:redshiftserverless/namespace:Namespace": {
    good: { props: { dbName: "sales" } },
    bad: [
      { what: "the default", props: { dbName: "dev" }, at: "dbName", found: '"dev"', ...rest },
      {
        what: "a namespace that does not say",
        props: { dbName: undefined },
        at: "dbName",
        found: 'not set, which is "dev"',
        ...rest,
      },
    ],
    unknown: ["dbName"],
  },
};
