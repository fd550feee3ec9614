import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { clusterIdentifier: "main", destinationRegion: "eu-west-1", retentionPeriod: 7 } },
  alsoGood: [
    { what: "a copy that does not say", props: { retentionPeriod: undefined } },
    { what: "fewer days where the configuration says so", props: { retentionPeriod: 2 }, config: { minimumDays: 2 } },
  ],
  bad: [
    {
      what: "a day",
      props: { retentionPeriod: 1 },
      at: "retentionPeriod",
      found: "1",
      expected: "at least 7 (days)",
      fix: "set it to 7 or more",
    },
  ],
  unknown: ["retentionPeriod"],
};
