/** One application that leaks connections takes those of all others, unless its role has a limit. */
import { resourcePolicy } from "../../policy.ts";
import { numberOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-connection-limit",
  description: "Roles that log in have a limit of connections.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "5.5" }],
  tags: ["connections", "roles"],
  remediationSteps:
    "Set connectionLimit to what the application's pool opens at most, with room for one deployment beside another.",
  url: "https://www.postgresql.org/docs/current/sql-createrole.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    if (props.login !== true || (numberOf(props.connectionLimit) ?? -1) >= 0) return;
    report({ at: "connectionLimit", expected: "0 or more", fix: "set it to the size of the application's pool" });
  },
});
