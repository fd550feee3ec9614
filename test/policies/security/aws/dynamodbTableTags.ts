import type { Table } from "../../support/table.ts";

const wrong = { at: "tags", expected: "the tags that are required", fix: "add them" };

export const table: Table = {
  good: { props: { tags: { owner: "shop" } } },
  alsoGood: [{ what: "the tags that are asked for", config: { requiredTags: ["owner"] } }],
  bad: [
    { what: "a table without tags", props: { tags: undefined }, ...wrong, found: "no tag" },
    { what: "a table with AWS's own alone", props: { tags: { "aws:x": "y" } }, ...wrong, found: "no tag" },
    {
      what: "a table without one of those that are asked for",
      config: { requiredTags: ["owner", "stage"] },
      ...wrong,
      found: "no tag stage",
    },
  ],
  unknown: ["tags"],
};
