/** Who may create in a database, everybody, fills it, and puts objects there that others call by mistake. */
import { resourcePolicy } from "../../policy.ts";
import { textOf, textsOf } from "../../read.ts";

const rights = ["ALL", "CONNECT", "CREATE", "TEMPORARY", "TEMP"];

export const policy = resourcePolicy({
  name: "postgresql-grant-no-public-database",
  description: "Not everybody may connect to a database, or create in it.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Grant CONNECT to the roles that use the database, and nothing to PUBLIC: an empty list of privileges revokes PostgreSQL's own grant.",
  url: "https://www.postgresql.org/docs/current/ddl-priv.html",
  resources: ["postgresql:index/grant:Grant"],
  check: ({ props, report }) => {
    if (textOf(props.role)?.toLowerCase() !== "public") return;
    if (props.objectType !== "database") return;
    const granted = textsOf(props.privileges).map((privilege) => privilege.toUpperCase());
    const found = rights.filter((privilege) => granted.includes(privilege));
    if (found.length === 0) return;
    report({
      at: "privileges",
      found: `${found.join(", ")} for PUBLIC`,
      expected: "an empty list, or a role",
      fix: "grant to the roles that use the database",
    });
  },
});
