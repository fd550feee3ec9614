import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { sourceDbInstanceArn: "arn:aws:rds:eu-west-1:1:db:main", retentionPeriod: 14 } },
  alsoGood: [
    { what: "where it is not set, which is 7", props: { retentionPeriod: undefined } },
    { what: "fewer days where the configuration says so", props: { retentionPeriod: 3 }, config: { minimumDays: 3 } },
  ],
  bad: [
    {
      what: "too few days",
      props: { retentionPeriod: 6 },
      ...{ at: "retentionPeriod", found: "6", expected: "at least 7 (days)", fix: "set it to 7 or more" },
    },
    {
      what: "the default where the configuration asks for more",
      props: { retentionPeriod: undefined },
      config: { minimumDays: 14 },
      ...{ at: "retentionPeriod", found: "not set", expected: "at least 14 (days)", fix: "set it to 14 or more" },
    },
  ],
  unknown: ["retentionPeriod"],
};
