import type { Table } from "../../support/table.ts";

const wrong = {
  at: "engineVersion",
  expected: "1.3.0.0 or later",
  fix: "upgrade the cluster, after a rehearsal on a restored snapshot",
};

export const table: Table = {
  good: { props: { engineVersion: "1.3.0.0" } },
  alsoGood: [
    { what: "a later one", props: { engineVersion: "1.10.0.0" } },
    { what: "one that does not say", props: { engineVersion: undefined } },
  ],
  bad: [
    { what: "an engine past its end", props: { engineVersion: "1.2.1.1" }, ...wrong, found: '"1.2.1.1"' },
    { what: "one of the first", props: { engineVersion: "1.0.5.1" }, ...wrong, found: '"1.0.5.1"' },
  ],
  unknown: ["engineVersion"],
};
