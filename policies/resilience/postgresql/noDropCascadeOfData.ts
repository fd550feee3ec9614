/** A schema goes with all its tables, an extension with the columns of its types: one line that is taken out of a program, and the rows are gone. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-no-drop-cascade-of-data",
  description: "Removing a schema or an extension drops no data.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [],
  tags: ["deletion", "permissions", "hardening"],
  remediationSteps: "Remove dropCascade. PostgreSQL then refuses to drop what is used; empty it first, on purpose.",
  url: "https://www.postgresql.org/docs/current/ddl-depend.html",
  resources: ["postgresql:index/schema:Schema", "postgresql:index/extension:Extension"],
  remedy: { dropCascade: false },
  check: ({ props, report }) => {
    if (props.dropCascade !== true) return;
    report({ at: "dropCascade", expected: "false", fix: "remove it" });
  },
});
