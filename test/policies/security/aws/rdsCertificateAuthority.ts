import type { Table } from "../../support/table.ts";

const table = (at: string): Table => ({
  good: { props: { [at]: "rds-ca-rsa2048-g1" } },
  alsoGood: [
    { what: "another that lasts", props: { [at]: "rds-ca-ecc384-g1" } },
    { what: "the account's default", props: { [at]: undefined } },
  ],
  bad: [
    {
      what: "the authority of 2019",
      props: { [at]: "rds-ca-2019" },
      ...{ at, found: '"rds-ca-2019"', expected: "rds-ca-rsa2048-g1 or a later one" },
      fix: "set it to rds-ca-rsa2048-g1",
    },
  ],
  unknown: [at],
});

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": table("caCertIdentifier"),
  "aws:rds/clusterInstance:ClusterInstance": table("caCertIdentifier"),
  "aws:rds/cluster:Cluster": table("caCertificateIdentifier"),
  "aws:rds/certificate:Certificate": table("certificateIdentifier"),
};
