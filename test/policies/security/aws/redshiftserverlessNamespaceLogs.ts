import type { Table } from "../../support/table.ts";

const expected = "connectionlog, userlog, useractivitylog";

export const table: Table = {
  good: { props: { logExports: ["useractivitylog", "userlog", "connectionlog"] } },
  alsoGood: [
    {
      what: "fewer where the configuration says so",
      props: { logExports: ["userlog"] },
      config: { logs: ["userlog"] },
    },
  ],
  bad: [
    {
      what: "one kind only",
      props: { logExports: ["userlog"] },
      at: "logExports",
      found: "without connectionlog, useractivitylog",
      expected,
      fix: "add connectionlog, useractivitylog",
    },
    {
      what: "none",
      props: { logExports: undefined },
      at: "logExports",
      found: "without connectionlog, userlog, useractivitylog",
      expected,
      fix: "add connectionlog, userlog, useractivitylog",
    },
  ],
  unknown: ["logExports"],
};
