import type { Table } from "../../support/table.ts";

const cluster = (storageEncrypted?: boolean) => ({
  type: "aws:docdb/cluster:Cluster",
  name: "shop",
  props: { clusterIdentifier: "main", storageEncrypted },
});
const wrong = { expected: "an encrypted cluster", fix: "encrypt the cluster, then take the snapshot anew" };
const unencrypted = { ...wrong, at: "dbClusterIdentifier", found: 'cluster "shop", which is not encrypted' };

export const table: Table = {
  good: { props: { dbClusterIdentifier: "main" }, others: [cluster(true)] },
  alsoGood: [
    {
      what: "an encrypted snapshot of a cluster that is elsewhere",
      props: { dbClusterIdentifier: "elsewhere", storageEncrypted: true },
    },
  ],
  bad: [
    { what: "a snapshot of a cluster in clear", others: [cluster(false)], ...unencrypted },
    { what: "a snapshot of a cluster that does not say", others: [cluster()], ...unencrypted },
    {
      what: "a snapshot in clear of a cluster that is elsewhere",
      props: { dbClusterIdentifier: "elsewhere", storageEncrypted: false },
      ...{ ...wrong, at: "storageEncrypted", found: "false" },
    },
  ],
  unknown: ["dbClusterIdentifier"],
};
