import type { Table } from "../../support/table.ts";

const expected = "a role that administers nothing";

export const tables: Record<string, Table> = {
  "postgresql:index/role:Role": {
    good: { props: { name: "app", roles: ["rds_iam", "readwrite"] } },
    bad: [
      {
        what: "RDS's",
        props: { roles: ["rds_iam", "rds_superuser"] },
        ...{ at: "roles", found: "rds_superuser", expected, fix: "revoke rds_superuser" },
      },
    ],
    unknown: ["roles"],
  },
  "postgresql:index/grantRole:GrantRole": {
    good: { props: { role: "app", grantRole: "rds_iam" } },
    bad: [
      {
        what: "Cloud SQL's",
        props: { grantRole: "cloudsqlsuperuser" },
        ...{ at: "grantRole", found: "cloudsqlsuperuser", expected, fix: "revoke cloudsqlsuperuser" },
      },
    ],
    unknown: ["grantRole"],
  },
};
