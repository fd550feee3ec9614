/** An empty password is mostly a secret that was not there: the role gets none, and only rules that ask for no proof let it in. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-password-not-empty",
  description: "Passwords of roles that log in are not empty.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["authentication"],
  remediationSteps: "Give the password, or leave the property out where the role logs in by certificate, peer or IAM.",
  url: "https://www.postgresql.org/docs/current/sql-createrole.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    if (props.login !== true) return;
    for (const at of ["password", "passwordWo"]) {
      if (props[at] !== "") continue;
      report({
        at,
        found: "an empty text",
        expected: "a password, or none",
        fix: "give the password, or leave it out",
      });
    }
  },
});
