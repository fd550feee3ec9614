/** A function that runs as its owner lends the owner's rights to everybody who may call it, and to whoever bends its search_path. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-function-security-invoker",
  description: "Functions run with the rights of their callers.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [{ standard: "CIS-PostgreSQL", id: "4.5" }],
  tags: ["permissions"],
  remediationSteps:
    "Remove securityDefiner and grant what the function needs to its callers. Where it has to stay: a search_path of its own, EXECUTE for some roles only, and an exception that says so.",
  url: "https://www.postgresql.org/docs/current/sql-createfunction.html#SQL-CREATEFUNCTION-SECURITY",
  resources: ["postgresql:index/function:Function"],
  check: ({ props, report }) => {
    if (props.securityDefiner !== true) return;
    report({
      at: "securityDefiner",
      expected: "false",
      fix: "remove it, and grant what the function needs to its callers",
    });
  },
});
