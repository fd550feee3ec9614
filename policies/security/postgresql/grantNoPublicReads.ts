/** What everybody may read, the least trusted login of the server has read. */
import { resourcePolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-grant-no-public-reads",
  description: "Not everybody may read tables and sequences.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["permissions"],
  remediationSteps: "Grant to a role for those who read, revoke from PUBLIC, and make them members of it.",
  url: "https://www.postgresql.org/docs/current/ddl-priv.html",
  resources: ["postgresql:index/grant:Grant", "postgresql:index/defaultPrivileges:DefaultPrivileges"],
  check: ({ props, report }) => {
    if (textOf(props.role)?.toLowerCase() !== "public") return;
    const kind = textOf(props.objectType) ?? "";
    if (!/^(table|column|sequence)$/.test(kind)) return;
    // Writing to tables is another policy's.
    const writes = kind === "sequence" ? [] : ["INSERT", "UPDATE", "DELETE", "TRUNCATE"];
    const found = textsOf(props.privileges).filter((privilege) => !writes.includes(privilege.toUpperCase()));
    if (found.length === 0) return;
    report({
      at: "privileges",
      found: `a right for PUBLIC on a ${kind}`,
      expected: "a role, or no right",
      fix: "grant to a role for those who read",
    });
  },
});
