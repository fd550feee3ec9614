import type { Table } from "../../support/table.ts";

const target = (unit: string, resourceId = "table/orders") => ({
  type: "aws:appautoscaling/target:Target",
  name: unit,
  props: { resourceId, scalableDimension: `dynamodb:${unit}`, serviceNamespace: "dynamodb" },
});
const read = target("table:ReadCapacityUnits");
const write = target("table:WriteCapacityUnits");
const wrong = {
  at: "billingMode",
  expected: "PAY_PER_REQUEST, or an appautoscaling Target for reads and one for writes",
  fix: "set it to PAY_PER_REQUEST, or add the targets with a policy for each",
};
const nothing = "provisioned, and nothing scales its ReadCapacityUnits and WriteCapacityUnits";

export const table: Table = {
  good: { props: { name: "orders", billingMode: "PROVISIONED" }, others: [read, write] },
  alsoGood: [
    { what: "a table on demand", props: { billingMode: "PAY_PER_REQUEST" }, others: [] },
    {
      what: "targets that the program took from the table",
      others: [read, write].map((one) => ({ ...one, refers: { resourceId: "subject" } })),
    },
  ],
  bad: [
    { what: "fixed capacity", others: [], ...wrong, found: nothing },
    {
      what: "a table that does not say, which is provisioned",
      props: { billingMode: undefined },
      others: [],
      ...wrong,
      found: nothing,
    },
    {
      what: "writes that do not scale",
      others: [read],
      ...wrong,
      found: "provisioned, and nothing scales its WriteCapacityUnits",
    },
    {
      what: "the targets of an index of its",
      others: ["index:ReadCapacityUnits", "index:WriteCapacityUnits"].map((unit) => ({
        ...target(unit),
        refers: { resourceId: "subject" },
      })),
      ...wrong,
      found: nothing,
    },
    {
      what: "the targets of another table",
      others: [target("table:ReadCapacityUnits", "table/other"), target("table:WriteCapacityUnits", "table/other")],
      ...wrong,
      found: nothing,
    },
  ],
  unknown: ["billingMode", "name"],
};
