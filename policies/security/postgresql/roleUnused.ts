/** A login that nothing needs is one more password to find out, and nobody notices when it is used. */
import { stackPolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

/** Properties that name a role, by the type that has them. */
const uses = [
  ["role", "postgresql:index/grant:Grant", "postgresql:index/grantRole:GrantRole"],
  ["role", "postgresql:index/defaultPrivileges:DefaultPrivileges", "postgresql:index/userMapping:UserMapping"],
  ["grantRole", "postgresql:index/grantRole:GrantRole"],
  ["userName", "postgresql:index/userMapping:UserMapping"],
  ["owner", "postgresql:index/database:Database", "postgresql:index/schema:Schema"],
  ["owner", "postgresql:index/defaultPrivileges:DefaultPrivileges", "postgresql:index/publication:Publication"],
  ["serverOwner", "postgresql:index/server:Server"],
] as const;

export const policy = stackPolicy({
  name: "postgresql-role-unused",
  description: "Roles that log in are given something to do.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [{ standard: "CIS-PostgreSQL", id: "4.4" }],
  tags: ["roles"],
  remediationSteps:
    "Remove the role, or set login to false while nobody uses it. Where its rights are granted elsewhere, except it with that as the reason.",
  url: "https://www.postgresql.org/docs/current/sql-alterrole.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, stack, report }) => {
    if (props.login !== true || props.superuser === true || props.replication === true) return;
    if (textsOf(props.roles).length > 0) return;
    if (uses.some(([property, ...types]) => stack.referring(property, ...types).length > 0)) return;
    report({
      at: "login",
      found: "true, and no right, role, database or schema in this stack is for it",
      expected: "false, or a right",
      fix: "remove the role, or set login to false",
    });
  },
});
