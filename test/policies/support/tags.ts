/** The table of a policy on tags: the same for every service. */
import type { Table } from "./table.ts";

const wrong = {
  at: "tags",
  found: "no tags",
  expected: "a tag at least",
  fix: "add tags such as of the owner and the environment",
};

export const tagTable: Table = {
  good: { props: { tags: { owner: "shop" } } },
  alsoGood: [
    {
      what: "the tags that the configuration asks for",
      props: { tags: { owner: "shop", stage: "production" } },
      config: { requiredTags: ["stage"] },
    },
  ],
  bad: [
    { what: "no tags", props: { tags: undefined }, ...wrong },
    { what: "AWS's own alone", props: { tags: { "aws:cloudformation:stack-name": "main" } }, ...wrong },
    {
      what: "not all that the configuration asks for",
      config: { requiredTags: ["owner", "stage"] },
      ...{ at: "tags", found: "no stage", expected: "owner, stage", fix: "add stage" },
    },
  ],
  unknown: ["tags"],
};
