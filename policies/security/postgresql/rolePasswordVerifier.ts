/** A password in the clear goes through the state, the provider and, where statements are logged, the log of the server; a verifier logs nobody in. */
import { isVerifier } from "../../../components/postgres/scram.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-password-verifier",
  description: "Passwords of roles are given as SCRAM verifiers.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["authentication", "secrets"],
  remediationSteps:
    "Give the verifier (SCRAM-SHA-256$<iterations>:<salt>$<stored key>:<server key>) of the generated password; Holdfast's DatabaseRoles does.",
  url: "https://www.postgresql.org/docs/current/catalog-pg-authid.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    for (const at of ["password", "passwordWo"]) {
      const password = textOf(props[at]);
      // An MD5 hash is another policy's.
      if (!password || isVerifier(password)) continue;
      report({ at, found: "a password in the clear", expected: "a SCRAM verifier", fix: "give its verifier" });
    }
  },
});
