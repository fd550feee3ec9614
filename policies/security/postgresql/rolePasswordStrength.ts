/** Passwords of databases are tried by programs, from anywhere that reaches the port, for as long as it takes. */
import { isVerifier } from "../../../components/postgres/scram.ts";
import { typedPassword } from "../../../components/standards/passwords.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

export const policy = resourcePolicy({
  name: "postgresql-role-password-strength",
  description: "Passwords of roles are long and not their names.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "5.6" }],
  tags: ["authentication"],
  remediationSteps:
    "Generate the password (random.RandomPassword, 32 letters and digits), and change it on the server.",
  url: "https://www.postgresql.org/docs/current/passwordcheck.html",
  resources: ["postgresql:index/role:Role"],
  parameters: {
    minimumLength: {
      type: "integer",
      minimum: 1,
      description: "Characters that a password has at least.",
      default: typedPassword.minimumLength,
    },
    minimumKinds: {
      type: "integer",
      minimum: 1,
      maximum: 4,
      description: "How many kinds of characters a password has at least: small and capital letters, digits, others.",
      default: typedPassword.minimumKinds,
    },
  },
  check: ({ props, config, report }) => {
    for (const at of ["password", "passwordWo"]) {
      const password = textOf(props[at]);
      // What is a verifier already says nothing of the password.
      if (!password || isVerifier(password)) continue;
      const name = textOf(props.name) ?? "";
      const has = kinds.filter((kind) => kind.test(password)).length;
      // A shorter one is in many passwords by chance.
      const isName = name.length >= 4 && password.toLowerCase().includes(name.toLowerCase());
      if (password.length >= config.minimumLength && has >= config.minimumKinds && !isName) continue;
      report({
        at,
        // Neither its length nor what is in it: that is half of guessing it.
        found: "a weaker one (not shown)",
        expected: `at least ${config.minimumLength} characters of ${config.minimumKinds} kinds, without the role's name`,
        fix: "generate it",
      });
    }
  },
});
