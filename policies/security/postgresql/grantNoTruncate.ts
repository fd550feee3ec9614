/** TRUNCATE empties a table past row policies and row triggers, TRIGGER runs code as whoever writes, REFERENCES tells which keys exist. */
import { resourcePolicy } from "../../policy.ts";
import { entriesOf, type Props, textOf, textsOf } from "../../read.ts";

/** Of tables: the provider's, and the exceptions of a group in Holdfast's DatabaseRoles. */
function grantsOf(type: string, props: Props): { at: string; privileges: unknown }[] {
  if (type !== "pulumi-nodejs:dynamic/holdfast:sqlObject")
    return /^(table|column)$/.test(textOf(props.objectType) ?? "")
      ? [{ at: "privileges", privileges: props.privileges }]
      : [];
  if (props.kind !== "tableGrants") return [];
  return entriesOf((props.spec as Props | undefined | null)?.grants).map(({ place, entry }) => ({
    at: `spec.grants[${place}].privileges`,
    privileges: entry.privileges,
  }));
}

export const policy = resourcePolicy({
  name: "postgresql-grant-no-truncate",
  description: "No role is granted TRUNCATE, TRIGGER or REFERENCES on tables.",
  enforcementLevel: "disabled",
  severity: "low",
  references: [],
  tags: ["permissions"],
  remediationSteps: "Leave them to the owner of the tables, as whom migrations run.",
  url: "https://www.postgresql.org/docs/current/ddl-priv.html",
  resources: [
    "postgresql:index/grant:Grant",
    "postgresql:index/defaultPrivileges:DefaultPrivileges",
    "pulumi-nodejs:dynamic/holdfast:sqlObject",
  ],
  check: ({ type, props, report }) => {
    for (const { at, privileges } of grantsOf(type, props)) {
      const granted = textsOf(privileges).map((privilege) => privilege.toUpperCase());
      const found = ["TRUNCATE", "TRIGGER", "REFERENCES"].filter((privilege) => granted.includes(privilege));
      if (found.length === 0) continue;
      report({ at, found: found.join(", "), expected: "SELECT, INSERT, UPDATE, DELETE", fix: "leave it to the owner" });
    }
  },
});
