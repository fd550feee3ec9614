import type { Table } from "../../support/table.ts";

const wrong = { at: "deletionProtection", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { deletionProtection: true } },
  bad: [
    { what: "an unprotected cluster", props: { deletionProtection: false }, ...wrong, found: "false" },
    { what: "a cluster that does not say", props: { deletionProtection: undefined }, ...wrong, found: "not set" },
  ],
  unknown: ["deletionProtection"],
};
