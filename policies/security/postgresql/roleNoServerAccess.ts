/** These predefined roles read, write and run files on the server as its own user: each of them is as good as a superuser. */
import { serverRoles } from "../../../components/standards/predefinedRoles.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-no-server-access",
  description: "No role is a member of the predefined ones that reach the server's files and programs.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [
    { standard: "CIS-PostgreSQL", id: "4.3" },
    { standard: "CIS-PostgreSQL", id: "4.9" },
  ],
  tags: ["roles"],
  remediationSteps:
    "Revoke it; copy data by COPY FROM STDIN (psql's \\copy), and take pg_monitor, pg_read_all_data or pg_maintain for what those are for.",
  url: "https://www.postgresql.org/docs/current/predefined-roles.html",
  resources: ["postgresql:index/role:Role", "postgresql:index/grantRole:GrantRole"],
  check: ({ type, props, report }) => {
    const [at, granted] =
      type === "postgresql:index/role:Role"
        ? ["roles", textsOf(props.roles)]
        : ["grantRole", [textOf(props.grantRole)]];
    for (const role of serverRoles) {
      if (!granted.includes(role)) continue;
      report({ at, found: role, expected: "a role without access to the server", fix: `revoke ${role}` });
    }
  },
});
