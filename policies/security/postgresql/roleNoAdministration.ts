/** Whoever may create roles makes a login for itself and joins others' roles; databases that it creates are its own and nobody's plan. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-no-administration",
  description: "Roles that log in can't create roles or databases.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "4.3" }],
  tags: ["roles"],
  remediationSteps:
    "Remove createRole and createDatabase; declare roles and databases in a program, under a role that only it uses.",
  url: "https://www.postgresql.org/docs/current/role-attributes.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    if (props.login !== true) return;
    for (const at of ["createRole", "createDatabase"]) {
      if (props[at] !== true) continue;
      report({ at, expected: "false", fix: "remove it, and declare what it would create" });
    }
  },
});
