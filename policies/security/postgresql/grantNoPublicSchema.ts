/** Who may use a schema sees what is in it and reaches whatever somebody grants to everybody there later. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf, textsOf } from "../../read.ts";

const schema = "postgresql:index/schema:Schema";

export const policy = resourcePolicy({
  name: "postgresql-grant-no-public-schema",
  description: "Not everybody may use a schema.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["permissions"],
  remediationSteps:
    "Grant USAGE to the roles that use what is in the schema, and nothing to PUBLIC: an empty list of privileges revokes it.",
  url: "https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PRIV",
  resources: ["postgresql:index/grant:Grant", "postgresql:index/schema:Schema"],
  check: ({ type, props, report }) => {
    const wrong = {
      found: "USAGE for PUBLIC",
      expected: "USAGE for the roles that use it",
      fix: "grant it to those roles",
    };
    if (type === schema) {
      for (const { place, entry } of entriesOf(props.policies)) {
        const at = ["usage", "usageWithGrant"].find((property) => entry[property] === true);
        const isEverybody = !textOf(entry.role) || textOf(entry.role)!.toLowerCase() === "public";
        if (at !== undefined && isEverybody) report({ at: `policies[${place}].${at}`, ...wrong });
      }
      return;
    }
    if (props.objectType !== "schema" || textOf(props.role)?.toLowerCase() !== "public") return;
    if (!textsOf(props.privileges).some((privilege) => /^(usage|all)$/i.test(privilege))) return;
    report({ at: "privileges", ...wrong });
  },
});
