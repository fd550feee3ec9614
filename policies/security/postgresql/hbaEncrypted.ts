/** A rule with host takes connections in clear too: rows, and the statements that set passwords, can be read on the way. */
import { hbaPolicy, isRemote } from "../../resources/postgresHba.ts";

export const policy = hbaPolicy({
  name: "postgresql-hba-encrypted",
  description: "Rules of pg_hba.conf for a network ask for encryption.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [
    { standard: "CIS-PostgreSQL", id: "6.8" },
    { standard: "pgdsat", id: "5.8" },
  ],
  tags: ["encryption-in-transit", "network"],
  remediationSteps:
    "Write hostssl instead of host, once ssl is on and clients are seen to use it (pg_stat_ssl), and reload.",
  url: "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html",
  wrong: (rule) =>
    isRemote(rule) && !/^host(ssl|gssenc)$/.test(rule.connection)
      ? `${rule.connection}, which takes clear text`
      : undefined,
  expected: "hostssl or hostgssenc",
  fix: "write hostssl",
});
