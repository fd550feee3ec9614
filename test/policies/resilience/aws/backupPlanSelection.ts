import type { Table } from "../../support/table.ts";

const selection = (planId: string) => ({
  type: "aws:backup/selection:Selection",
  name: "selection",
  props: { planId },
});
const finding = {
  at: "rules",
  found: "no Selection of the stack with this plan",
  expected: "a Selection",
  fix: "add a Selection whose planId is this plan's id",
};

export const table: Table = {
  good: { props: { name: "daily" }, others: [selection("daily")] },
  alsoGood: [
    {
      what: "a selection that the program makes with it",
      props: { name: undefined },
      others: [{ ...selection(""), refers: { planId: "subject" } }],
    },
  ],
  bad: [
    { what: "no selection", others: [], ...finding },
    { what: "the selection of another", others: [selection("weekly")], ...finding },
  ],
  unknown: ["name"],
};
