import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "app", searchPaths: ["shop", "public"] } },
  alsoGood: [
    { what: "pg_catalog first", props: { searchPaths: ["pg_catalog", "shop"] } },
    { what: "the server's own", props: { searchPaths: undefined } },
  ],
  bad: [
    {
      what: "pg_catalog behind another",
      props: { searchPaths: ["shop", "pg_catalog"] },
      at: "searchPaths[1]",
      found: "pg_catalog in place 2",
      expected: "pg_catalog first, or not named",
      fix: "take it out",
    },
  ],
  unknown: ["searchPaths"],
};
