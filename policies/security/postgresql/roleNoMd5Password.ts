/** An MD5 hash logs in by itself for whoever reads it, and is tried by the billion a second. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-no-md5-password",
  description: "Passwords of roles are not given as MD5 hashes.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "pgdsat", id: "5.12" }],
  tags: ["authentication"],
  remediationSteps: "Give a new password, or its SCRAM verifier, and take scram-sha-256 in pg_hba.conf.",
  url: "https://www.postgresql.org/docs/current/auth-password.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    for (const at of ["password", "passwordWo"]) {
      if (!/^md5[0-9a-f]{32}$/.test(textOf(props[at]) ?? "")) continue;
      report({ at, found: "an MD5 hash", expected: "a password, or a SCRAM verifier", fix: "give a new password" });
    }
  },
});
