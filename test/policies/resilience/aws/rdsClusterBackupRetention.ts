import type { Table } from "../../support/table.ts";

const at = "backupRetentionPeriod";
const expected = "at least 7 (days)";
const fix = "set it to 7 or more";

export const table: Table = {
  good: { props: { engine: "aurora-postgresql", backupRetentionPeriod: 7 } },
  alsoGood: [
    {
      what: "a replica",
      props: { backupRetentionPeriod: 1, replicationSourceIdentifier: "arn:aws:rds:eu-west-1:1:cluster:a" },
    },
    {
      what: "fewer days where the configuration says so",
      props: { backupRetentionPeriod: 3 },
      config: { minimumDays: 3 },
    },
  ],
  bad: [
    { what: "one day too few", props: { backupRetentionPeriod: 6 }, at, found: "6", expected, fix },
    {
      what: "a cluster that does not say",
      props: { backupRetentionPeriod: undefined },
      at,
      found: "not set",
      expected,
      fix,
    },
  ],
  unknown: ["backupRetentionPeriod"],
};
