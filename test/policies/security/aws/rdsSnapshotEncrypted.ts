import type { Table } from "../../support/table.ts";

const database = (type: string, key: string, storageEncrypted?: boolean) => ({
  type,
  name: "main",
  props: { [key]: "main", storageEncrypted },
});

const table = (source: string, type: string, key: string, encrypted: string): Table => ({
  good: { props: { [source]: "main" }, others: [database(type, key, true)] },
  alsoGood: [
    { what: "an encrypted one of another stack's database", props: { [encrypted]: true }, others: [] },
    { what: "an encrypted one of a replica", props: { [encrypted]: true }, others: [database(type, key)] },
  ],
  bad: [
    {
      what: "a snapshot of an unencrypted database",
      others: [database(type, key, false)],
      ...{ at: source, found: 'an unencrypted snapshot, as "main" is not encrypted', expected: "an encrypted one" },
      fix: "encrypt the database, or copy the snapshot with a key and delete this one",
    },
    {
      what: "an unencrypted one of another stack's database",
      ...{ props: { [encrypted]: false }, others: [] },
      ...{ at: source, found: "an unencrypted snapshot", expected: "an encrypted one" },
      fix: "encrypt the database, or copy the snapshot with a key and delete this one",
    },
  ],
  unknown: [source],
});

export const tables: Record<string, Table> = {
  "aws:rds/snapshot:Snapshot": table("dbInstanceIdentifier", "aws:rds/instance:Instance", "identifier", "encrypted"),
  "aws:rds/clusterSnapshot:ClusterSnapshot": table(
    "dbClusterIdentifier",
    "aws:rds/cluster:Cluster",
    "clusterIdentifier",
    "storageEncrypted",
  ),
};
