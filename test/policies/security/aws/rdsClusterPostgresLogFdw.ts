import type { Table } from "../../support/table.ts";

const finding = {
  at: "engineVersion",
  expected: "a version that is repaired",
  fix: "upgrade to the newest minor version",
};

export const table: Table = {
  good: { props: { engine: "aurora-postgresql", engineVersion: "11.9" } },
  alsoGood: [
    { what: "a major without the hole", props: { engineVersion: "16.4" } },
    { what: "a major alone, which is its newest minor", props: { engineVersion: "11" } },
    { what: "AWS's default", props: { engineVersion: undefined } },
    { what: "another engine of the same number", props: { engine: "mariadb", engineVersion: "11.8" } },
  ],
  bad: [
    { what: "a version with the hole", props: { engineVersion: "11.8" }, found: '"11.8"', ...finding },
    { what: "one that was never repaired", props: { engineVersion: "9.5.2" }, found: '"9.5.2"', ...finding },
  ],
  unknown: ["engine", "engineVersion"],
};
