import type { Table } from "../../support/table.ts";

const key = "arn:aws:kms:eu-west-1:123456789012:key/1f";
const cluster = (kmsKeyArn?: string) => ({
  type: "aws:neptune/cluster:Cluster",
  name: "shop",
  props: { clusterIdentifier: "main", storageEncrypted: true, kmsKeyArn },
});
const wrong = {
  expected: "a cluster with a KMS key of your own",
  fix: "encrypt the cluster with a KMS key of your own, then take the snapshot anew",
};

export const table: Table = {
  good: { props: { dbClusterIdentifier: "main" }, others: [cluster(key)] },
  alsoGood: [
    {
      what: "a snapshot with a key of a cluster that is elsewhere",
      props: { dbClusterIdentifier: "elsewhere", kmsKeyId: key },
    },
  ],
  bad: [
    {
      what: "a snapshot of a cluster without a key",
      others: [cluster()],
      ...wrong,
      at: "dbClusterIdentifier",
      found: 'cluster "shop" with its kmsKeyArn not set, which is a key of AWS\'s',
    },
    {
      what: "a snapshot without a key of a cluster that is elsewhere",
      props: { dbClusterIdentifier: "elsewhere", kmsKeyId: "" },
      ...wrong,
      at: "kmsKeyId",
      found: "not set, which is a key of AWS's",
    },
  ],
  unknown: ["dbClusterIdentifier"],
};
