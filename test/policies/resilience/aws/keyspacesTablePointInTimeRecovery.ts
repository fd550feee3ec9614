import type { Table } from "../../support/table.ts";

const wrong = { at: "pointInTimeRecovery.status", expected: '"ENABLED"', fix: "set it to ENABLED" };

export const table: Table = {
  good: { props: { pointInTimeRecovery: { status: "ENABLED" } } },
  bad: [
    {
      what: "a table without",
      props: { pointInTimeRecovery: { status: "DISABLED" } },
      ...wrong,
      found: '"DISABLED"',
    },
    { what: "a table that does not say", props: { pointInTimeRecovery: undefined }, ...wrong, found: "not set" },
  ],
  unknown: ["pointInTimeRecovery"],
};
