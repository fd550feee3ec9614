import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { serverName: "reports", userName: "app", options: { user: "app" } } },
  alsoGood: [
    { what: "no options", props: { options: undefined } },
    { what: "said so", props: { options: { password_required: "true" } } },
  ],
  bad: [
    {
      what: "none",
      props: { options: { user: "app", password_required: "false" } },
      at: "options.password_required",
      found: "false",
      expected: "true",
      fix: "remove it, and give the mapping a password or a certificate",
    },
  ],
  unknown: ["options"],
};
