/** What everybody may write, the least trusted login of the server may destroy. */
import { resourcePolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";

const writes = ["INSERT", "UPDATE", "DELETE", "TRUNCATE", "ALL"];

export const policy = resourcePolicy({
  name: "postgresql-grant-no-public-writes",
  description: "Not everybody may write to tables.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "4.6" }],
  tags: ["permissions"],
  remediationSteps: "Grant to a role for those who write, revoke from PUBLIC, and make them members of it.",
  url: "https://www.postgresql.org/docs/current/ddl-priv.html",
  resources: ["postgresql:index/grant:Grant", "postgresql:index/defaultPrivileges:DefaultPrivileges"],
  check: ({ props, report }) => {
    if (textOf(props.role)?.toLowerCase() !== "public" || !/^(table|column)$/.test(textOf(props.objectType) ?? ""))
      return;
    const granted = textsOf(props.privileges).map((privilege) => privilege.toUpperCase());
    const found = writes.filter((privilege) => granted.includes(privilege));
    if (found.length === 0) return;
    report({
      at: "privileges",
      found: `${found.join(", ")} for PUBLIC`,
      expected: "a role, or no right to write",
      fix: "grant to a role for those who write",
    });
  },
});
