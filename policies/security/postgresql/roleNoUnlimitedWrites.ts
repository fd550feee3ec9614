/** pg_write_all_data changes and deletes every row of every table, those of next year too: no grant limits it any more. */

import { resourcePolicy } from "../../policy.ts";
import { membershipsOf } from "../../resources/memberships.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-no-unlimited-writes",
  description: "No role may write to all tables of a server.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["roles", "permissions"],
  remediationSteps:
    "Revoke pg_write_all_data; grant INSERT, UPDATE and DELETE on a schema, and by DefaultPrivileges on what is created in it.",
  url: "https://www.postgresql.org/docs/current/predefined-roles.html",
  resources: ["postgresql:index/role:Role", "postgresql:index/grantRole:GrantRole"],
  check: ({ type, props, report }) => {
    for (const { at, role } of membershipsOf(type, props)) {
      if (role !== "pg_write_all_data") continue;
      report({ at, found: role, expected: "rights on single schemas", fix: "revoke it, and grant on schemas" });
    }
  },
});
