/** rds_superuser and its like read and change everything that the platform lets anybody touch: to an application they are a superuser. */
import { platformAdministrators } from "../../../components/standards/predefinedRoles.ts";
import { resourcePolicy } from "../../policy.ts";
import { membershipsOf } from "../../resources/memberships.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-no-platform-administrator",
  description: "No role is a member of a platform's administrators.",
  enforcementLevel: "mandatory",
  severity: "critical",
  references: [],
  tags: ["roles"],
  remediationSteps:
    "Revoke it, and make the role a member of the roles whose rights it needs; administrators log in as themselves, by IAM or a login of their own that no program has.",
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.rds_superuser.html",
  resources: ["postgresql:index/role:Role", "postgresql:index/grantRole:GrantRole"],
  check: ({ type, props, report }) => {
    for (const { at, role } of membershipsOf(type, props)) {
      if (!platformAdministrators.includes(role)) continue;
      report({ at, found: role, expected: "a role that administers nothing", fix: `revoke ${role}` });
    }
  },
});
