/** A login that is taken out of the program and stays on the server still lets in whoever has its password, and no program knows of it. */
import { resourcePolicy } from "../../policy.ts";

export const policy = resourcePolicy({
  name: "postgresql-role-dropped",
  description: "Roles that log in are dropped when they are removed.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["roles"],
  remediationSteps:
    "Remove skipDropRole. Where the role owns objects in several databases, let a role without login own them.",
  url: "https://www.postgresql.org/docs/current/role-removal.html",
  resources: ["postgresql:index/role:Role"],
  check: ({ props, report }) => {
    if (props.login !== true || props.skipDropRole !== true) return;
    report({ at: "skipDropRole", expected: "false", fix: "remove it" });
  },
});
