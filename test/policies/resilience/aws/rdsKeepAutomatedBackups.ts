import type { Table } from "../../support/table.ts";

const expected = "false";
const fix = "set it to false";

const table = (replica: object): Table => ({
  good: { props: { engine: "postgres", deleteAutomatedBackups: false } },
  alsoGood: [{ what: "a replica", props: { deleteAutomatedBackups: true, ...replica } }],
  bad: [
    {
      what: "backups that go with it",
      props: { deleteAutomatedBackups: true },
      ...{ at: "deleteAutomatedBackups", found: "true", expected, fix },
    },
    {
      what: "where it is not set",
      props: { deleteAutomatedBackups: undefined },
      ...{ at: "deleteAutomatedBackups", found: "not set", expected, fix },
    },
  ],
  unknown: ["deleteAutomatedBackups"],
});

export const tables = {
  "aws:rds/instance:Instance": table({ replicateSourceDb: "main" }),
  "aws:rds/cluster:Cluster": table({ replicationSourceIdentifier: "arn:aws:rds:eu-west-1:1:cluster:main" }),
};
