import type { Table } from "../../support/table.ts";

const naming = (at: string): Table => {
  const finding = { at, expected: "none of admin, postgres", fix: "choose another name before the database is made" };
  return {
    good: { props: { [at]: "harbour" } },
    alsoGood: [{ what: "one that is restored with its user", props: { [at]: undefined } }],
    bad: [
      { what: "MySQL's usual name", props: { [at]: "admin" }, found: '"admin"', ...finding },
      { what: "PostgreSQL's usual name", props: { [at]: "postgres" }, found: '"postgres"', ...finding },
    ],
    unknown: [at],
  };
};

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": naming("username"),
  "aws:rds/cluster:Cluster": naming("masterUsername"),
};
