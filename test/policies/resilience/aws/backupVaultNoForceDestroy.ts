import type { Table } from "../../support/table.ts";

const expected = "false";
const fix = "remove it";

export const table: Table = {
  good: { props: { name: "main", forceDestroy: false } },
  alsoGood: [{ what: "where it is not set", props: { forceDestroy: undefined } }],
  bad: [{ what: "true", props: { forceDestroy: true }, at: "forceDestroy", found: "true", expected, fix }],
  unknown: ["forceDestroy"],
};
