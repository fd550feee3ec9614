import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { instanceClass: "db.m7g.large" } },
  alsoGood: [{ what: "serverless", props: { instanceClass: "db.serverless" } }],
  bad: [
    {
      what: "a burstable class",
      props: { instanceClass: "db.t4g.medium" },
      at: "instanceClass",
      found: '"db.t4g.medium"',
      expected: "a class of the families m or r",
      fix: "take such a class, or except what is for development",
    },
  ],
  unknown: ["instanceClass"],
};
