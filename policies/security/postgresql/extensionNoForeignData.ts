/** Through these a statement reaches other databases and services: what is injected here is injected there. */
import { foreignDataExtensions } from "../../../components/standards/extensions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-extension-no-foreign-data",
  description: "No extension that is declared reaches other databases and services.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["hardening", "network"],
  remediationSteps:
    "Read the other database in the application, or replicate what is needed; where it has to stay, except it with the reason.",
  url: "https://www.postgresql.org/docs/current/sql-createextension.html",
  resources: ["postgresql:index/extension:Extension"],
  check: ({ props, report }) => {
    const name = textOf(props.name)?.toLowerCase() ?? "";
    if (!Object.hasOwn(foreignDataExtensions, name)) return;
    report({
      at: "name",
      found: `${name}: ${foreignDataExtensions[name]}`,
      expected: "an extension that stays inside the database",
      fix: "drop it",
    });
  },
});
