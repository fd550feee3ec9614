import type { Table } from "../../support/table.ts";

const expected = "true";
const fix = "set it to true";

export const table: Table = {
  good: { props: { engine: "aurora-postgresql", deletionProtection: true } },
  bad: [
    { what: "false", props: { deletionProtection: false }, at: "deletionProtection", found: "false", expected, fix },
    {
      what: "where it is not set",
      props: { deletionProtection: undefined },
      at: "deletionProtection",
      found: "not set",
      expected,
      fix,
    },
  ],
  unknown: ["deletionProtection"],
};
