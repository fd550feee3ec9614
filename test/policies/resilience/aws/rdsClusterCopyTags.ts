import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true";

export const table: Table = {
  good: { props: { engine: "aurora-mysql", copyTagsToSnapshot: true } },
  bad: [
    { what: "false", props: { copyTagsToSnapshot: false }, at: "copyTagsToSnapshot", found: "false", expected, fix },
    {
      what: "where it is not set",
      props: { copyTagsToSnapshot: undefined },
      at: "copyTagsToSnapshot",
      found: "not set",
      expected,
      fix,
    },
  ],
  unknown: ["copyTagsToSnapshot"],
};
