import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { permissionsMode: "STANDARD" } },
  bad: [
    {
      what: "a ledger open to whoever reaches it",
      props: { permissionsMode: "ALLOW_ALL" },
      ...{ at: "permissionsMode", found: '"ALLOW_ALL"', expected: '"STANDARD"', fix: "set it to STANDARD" },
    },
  ],
  unknown: ["permissionsMode"],
};
