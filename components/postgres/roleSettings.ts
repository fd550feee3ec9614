/** A role's settings as statements. */
import pg from "pg";

const id = pg.escapeIdentifier;
const text = pg.escapeLiteral;

/** Settings that are lists of names: as one text they would be a list of one. */
const listsOfNames = [
  "search_path",
  "temp_tablespaces",
  "local_preload_libraries",
  "session_preload_libraries",
  "shared_preload_libraries",
];

/** A setting's name as SQL: those of extensions have two parts. */
function setting(name: string): string {
  if (!/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/i.test(name) || listsOfNames.includes(name.toLowerCase()))
    throw new Error(
      `${JSON.stringify(name)} cannot be set here. Allowed: the name of a setting that has one value, such as lock_timeout or ` +
        `pgaudit.log. The provider's Role has searchPaths.`,
    );
  return name.split(".").map(id).join(".");
}

export function settingStatements(role: string, settings: Record<string, string>, unset: readonly string[]): string[] {
  return [
    ...unset.map((name) => `ALTER ROLE ${id(role)} RESET ${setting(name)}`),
    ...Object.entries(settings).map(([name, value]) => `ALTER ROLE ${id(role)} SET ${setting(name)} = ${text(value)}`),
  ];
}

/** @param until ISO 8601, or `null` for no end */
export function validUntilStatement(role: string, until: string | null): string {
  return `ALTER ROLE ${id(role)} VALID UNTIL ${text(until ?? "infinity")}`;
}
