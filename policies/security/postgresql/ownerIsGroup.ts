/** An owner may drop and read everything in it: a login that owns its database needs one injection to lose it. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "postgresql-owner-is-group",
  description: "Databases and schemas are owned by roles without login.",
  enforcementLevel: "disabled",
  severity: "medium",
  references: [],
  tags: ["roles", "permissions"],
  remediationSteps:
    "Let a role without login own it; migrations act as that role, and the application has rights on rows.",
  url: "https://www.postgresql.org/docs/current/ddl-priv.html",
  resources: ["postgresql:index/database:Database", "postgresql:index/schema:Schema"],
  check: ({ stack, report }) => {
    const owner = stack.referred("owner", "postgresql:index/role:Role");
    if (owner?.props.login !== true) return;
    report({
      at: "owner",
      found: `"${owner.name}", which logs in`,
      expected: "a role without login",
      fix: "let a role without login own it",
    });
  },
});
