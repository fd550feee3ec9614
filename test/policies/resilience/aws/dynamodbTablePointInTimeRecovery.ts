import type { Table } from "../../support/table.ts";

const wrong = { at: "pointInTimeRecovery.enabled", expected: "true", fix: "set it to true" };

export const table: Table = {
  good: { props: { pointInTimeRecovery: { enabled: true } } },
  bad: [
    { what: "a table without", props: { pointInTimeRecovery: { enabled: false } }, ...wrong, found: "false" },
    {
      what: "a table that does not say",
      props: { pointInTimeRecovery: undefined },
      ...wrong,
      found: "not set",
    },
  ],
  unknown: ["pointInTimeRecovery"],
};
