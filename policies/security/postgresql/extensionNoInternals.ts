/** These read and overwrite the pages of tables and of the log themselves: no right, no row policy and no audit is on that way. */
import { internalsExtensions } from "../../../components/standards/extensions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-extension-no-internals",
  description: "No extension that is declared reads or writes past PostgreSQL's rights.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["hardening"],
  remediationSteps: "Drop the extension; create it by hand for as long as an investigation takes.",
  url: "https://www.postgresql.org/docs/current/sql-createextension.html",
  resources: ["postgresql:index/extension:Extension"],
  check: ({ props, report }) => {
    const name = textOf(props.name)?.toLowerCase() ?? "";
    if (!Object.hasOwn(internalsExtensions, name)) return;
    report({
      at: "name",
      found: `${name}: ${internalsExtensions[name]}`,
      expected: "an extension that keeps to rights",
      fix: "drop it",
    });
  },
});
