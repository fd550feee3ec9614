import type { Table } from "../../support/table.ts";

const table = (at: string, replica: object): Table => ({
  good: { props: { engine: "postgres", [at]: "02:00-02:30" } },
  alsoGood: [{ what: "a replica, which is not backed up", props: { [at]: undefined, ...replica } }],
  bad: [
    {
      what: "where it is not set",
      props: { [at]: undefined },
      ...{ at, found: "not set", expected: "a window, such as 02:00-02:30", fix: "set it to a quiet time" },
    },
  ],
  unknown: [at],
});

export const tables = {
  "aws:rds/instance:Instance": table("backupWindow", { replicateSourceDb: "main" }),
  "aws:rds/cluster:Cluster": table("preferredBackupWindow", {
    replicationSourceIdentifier: "arn:aws:rds:eu-west-1:1:db:a",
  }),
};
