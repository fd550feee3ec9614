import type { Table } from "../../support/table.ts";

const wrong = { at: "deletionProtectionEnabled", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { deletionProtectionEnabled: true } },
  bad: [
    { what: "an unprotected table", props: { deletionProtectionEnabled: false }, ...wrong, found: "false" },
    { what: "a table that does not say", props: { deletionProtectionEnabled: undefined }, ...wrong, found: "not set" },
  ],
  unknown: ["deletionProtectionEnabled"],
};
