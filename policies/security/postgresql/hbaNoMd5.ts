/** MD5 hashes log in by themselves for whoever has stolen them, and can be tried by the billion a second. */
import { hbaPolicy, isRemote } from "../../resources/postgresHba.ts";

export const policy = hbaPolicy({
  name: "postgresql-hba-no-md5",
  description: "No rule of pg_hba.conf takes MD5 hashes from a network.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "5.4" }],
  tags: ["authentication"],
  remediationSteps:
    "Set password_encryption to scram-sha-256, set each password again, then take scram-sha-256 as the method, and reload.",
  url: "https://www.postgresql.org/docs/current/auth-password.html",
  wrong: (rule) => (isRemote(rule) && rule.method === "md5" ? `${rule.connection} with md5` : undefined),
  expected: "scram-sha-256 or cert",
  fix: "set the passwords again under scram-sha-256, and take that as its method",
});
