/** A foreign server is a way to other databases, with the rights of whoever is mapped there. */
import { resourcePolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-grant-no-public-servers",
  description: "Not everybody may use foreign servers and foreign-data wrappers.",
  enforcementLevel: "advisory",
  severity: "high",
  references: [],
  tags: ["permissions", "network"],
  remediationSteps: "Grant USAGE to the roles that read the foreign tables.",
  url: "https://www.postgresql.org/docs/current/ddl-priv.html",
  resources: ["postgresql:index/grant:Grant"],
  check: ({ props, report }) => {
    if (textOf(props.role)?.toLowerCase() !== "public") return;
    if (!/^foreign_(server|data_wrapper)$/.test(textOf(props.objectType) ?? "")) return;
    if (textsOf(props.privileges).length === 0) return;
    report({
      at: "privileges",
      found: "a right for PUBLIC",
      expected: "an empty list, or a role",
      fix: "grant to the roles that read the foreign tables",
    });
  },
});
