import type { Table } from "../../support/table.ts";

export const table: Table = {
  good: { props: { name: "app", login: true } },
  bad: [
    {
      what: "a superuser",
      props: { superuser: true },
      ...{ at: "superuser", found: "true", expected: "false" },
      fix: "remove it, and make the role a member of the roles whose rights it needs",
    },
  ],
  unknown: ["superuser"],
};
