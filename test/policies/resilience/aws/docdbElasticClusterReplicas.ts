import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { shardInstanceCount: 2 } },
  alsoGood: [{ what: "a cluster that does not say", props: { shardInstanceCount: undefined } }],
  bad: [
    {
      what: "one instance in each shard",
      props: { shardInstanceCount: 1 },
      ...{ at: "shardInstanceCount", found: "1", expected: "2 or more", fix: "set it to 2 or more" },
    },
  ],
  unknown: ["shardInstanceCount"],
};
