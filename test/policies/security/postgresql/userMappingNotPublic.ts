import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { serverName: "reports", userName: "app" } },
  bad: [
    {
      what: "everybody",
      props: { userName: "PUBLIC" },
      at: "userName",
      found: '"PUBLIC"',
      expected: "a role",
      fix: "make one for each role that uses the server",
    },
  ],
  unknown: ["userName"],
};
