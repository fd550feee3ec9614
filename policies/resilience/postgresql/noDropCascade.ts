/** Triggers, views and foreign tables go with what they use, those that somebody else made as well. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-no-drop-cascade",
  description: "Removing a function, a foreign server or a publication drops nothing else.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["deletion"],
  remediationSteps: "Remove dropCascade. PostgreSQL then refuses to drop what is used, and names it.",
  url: "https://www.postgresql.org/docs/current/ddl-depend.html",
  resources: [
    "postgresql:index/function:Function",
    "postgresql:index/server:Server",
    "postgresql:index/publication:Publication",
  ],
  remedy: { dropCascade: false },
  check: ({ props, report }) => {
    if (props.dropCascade !== true) return;
    report({ at: "dropCascade", expected: "false", fix: "remove it" });
  },
});
