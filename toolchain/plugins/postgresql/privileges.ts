/**
 * Privileges by kind of object: which there are, and when those granted are those wanted.
 */
import { type CheckFailure, type Properties, UNKNOWN } from "../provider.ts";

/** PostgreSQL's, without `MAINTAIN`, which tables have from 17 on. */
const PRIVILEGES: Record<string, string[]> = {
  database: ["CREATE", "CONNECT", "TEMPORARY"],
  schema: ["CREATE", "USAGE"],
  table: ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"],
  sequence: ["USAGE", "SELECT", "UPDATE"],
  function: ["EXECUTE"],
  procedure: ["EXECUTE"],
  routine: ["EXECUTE"],
  type: ["USAGE"],
};

/** What is wrong with the object type and the privileges. They go into SQL as they are, so nothing else may pass. */
export function checkPrivileges(wanted: Properties, types: string[]): CheckFailure[] {
  const { objectType, privileges } = wanted;
  if (objectType === UNKNOWN) return [];
  if (!types.includes(objectType as string)) {
    const reason = `expected one of ${types.join(", ")}, got ${JSON.stringify(objectType)}`;
    return [{ property: "objectType", reason }];
  }
  if (!Array.isArray(privileges)) return [];
  const allowed = ["ALL", ...PRIVILEGES[objectType as string]!, ...(objectType === "table" ? ["MAINTAIN"] : [])];
  return privileges
    .filter((privilege) => privilege !== UNKNOWN && !allowed.includes(privilege))
    .map((privilege) => ({
      property: "privileges",
      reason: `expected any of ${allowed.join(", ")} for a ${objectType}, got ${JSON.stringify(privilege)}`,
    }));
}

/** `granted` as the state shall say it: in the words of `wanted` when it comes to the same. */
export function inWantedWords(objectType: unknown, wanted: unknown, granted: string[]): string[] {
  const words = (wanted ?? []) as string[];
  const has = new Set(granted);
  const is = (privileges: string[]) => privileges.length === has.size && privileges.every((each) => has.has(each));
  const all = PRIVILEGES[objectType as string] ?? [];
  const meansAll = words.includes("ALL") && (is(all) || (objectType === "table" && is([...all, "MAINTAIN"])));
  return is([...new Set(words)]) || meansAll ? words : granted;
}
