import type { Table } from "../../support/table.ts";

const selection = (restoreTestingPlanName: string) => ({
  type: "aws:backup/restoreTestingSelection:RestoreTestingSelection",
  name: "selection",
  props: { restoreTestingPlanName },
});
const finding = {
  at: "name",
  found: "no RestoreTestingSelection of the stack with this plan",
  expected: "a RestoreTestingSelection",
  fix: "add one whose restoreTestingPlanName is this plan's name",
};

export const table: Table = {
  good: { props: { name: "drill" }, others: [selection("drill")] },
  bad: [
    { what: "no selection", others: [], ...finding },
    { what: "the selection of another", others: [selection("other")], ...finding },
  ],
  unknown: ["name"],
};
