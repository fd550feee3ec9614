/** PostgreSQL before version 10 then keeps the password as it is typed, for every backup and every superuser to read; later versions refuse it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-password-encrypted",
  description: "Passwords of roles are stored encrypted.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["authentication"],
  remediationSteps: "Remove encryptedPassword (and encrypted, its old name), and set the password anew.",
  url: "https://www.postgresql.org/docs/current/sql-createrole.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    for (const at of ["encryptedPassword", "encrypted"]) {
      if (String(props[at]) !== "false") continue;
      report({ at, found: "false", expected: "true", fix: "remove it" });
    }
  },
});
