import type { Table } from "../../support/table.ts";

const expected = "false";
const fix = "take it out; set it only for the one change that can't wait";

export const table: Table = {
  good: { props: { applyImmediately: false } },
  alsoGood: [{ what: "one that does not say", props: { applyImmediately: undefined } }],
  bad: [{ what: "at once", props: { applyImmediately: true }, at: "applyImmediately", found: "true", expected, fix }],
  unknown: ["applyImmediately"],
};
