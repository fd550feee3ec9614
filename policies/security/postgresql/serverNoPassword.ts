/** Everybody on the server reads the options of a foreign server (pg_foreign_server); those of a user mapping only its user. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-server-no-password",
  description: "Options of foreign servers hold no secret.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["secrets", "network"],
  remediationSteps: "Put it into the options of a user mapping, and change the password: it was readable.",
  url: "https://www.postgresql.org/docs/current/catalog-pg-foreign-server.html",
  resources: ["postgresql:index/server:Server"],
  check: ({ props, report }) => {
    const { options } = props;
    if (typeof options !== "object" || options === null) return;
    if (!Object.keys(options).some((name) => /(pass(word|wd|code|phrase)?|pwd|secret|token|_key)$/i.test(name))) return;
    report({
      at: "options",
      found: "an option that holds a secret",
      expected: "options without secrets",
      fix: "put it into the user mapping, and change it",
    });
  },
});
