import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { deletionProtection: true } },
  alsoGood: [{ what: "a ledger that does not say", props: { deletionProtection: undefined } }],
  bad: [
    {
      what: "an unprotected ledger",
      props: { deletionProtection: false },
      ...{ at: "deletionProtection", found: "false", expected: "true, the default", fix: "set it to true" },
    },
  ],
  unknown: ["deletionProtection"],
};
