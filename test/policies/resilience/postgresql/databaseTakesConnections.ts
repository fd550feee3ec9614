import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "orders", connectionLimit: 100 } },
  alsoGood: [
    { what: "no limit", props: { connectionLimit: -1 } },
    { what: "the default", props: { connectionLimit: undefined } },
    { what: "a database that is closed", props: { connectionLimit: 0, allowConnections: false } },
  ],
  bad: [
    {
      what: "none at all",
      props: { connectionLimit: 0 },
      ...{ at: "connectionLimit", found: "0", expected: "-1 for no limit, or 1 or more", fix: "set it to -1" },
    },
  ],
  unknown: ["connectionLimit"],
};
