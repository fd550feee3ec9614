import type { Table } from "../../support/table.ts";

const expected = "a role without access to the server";

export const tables: Record<string, Table> = {
  "postgresql:index/role:Role": {
    good: { props: { name: "app", roles: ["pg_monitor"] } },
    bad: [
      {
        what: "a role that runs programs",
        props: { roles: ["pg_monitor", "pg_execute_server_program"] },
        ...{ at: "roles", found: "pg_execute_server_program", expected, fix: "revoke pg_execute_server_program" },
      },
    ],
    unknown: ["roles"],
  },
  "postgresql:index/grantRole:GrantRole": {
    good: { props: { role: "app", grantRole: "pg_read_all_data" } },
    bad: [
      {
        what: "a role that writes files",
        props: { grantRole: "pg_write_server_files" },
        ...{ at: "grantRole", found: "pg_write_server_files", expected, fix: "revoke pg_write_server_files" },
      },
    ],
    unknown: ["grantRole"],
  },
};
