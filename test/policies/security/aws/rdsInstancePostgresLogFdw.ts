import type { Table } from "../../support/table.ts";

const finding = {
  at: "engineVersion",
  expected: "a version that is repaired",
  fix: "upgrade to the newest minor version",
};

export const table: Table = {
  good: { props: { engine: "postgres", engineVersion: "13.3" } },
  alsoGood: [
    { what: "a major without the hole", props: { engineVersion: "16.4" } },
    { what: "a major alone, which is its newest minor", props: { engineVersion: "11" } },
    { what: "AWS's default", props: { engineVersion: undefined } },
    { what: "another engine of the same number", props: { engine: "mariadb", engineVersion: "13.2" } },
  ],
  bad: [
    { what: "a version with the hole", props: { engineVersion: "13.2" }, found: '"13.2"', ...finding },
    { what: "one that was never repaired", props: { engineVersion: "9.5.2" }, found: '"9.5.2"', ...finding },
  ],
  unknown: ["engine", "engineVersion"],
};
