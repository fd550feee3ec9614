/** Rights of single logins are what nobody finds when a person leaves or a program is split: a group's are in one place. */
import { stackPolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = stackPolicy({
  name: "postgresql-grant-to-group",
  description: "Rights are granted to roles without login.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["permissions", "roles"],
  remediationSteps: "Grant to a role without login, and make the login a member of it.",
  url: "https://www.postgresql.org/docs/current/role-membership.html",
  resources: ["postgresql:index/grant:Grant", "postgresql:index/defaultPrivileges:DefaultPrivileges"],
  check: ({ props, stack, report }) => {
    if (textsOf(props.privileges).length === 0) return;
    const role = stack.referred("role", "postgresql:index/role:Role");
    if (role?.props.login !== true) return;
    report({
      at: "role",
      found: `"${role.name}", which logs in`,
      expected: "a role without login",
      fix: "grant to a role without login, and make this one a member of it",
    });
  },
});
