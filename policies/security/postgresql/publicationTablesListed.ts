/** A publication of all tables sends those of next year as well, whatever is in them, to wherever it was meant for three. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-publication-tables-listed",
  description: "Publications name their tables.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["replication"],
  remediationSteps:
    "List the tables in tables; where the whole database is meant, for an upgrade, except it until that is done.",
  url: "https://www.postgresql.org/docs/current/sql-createpublication.html",
  resources: ["postgresql:index/publication:Publication"],
  check: ({ props, report }) => {
    if (props.allTables !== true) return;
    report({ at: "allTables", expected: "false", fix: "list the tables in tables" });
  },
});
