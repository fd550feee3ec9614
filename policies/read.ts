/**
 * Reading properties of resources that anybody may have written: a value of the wrong type is as if it were not there, so that a
 * policy neither throws nor takes `"false"` for true.
 */

export type Props = Record<string, unknown>;

/** A number, also where AWS keeps it as text. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** The objects of a list, each with its place, for a path like `ports[0]`. */
export function entriesOf(value: unknown): { place: number; entry: Props }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown, place) =>
    typeof entry === "object" && entry !== null ? [{ place, entry: entry as Props }] : [],
  );
}
