/** pg_upgrade refuses a database with an extension that the next version has not: it is found out in the maintenance window. */
import { endedExtensions } from "../../../components/standards/extensions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-extension-supported",
  description: "Extensions that are declared are in the newest version of PostgreSQL.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["hardening", "patching"],
  remediationSteps: "Replace what uses the extension, and drop it before the upgrade.",
  url: "https://www.postgresql.org/docs/current/sql-createextension.html",
  resources: ["postgresql:index/extension:Extension"],
  check: ({ props, report }) => {
    const name = textOf(props.name)?.toLowerCase() ?? "";
    if (!Object.hasOwn(endedExtensions, name)) return;
    report({
      at: "name",
      found: `${name}: ${endedExtensions[name]}`,
      expected: "an extension that newer versions have",
      fix: "replace it",
    });
  },
});
