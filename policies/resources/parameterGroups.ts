/** Parameter groups of RDS, Aurora, DocumentDB, Neptune and Redshift: which one is in force, and what it sets. */
import type { PolicyResource } from "@pulumi/policy";
import { entriesOf, type Props, textOf } from "../read.ts";
import type { Stack } from "../stack.ts";
import { Undecided } from "../undecided.ts";

/** The group of the stack that a property names; undefined for AWS's own, which nobody can change. */
export function groupOf(props: Props, stack: Stack, property: string, type: string): PolicyResource | undefined {
  if (stack.left(property)) return undefined;
  const group = stack.referred(property, type);
  if (group !== undefined) return group;
  const named = textOf(props[property]);
  if (named && !named.startsWith("default.")) throw new Undecided(`its ${property} is not in this stack`);
  return undefined;
}

/** A parameter as a group sets it, trimmed; undefined when it does not. The last of two wins. */
export function parameterOf(group: Props | undefined, name: string): { place: number; value: string } | undefined {
  const set = entriesOf(group?.parameters).findLast(({ entry }) => textOf(entry.name)?.toLowerCase() === name);
  if (set === undefined) return undefined;
  const { value } = set.entry;
  const isWritten = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return { place: set.place, value: isWritten ? String(value).trim() : "" };
}
