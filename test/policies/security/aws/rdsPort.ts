import type { Table } from "../../support/table.ts";

const fix = "set it to a port that is free, below 65536";

const table = (postgres: string, mysql: string, replica: string): Table => ({
  good: { props: { engine: postgres, port: 6543 } },
  alsoGood: [
    { what: "another engine's port", props: { port: 3306 } },
    { what: "a replica", props: { port: undefined, [replica]: "main" } },
  ],
  bad: [
    {
      what: "no port",
      props: { port: undefined },
      at: "port",
      found: "not set",
      expected: "another port than 5432",
      fix,
    },
    {
      what: "the usual port",
      props: { port: 5432 },
      at: "port",
      found: "5432",
      expected: "another port than 5432",
      fix,
    },
    {
      what: "another engine's usual port",
      props: { engine: mysql, port: 3306 },
      ...{ at: "port", found: "3306", expected: "another port than 3306", fix },
    },
  ],
  unknown: ["engine", "port"],
});

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": table("postgres", "mariadb", "replicateSourceDb"),
  "aws:rds/cluster:Cluster": table("aurora-postgresql", "aurora-mysql", "replicationSourceIdentifier"),
};
