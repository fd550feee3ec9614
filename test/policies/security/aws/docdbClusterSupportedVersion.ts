import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { engineVersion: "4.0.0" } },
  alsoGood: [
    { what: "a later one", props: { engineVersion: "5.0.0" } },
    { what: "one that does not say", props: { engineVersion: undefined } },
  ],
  bad: [
    {
      what: "a version out of support",
      props: { engineVersion: "3.6.0" },
      ...{ at: "engineVersion", found: '"3.6.0"', expected: "4.0.0 or later" },
      fix: "upgrade the cluster, after a rehearsal on a restored snapshot",
    },
  ],
  unknown: ["engineVersion"],
};
