/** Whoever may replicate copies the whole cluster: that is for one role that can do nothing else. */
import { hba } from "../../../components/standards/hba.ts";
import { hbaPolicy, isRemote } from "../../resources/postgresHba.ts";

export const policy = hbaPolicy({
  name: "postgresql-hba-replication-role",
  description: "Rules of pg_hba.conf for replication are for a role of its own.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "7.1" }],
  tags: ["replication", "network", "roles"],
  remediationSteps: "Name the replication role in each rule for the database replication, and reload.",
  url: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html",
  parameters: {
    superusers: {
      type: "array",
      items: { type: "string" },
      description: "The superusers' names.",
      default: hba.superusers,
    },
  },
  wrong: (rule, { superusers }) => {
    if (!isRemote(rule) || !rule.databases.includes("replication")) return undefined;
    const who = ["all", ...superusers].find((user) => rule.users.includes(user));
    return who === undefined ? undefined : `replication for ${who === "all" ? "all roles" : who}`;
  },
  expected: "a role for replication alone",
  fix: "name the role that replicates",
});
