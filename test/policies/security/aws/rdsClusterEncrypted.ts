import type { Table } from "../../support/table.ts";

const finding = { at: "storageEncrypted", expected: "true", fix: "set it to true before the cluster is made" };

export const table: Table = {
  good: { props: { engine: "aurora-postgresql", storageEncrypted: true } },
  alsoGood: [
    {
      what: "a replica, which is as its source is",
      props: { storageEncrypted: undefined, replicationSourceIdentifier: "arn:aws:rds:eu-west-1:1:cluster:main" },
    },
    { what: "Serverless v1, which always is", props: { storageEncrypted: undefined, engineMode: "serverless" } },
    {
      what: "one restored with a key",
      props: { storageEncrypted: undefined, snapshotIdentifier: "before", kmsKeyId: "arn:aws:kms:eu-west-1:1:key/a" },
    },
  ],
  bad: [
    { what: "nothing said", props: { storageEncrypted: undefined }, found: "not set", ...finding },
    { what: "encryption turned off", props: { storageEncrypted: false }, found: "false", ...finding },
    {
      what: "a key without encryption",
      props: { storageEncrypted: undefined, kmsKeyId: "k" },
      found: "not set",
      ...finding,
    },
  ],
  unknown: ["storageEncrypted"],
};
