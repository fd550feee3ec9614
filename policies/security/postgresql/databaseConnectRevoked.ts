/** PostgreSQL lets every login of the server connect to every database, until that is revoked from PUBLIC. */
import { stackPolicy } from "../../policy.ts";
import { textOf } from "../../read.ts";

export const policy = stackPolicy({
  name: "postgresql-database-connect-revoked",
  description: "Everybody's right to connect to a database is revoked.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Declare a Grant with objectType database, role public and no privileges, and grant CONNECT to the roles that use it.",
  url: "https://www.postgresql.org/docs/current/ddl-priv.html",
  resources: ["postgresql:index/database:Database"],
  check: ({ props, stack, report }) => {
    if (props.allowConnections === false) return;
    const revoked = stack
      .referring("database", "postgresql:index/grant:Grant")
      .some((grant) => grant.props.objectType === "database" && textOf(grant.props.role)?.toLowerCase() === "public");
    if (revoked) return;
    report({
      at: "name",
      found: "no grant for PUBLIC on it in this stack, which leaves PostgreSQL's own",
      expected: "a grant for PUBLIC without CONNECT",
      fix: "declare one without privileges",
    });
  },
});
