import type { Table } from "../../support/table.ts";

const wrong = { at: "tags", expected: "the tags that are required", fix: "add them" };

export const table: Table = {
  good: { props: { tags: { owner: "shop" } } },
  bad: [
    { what: "a keyspace without tags", props: { tags: {} }, ...wrong, found: "no tag" },
    {
      what: "a keyspace without those that are asked for",
      config: { requiredTags: ["stage", "cost"] },
      ...wrong,
      found: "no tag stage, cost",
    },
  ],
  unknown: ["tags"],
};
