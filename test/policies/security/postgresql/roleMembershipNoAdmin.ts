import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { role: "app", grantRole: "orders_reader" } },
  bad: [
    {
      what: "a member that lets others in",
      props: { withAdminOption: true },
      ...{ at: "withAdminOption", found: "true", expected: "false" },
      fix: "remove it, and declare each membership",
    },
  ],
  unknown: ["withAdminOption"],
};
