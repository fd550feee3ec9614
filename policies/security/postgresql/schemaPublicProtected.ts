/** Whoever may create objects in public puts a function there that others call instead of the real one: CVE-2018-1058. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, textOf, textsOf } from "../../read.ts";

const schema = "postgresql:index/schema:Schema";
const everybody = (role: unknown) => !textOf(role) || textOf(role)?.toLowerCase() === "public";

export const policy = resourcePolicy({
  name: "postgresql-schema-public-protected",
  description: "Not everybody may create objects in a schema.",
  enforcementLevel: "mandatory",
  severity: "high",
  references: [{ standard: "CIS-PostgreSQL", id: "4.10" }],
  tags: ["permissions"],
  remediationSteps:
    "Grant CREATE to the role that owns the objects, and USAGE to those who use them. On databases from before PostgreSQL 15, revoke it: REVOKE CREATE ON SCHEMA public FROM PUBLIC.",
  url: "https://www.postgresql.org/docs/current/ddl-schemas.html#DDL-SCHEMAS-PATTERNS",
  resources: ["postgresql:index/grant:Grant", schema],
  check: ({ type, props, report }) => {
    const finding = {
      found: "CREATE for PUBLIC",
      expected: "CREATE for the owner of the objects alone",
      fix: "grant CREATE to that role, and USAGE to others",
    };
    if (type === schema) {
      for (const { place, entry } of entriesOf(props.policies)) {
        const at = ["create", "createWithGrant"].find((property) => entry[property] === true);
        if (at !== undefined && everybody(entry.role)) report({ at: `policies[${place}].${at}`, ...finding });
      }
      return;
    }
    if (props.objectType !== "schema" || textOf(props.role)?.toLowerCase() !== "public") return;
    if (!textsOf(props.privileges).some((privilege) => /^(create|all)$/i.test(privilege))) return;
    report({ at: "privileges", ...finding });
  },
});
