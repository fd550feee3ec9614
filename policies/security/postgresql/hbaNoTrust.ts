/** Trust lets in whoever names a role; password and ident believe what is sent, which others on the way read or write. */
import { hbaPolicy, isRemote } from "../../resources/postgresHba.ts";

export const policy = hbaPolicy({
  name: "postgresql-hba-no-trust",
  description: "No rule of pg_hba.conf lets clients in over a network without proof.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [{ standard: "CIS-PostgreSQL", id: "5.4" }],
  tags: ["authentication", "network"],
  remediationSteps:
    "Take scram-sha-256 or cert as the method of each rule for a network, and reload. Set passwords first for roles that have none.",
  url: "https://www.postgresql.org/docs/current/auth-methods.html",
  wrong: (rule) =>
    isRemote(rule) && /^(trust|password|ident)$/.test(rule.method)
      ? `${rule.connection} with ${rule.method}`
      : undefined,
  expected: "scram-sha-256, cert, or another method with proof",
  fix: "take scram-sha-256 or cert as its method",
});
