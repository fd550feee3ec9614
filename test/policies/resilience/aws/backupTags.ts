import type { Table } from "../../support/table.ts";

const expected = "tags, such as of the owner and the environment";
const fix = "set tags";

export const table: Table = {
  good: { props: { tags: { owner: "payments" } } },
  alsoGood: [{ what: "the tags that the configuration asks for", config: { requiredTags: ["owner"] } }],
  bad: [
    { what: "none", props: { tags: undefined }, at: "tags", found: "no tag", expected, fix },
    { what: "AWS's own only", props: { tags: { "aws:created": "x" } }, at: "tags", found: "no tag", expected, fix },
    {
      what: "others than the configuration asks for",
      config: { requiredTags: ["owner", "environment"] },
      ...{ at: "tags", found: "no tag environment", expected, fix },
    },
  ],
  unknown: ["tags"],
};
