/** In public an extension's functions are among everybody's, shown by every API over the schema, and in the way of whoever revokes rights on it. */
import { extensionsWithSchema } from "../../../components/standards/extensions.ts";
import { resourcePolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-extension-own-schema",
  description: "Extensions are in a schema of their own.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["hardening", "permissions"],
  remediationSteps:
    "Make a schema (extensions), name it in schema, and add it to the search_path of those who use the extension.",
  url: "https://www.postgresql.org/docs/current/extend-extensions.html",
  resources: ["postgresql:index/extension:Extension"],
  check: ({ props, report }) => {
    if (extensionsWithSchema.includes(textOf(props.name)?.toLowerCase() ?? "")) return;
    const schema = textOf(props.schema) || "public";
    if (schema !== "public") return;
    report({ at: "schema", expected: "a schema of its own", fix: "make one, and name it here" });
  },
});
