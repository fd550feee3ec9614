/** Trust on the socket makes every program on the host, or in the container, a superuser of the database. */
import { hbaPolicy, isRemote } from "../../resources/postgresHba.ts";

export const policy = hbaPolicy({
  name: "postgresql-hba-local-proof",
  description: "No rule of pg_hba.conf lets programs of the same host in without proof.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "5.3" }],
  tags: ["authentication"],
  remediationSteps: "Take peer on the socket, and scram-sha-256 on the loopback address, and reload.",
  url: "https://www.postgresql.org/docs/current/auth-methods.html",
  wrong: (rule) =>
    !isRemote(rule) && /^(trust|password|md5|ident)$/.test(rule.method)
      ? `${rule.connection} with ${rule.method}`
      : undefined,
  expected: "peer, scram-sha-256 or cert",
  fix: "take peer on the socket, scram-sha-256 on the loopback address",
});
