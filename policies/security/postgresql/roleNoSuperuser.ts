/** A superuser passes every permission check, row policies too, and may run programs on the server: no application needs that. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-no-superuser",
  description: "No role that is declared is a superuser.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "CIS-PostgreSQL", id: "4.3" }],
  tags: ["roles"],
  remediationSteps:
    "Remove superuser; make the role a member of a role that owns what it manages, or of a predefined one (pg_monitor, pg_maintain).",
  url: "https://www.postgresql.org/docs/current/role-attributes.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    if (props.superuser !== true) return;
    report({
      at: "superuser",
      expected: "false",
      fix: "remove it, and make the role a member of the roles whose rights it needs",
    });
  },
});
