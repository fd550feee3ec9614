import type { Table } from "../../support/table.ts";

const wrong = {
  found: "pg_write_all_data",
  expected: "rights on single schemas",
  fix: "revoke it, and grant on schemas",
};

export const tables: Record<string, Table> = {
  "postgresql:index/role:Role": {
    good: { props: { name: "backup", roles: ["pg_read_all_data"] } },
    bad: [{ what: "writing everything", props: { roles: ["pg_write_all_data"] }, at: "roles", ...wrong }],
    unknown: ["roles"],
  },
  "postgresql:index/grantRole:GrantRole": {
    good: { props: { role: "backup", grantRole: "pg_read_all_data" } },
    bad: [{ what: "writing everything", props: { grantRole: "pg_write_all_data" }, at: "grantRole", ...wrong }],
    unknown: ["grantRole"],
  },
};
