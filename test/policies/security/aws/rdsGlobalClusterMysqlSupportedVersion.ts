import type { Table } from "../../support/table.ts";

const finding = {
  at: "engineVersion",
  expected: "Aurora MySQL 3.08 or later, or 3.04",
  fix: "upgrade the secondary clusters, then the primary one",
};

export const table: Table = {
  good: { props: { engine: "aurora-mysql", engineVersion: "8.0.mysql_aurora.3.08.0" } },
  alsoGood: [
    { what: "the line with longer support", props: { engineVersion: "8.0.mysql_aurora.3.04.2" } },
    { what: "a later one", props: { engineVersion: "8.0.mysql_aurora.3.10.1" } },
    { what: "AWS's default", props: { engineVersion: undefined } },
    { what: "Aurora PostgreSQL", props: { engine: "aurora-postgresql", engineVersion: "16.4" } },
  ],
  bad: [
    {
      what: "3.05",
      props: { engineVersion: "8.0.mysql_aurora.3.05.2" },
      ...{ found: '"8.0.mysql_aurora.3.05.2"', ...finding },
    },
    {
      what: "Aurora MySQL 2",
      props: { engineVersion: "5.7.mysql_aurora.2.11.4" },
      ...{ found: '"5.7.mysql_aurora.2.11.4"', ...finding },
    },
  ],
  unknown: ["engine", "engineVersion"],
};
