/** A member with the admin option lets others in, past the program that says who belongs to a role. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-membership-no-admin",
  description: "Members of roles can't let others in.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "4.3" }],
  tags: ["roles", "permissions"],
  remediationSteps: "Remove withAdminOption, and declare each membership.",
  url: "https://www.postgresql.org/docs/current/sql-grant.html",
  resources: ["postgresql:index/grantRole:GrantRole"],
  check: ({ props, report }) => {
    if (props.withAdminOption !== true) return;
    report({ at: "withAdminOption", expected: "false", fix: "remove it, and declare each membership" });
  },
});
