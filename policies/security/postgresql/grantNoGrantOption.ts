/** Who may pass a right on, passes it on past the program that says who has which. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textsOf } from "../../read.ts";

export const policy = resourcePolicy({
  name: "postgresql-grant-no-grant-option",
  description: "Rights can't be passed on.",
  enforcementLevel: "advisory",
  severity: "medium",
  references: [],
  tags: ["permissions"],
  remediationSteps: "Remove withGrantOption, and declare each grant.",
  url: "https://www.postgresql.org/docs/current/sql-grant.html",
  resources: [
    "postgresql:index/grant:Grant",
    "postgresql:index/defaultPrivileges:DefaultPrivileges",
    "postgresql:index/schema:Schema",
  ],
  check: ({ type, props, report }) => {
    const wrong = { expected: "false", fix: "remove it, and declare each grant" };
    if (type === "postgresql:index/schema:Schema") {
      for (const { place, entry } of entriesOf(props.policies)) {
        for (const property of ["createWithGrant", "usageWithGrant"]) {
          if (entry[property] === true) report({ at: `policies[${place}].${property}`, ...wrong });
        }
      }
      return;
    }
    if (props.withGrantOption !== true || textsOf(props.privileges).length === 0) return;
    report({ at: "withGrantOption", ...wrong });
  },
});
