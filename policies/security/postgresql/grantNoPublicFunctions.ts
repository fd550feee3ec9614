/** A function may do more than its caller: who may call it has to be said, and PostgreSQL's own default is everybody. */
import { resourcePolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-grant-no-public-functions",
  description: "Functions are granted to roles, not to everybody.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "4.5" }],
  tags: ["permissions"],
  remediationSteps:
    "Grant EXECUTE to the roles that call the function, and revoke it from PUBLIC with an empty list of privileges.",
  url: "https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY",
  resources: ["postgresql:index/grant:Grant", "postgresql:index/defaultPrivileges:DefaultPrivileges"],
  check: ({ props, report }) => {
    if (textOf(props.role)?.toLowerCase() !== "public") return;
    if (!/^(function|procedure|routine)$/.test(textOf(props.objectType) ?? "")) return;
    if (textsOf(props.privileges).length === 0) return;
    report({
      at: "privileges",
      found: "a right for PUBLIC",
      expected: "an empty list, or a role",
      fix: "grant to the roles that call it",
    });
  },
});
