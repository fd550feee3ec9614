/** In pg_catalog are the functions that read files and end sessions, and the tables with the verifiers of passwords: what is granted there opens the server. */
import { resourcePolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-grant-no-catalogs",
  description: "No rights are granted in PostgreSQL's own schemas.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Revoke it, and take a predefined role: pg_monitor for statistics, pg_read_all_settings for settings, pg_signal_backend to end sessions.",
  url: "https://www.postgresql.org/docs/current/predefined-roles.html",
  resources: ["postgresql:index/grant:Grant"],
  check: ({ props, report }) => {
    if (!/^(pg_catalog|pg_toast|information_schema)$/i.test(textOf(props.schema) ?? "")) return;
    if (textsOf(props.privileges).length === 0) return;
    report({ at: "schema", expected: "a schema of your own", fix: "revoke it, and take a predefined role" });
  },
});
