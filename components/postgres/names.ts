/** What a role, a schema or a database may be called: what SQL takes without quotes, and what means nothing else already. */
import type { Problem } from "../core/problems.ts";
import { internalRoles } from "./hba.ts";

/** What needs quotes in SQL: key words that PostgreSQL does not take as the name of a role or a schema (`pg_get_keywords()`). */
const keywords = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp
  current_user default deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having
  ilike in initially inner intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not
  notnull null offset on only or order outer overlaps placing primary references returning right select session_user similar some
  symmetric system_user table tablesample then to trailing true union unique user using variadic verbose when where window with`.split(
    /\s+/,
  ),
);

/** Names with a meaning of their own, to PostgreSQL, to this library or to a managed service. */
const taken = new Set<string>([...Object.values(internalRoles), "public", "none", "rdsadmin", "information_schema"]);
const takenPrefix = /^(pg_|rds_)/;

/** PostgreSQL cuts longer names off without an error. */
export const longestName = 63;

export const isTooLong = (name: string) => Buffer.byteLength(name) > longestName;

/** What is wrong with a name, found and allowed; `undefined` when it is fine. */
function nameFault(name: string): Pick<Problem, "allowed" | "fix"> | undefined {
  if (isTooLong(name)) return { allowed: `at most ${longestName} bytes`, fix: "shorten it" };
  if (!/^[a-z_][a-z0-9_]*$/.test(name))
    return {
      allowed: "lower-case letters, digits and underscores, not starting with a digit, so that SQL needs no quotes",
      fix: "rename it",
    };
  if (keywords.has(name))
    return { allowed: "a name that is no SQL key word, so that SQL needs no quotes", fix: "rename it" };
  if (taken.has(name) || takenPrefix.test(name))
    return {
      allowed: "a name that is not reserved (pg_…, rds_…, rdsadmin, the cluster's own roles)",
      fix: "rename it",
    };
  return undefined;
}

export function nameProblems(field: string, name: string): Problem[] {
  const fault = nameFault(name);
  return fault ? [{ field, found: JSON.stringify(name), ...fault }] : [];
}

/** Each of those that are there more than once. */
export function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of names) (seen.has(name) ? again : seen).add(name);
  return [...again];
}

export function repetitionProblems(field: string, what: string, names: readonly string[]): Problem[] {
  return repeated(names).map((name) => ({
    field,
    found: `${JSON.stringify(name)} more than once`,
    allowed: `each ${what} once`,
    fix: "remove the repetition",
  }));
}
