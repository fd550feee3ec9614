/** ALL is more than anybody meant (TRUNCATE, TRIGGER), and more still after the next major version. */
import { resourcePolicy } from "../../policy.ts";
import { textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-grant-privileges-listed",
  description: "Rights are granted by name.",
  enforcementLevel: "advisory",
  severity: "low",
  references: [],
  tags: ["permissions"],
  remediationSteps: "List the privileges that the role needs.",
  url: "https://www.postgresql.org/docs/current/ddl-priv.html",
  resources: ["postgresql:index/grant:Grant", "postgresql:index/defaultPrivileges:DefaultPrivileges"],
  check: ({ props, report }) => {
    if (!textsOf(props.privileges).some((privilege) => /^all( privileges)?$/i.test(privilege))) return;
    report({ at: "privileges", found: "ALL", expected: "a list of privileges", fix: "list those that the role needs" });
  },
});
