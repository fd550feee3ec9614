import type { Table } from "../../support/table.ts";

const finding = {
  at: "engineVersion",
  expected: "a version in standard support",
  fix: "upgrade to a newer major version",
};
// Newer than all that have a date, so that this table does not age.
const good = { engine: "postgres", engineVersion: "18.3" };
const bad: Table["bad"] = [
  {
    what: "PostgreSQL 12",
    props: { engineVersion: "12.22" },
    ...{ found: "version 12, whose standard support ended on 2025-02-28", ...finding },
  },
  {
    what: "PostgreSQL 9.6",
    props: { engineVersion: "9.6.24" },
    ...{ found: "a version older than 11, the oldest that extended support takes", ...finding },
  },
  {
    what: "Aurora MySQL 2",
    props: { engine: "aurora-mysql", engineVersion: "5.7.mysql_aurora.2.11.4" },
    ...{ found: "version 5.7, whose standard support ended on 2024-10-31", ...finding },
  },
];
const alsoGood: Table["alsoGood"] = [
  { what: "AWS's default", props: { engineVersion: undefined } },
  { what: "an engine without dates here", props: { engine: "oracle-ee", engineVersion: "19.0.0.0" } },
];
const mysql: Table["bad"][number] = {
  what: "MySQL 5.7",
  props: { engine: "mysql", engineVersion: "5.7" },
  ...{ found: "version 5.7, whose standard support ended on 2024-02-29", ...finding },
};

export const tables: Record<string, Table> = {
  "aws:rds/instance:Instance": {
    good: { props: good },
    alsoGood,
    bad: [mysql, ...bad],
    unknown: ["engine", "engineVersion"],
  },
  "aws:rds/cluster:Cluster": {
    good: { props: good },
    alsoGood,
    bad: [
      ...bad,
      {
        what: "Serverless v1",
        props: { engine: "aurora-postgresql", engineMode: "serverless", engineVersion: undefined },
        at: "engineMode",
        found: "Aurora Serverless v1, whose support ended on 2025-03-31",
        expected: "Serverless v2: provisioned, with serverlessv2ScalingConfiguration",
        fix: "move to Serverless v2",
      },
    ],
    unknown: ["engine", "engineVersion"],
  },
  "aws:rds/globalCluster:GlobalCluster": { good: { props: good }, alsoGood, bad, unknown: ["engine", "engineVersion"] },
};
