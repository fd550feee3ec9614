/** A rule for all roles and all databases lets a login that was made for one of them knock at every other. */
import { hbaPolicy, isRemote } from "../../resources/postgresHba.ts";

export const policy = hbaPolicy({
  name: "postgresql-hba-no-all-to-all",
  description: "Rules of pg_hba.conf name a role or a database.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "pgdsat", id: "5.10" }],
  tags: ["network", "permissions"],
  remediationSteps: "Write one rule for each role, or for the members of one (+role), with its database, and reload.",
  url: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html",
  wrong: (rule) =>
    isRemote(rule) && rule.databases.includes("all") && rule.users.includes("all")
      ? `${rule.connection} for all roles and all databases`
      : undefined,
  expected: "a role, a group of roles or a database",
  fix: "name the role or the database",
});
