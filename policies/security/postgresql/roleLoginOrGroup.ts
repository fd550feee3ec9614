/** Whoever is a member of a login has its rights for ever, under another name in the log, and loses them when that one person or program goes. */
import { stackPolicy } from "../../policy.ts";

export const policy = stackPolicy({
  name: "postgresql-role-login-or-group",
  description: "A role that logs in has no members.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["roles"],
  remediationSteps: "Make a role without login for the rights, and both logins members of it.",
  url: "https://www.postgresql.org/docs/current/role-membership.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, stack, report }) => {
    if (props.login !== true) return;
    const members = [
      ...stack.referring("roles", "postgresql:index/role:Role"),
      ...stack.referring("grantRole", "postgresql:index/grantRole:GrantRole"),
    ];
    if (members.length === 0) return;
    report({
      at: "login",
      found: `true, and ${members.length === 1 ? "another role is a member" : `${members.length} roles are members`} of it`,
      expected: "false on a role that has members",
      fix: "make a role without login for its rights, and it a member of that",
    });
  },
});
