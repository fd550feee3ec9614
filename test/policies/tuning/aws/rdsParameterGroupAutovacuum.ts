import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { family: "postgres17", parameters: [{ name: "autovacuum", value: "1" }] } },
  bad: [
    {
      what: "autovacuum turned off",
      props: {
        parameters: [
          { name: "work_mem", value: "4096" },
          { name: "autovacuum", value: "0" },
        ],
      },
      at: "parameters[1].value",
      ...{ found: '"0"', expected: "1, the default", fix: "remove the parameter autovacuum" },
    },
  ],
  unknown: ["parameters"],
};
