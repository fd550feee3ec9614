import type { Table } from "../../support/table.ts";

const expected = "false";
const fix = "remove it";

export const table: Table = {
  good: { props: { applyImmediately: false } },
  alsoGood: [{ what: "where it is not set", props: { applyImmediately: undefined } }],
  bad: [{ what: "true", props: { applyImmediately: true }, at: "applyImmediately", found: "true", expected, fix }],
  unknown: ["applyImmediately"],
};
