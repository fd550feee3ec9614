import type { Table } from "../../support/table.ts";

const wrong = {
  at: "idleInTransactionSessionTimeout",
  expected: "a number of milliseconds",
  fix: "set it to a minute",
};

export const table: Table = {
  good: { props: { name: "app", login: true, idleInTransactionSessionTimeout: 30_000 } },
  alsoGood: [
    { what: "a group", props: { login: false, idleInTransactionSessionTimeout: undefined } },
    { what: "a role that replicates", props: { replication: true, idleInTransactionSessionTimeout: undefined } },
  ],
  bad: [
    { what: "none", props: { idleInTransactionSessionTimeout: undefined }, found: "not set", ...wrong },
    { what: "no limit", props: { idleInTransactionSessionTimeout: 0 }, found: "0", ...wrong },
  ],
  unknown: ["login", "idleInTransactionSessionTimeout"],
};
