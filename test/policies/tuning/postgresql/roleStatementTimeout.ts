import type { Table } from "../../support/table.ts";

const wrong = {
  at: "statementTimeout",
  expected: "a number of milliseconds",
  fix: "set it to what the longest statement may take",
};

export const table: Table = {
  good: { props: { name: "app", login: true, statementTimeout: 30_000 } },
  alsoGood: [
    { what: "a group", props: { login: false, statementTimeout: undefined } },
    { what: "a role that replicates", props: { replication: true, statementTimeout: undefined } },
  ],
  bad: [
    { what: "none", props: { statementTimeout: undefined }, found: "not set", ...wrong },
    { what: "no limit", props: { statementTimeout: 0 }, found: "0", ...wrong },
  ],
  unknown: ["login", "statementTimeout"],
};
