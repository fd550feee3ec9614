import type { Table } from "../../support/table.ts";

const at = "backtrackWindow";
const expected = "more than 0 (seconds)";
const fix = "set it, such as to 86400 for a day";

export const table: Table = {
  good: { props: { engine: "aurora-mysql", backtrackWindow: 86400 } },
  alsoGood: [
    {
      what: "Aurora PostgreSQL, which does not have it",
      props: { engine: "aurora-postgresql", backtrackWindow: undefined },
    },
    { what: "serverless of the first kind", props: { engineMode: "serverless", backtrackWindow: undefined } },
    { what: "a global database", props: { globalClusterIdentifier: "world", backtrackWindow: undefined } },
    {
      what: "a replica",
      props: { replicationSourceIdentifier: "arn:aws:rds:eu-west-1:1:cluster:a", backtrackWindow: 0 },
    },
  ],
  bad: [
    { what: "0", props: { backtrackWindow: 0 }, at, found: "0", expected, fix },
    { what: "where it is not set", props: { backtrackWindow: undefined }, at, found: "not set", expected, fix },
  ],
  unknown: ["engine", "backtrackWindow"],
};
