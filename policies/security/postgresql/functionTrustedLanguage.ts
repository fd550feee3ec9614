/** Functions in these languages run as the server's own user: they read its files and start programs, whoever calls them. */
import { serverExtensions } from "../../../components/standards/serverExtensions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

const untrusted = ["c", "internal", ...serverExtensions];

export const policy = resourcePolicy({
  name: "postgresql-function-trusted-language",
  description: "Functions are written in trusted languages.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["permissions", "hardening"],
  remediationSteps: "Write it in sql or plpgsql (or plperl, pltcl, plv8), or do the work in the application.",
  url: "https://www.postgresql.org/docs/current/catalog-pg-language.html",
  resources: ["postgresql:index/function:Function"],
  check: ({ props, report }) => {
    const language = (textOf(props.language) || "plpgsql").toLowerCase();
    if (!untrusted.includes(language)) return;
    report({ at: "language", expected: "sql, plpgsql or another trusted one", fix: "write it in sql or plpgsql" });
  },
});
