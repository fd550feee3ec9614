/** For a role that bypasses row security the policies on rows are not there: it reads every tenant's. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-no-bypass-row-security",
  description: "Roles that log in do not bypass row security.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "4.7" }],
  tags: ["roles", "permissions"],
  remediationSteps:
    "Remove bypassRowLevelSecurity; give the role a policy of its own on the tables that it has to see as a whole.",
  url: "https://www.postgresql.org/docs/current/ddl-rowsecurity.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    if (props.login !== true || props.bypassRowLevelSecurity !== true) return;
    report({
      at: "bypassRowLevelSecurity",
      expected: "false",
      fix: "remove it, and give the role a policy on the tables that it has to see as a whole",
    });
  },
});
