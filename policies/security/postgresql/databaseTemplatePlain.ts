/** A database that is made from another has its rows, its grants and its extensions, wanted or not. */
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-database-template-plain",
  description: "Databases are made from PostgreSQL's own templates.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["hardening"],
  remediationSteps: "Leave template out, and create what the database needs by migrations.",
  url: "https://www.postgresql.org/docs/current/manage-ag-templatedbs.html",
  resources: ["postgresql:index/database:Database"],
  check: ({ props, report }) => {
    const template = textOf(props.template);
    if (!template || /^(DEFAULT|template[01])$/i.test(template)) return;
    report({ at: "template", expected: "template0 or template1", fix: "leave it out" });
  },
});
