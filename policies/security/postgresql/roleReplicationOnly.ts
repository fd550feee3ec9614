/** A role that replicates is known on each standby; what else it may do, whoever breaks into one of those may. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

const rights = ["superuser", "createRole", "createDatabase", "bypassRowLevelSecurity"];

export const policy = resourcePolicy({
  name: "postgresql-role-replication-only",
  description: "Roles that replicate can do nothing else.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "7.1" }],
  tags: ["replication", "roles"],
  remediationSteps:
    "Make a role with login and replication alone, and name it in the rules of pg_hba.conf for replication.",
  url: "https://www.postgresql.org/docs/current/role-attributes.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    if (props.replication !== true) return;
    const fix = "make a role for replication alone";
    for (const at of rights) {
      if (props[at] === true) report({ at, expected: "false on a role that replicates", fix });
    }
    if (textsOf(props.roles).length > 0) report({ at: "roles", expected: "none on a role that replicates", fix });
  },
});
