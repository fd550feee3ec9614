/** What somebody puts into a template is in every database that is made from it, and whoever may create databases reads all of it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-database-template-closed",
  description: "Nobody connects to a template.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["hardening"],
  remediationSteps: "Set isTemplate to false on databases that are used, and allowConnections to false on templates.",
  url: "https://www.postgresql.org/docs/current/manage-ag-templatedbs.html",
  resources: ["postgresql:index/database:Database"],
  check: ({ props, report }) => {
    if (props.isTemplate !== true || props.allowConnections === false) return;
    report({ at: "isTemplate", expected: "false on a database that takes connections", fix: "remove it" });
  },
});
