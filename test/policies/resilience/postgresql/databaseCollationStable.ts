import type { Table } from "../../support/table.ts";

const wrong = { expected: "C or C.UTF-8", fix: "make the database with C, and ask for another order in queries" };

export const table: Table = {
  good: { props: { name: "orders" } },
  alsoGood: [{ what: "letters of all languages", props: { lcCollate: "C", lcCtype: "C.UTF-8" } }],
  bad: [
    {
      what: "an order of the system's",
      props: { lcCollate: "en_US.UTF-8" },
      at: "lcCollate",
      found: '"en_US.UTF-8"',
      ...wrong,
    },
    {
      what: "letters of the system's",
      props: { lcCtype: "de_DE.utf8" },
      at: "lcCtype",
      found: '"de_DE.utf8"',
      ...wrong,
    },
  ],
  unknown: ["lcCollate", "lcCtype"],
};
