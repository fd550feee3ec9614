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

/** The object behind the SDK's proxy, which is made anew for each policy that is asked about a resource. */
const behind = (props: Props): object => (props.__getSpecialProxyTarget as object | undefined) ?? props;

/**
 * A reading of a resource that many policies share, done once for each resource. What throws because a value is not known yet is tried
 * again by the next.
 */
export function once<T>(read: (props: Props, type: string) => T): (props: Props, type?: string) => T {
  const known = new WeakMap<object, { value: T }>();
  return (props, type = "") => {
    const key = behind(props);
    let found = known.get(key);
    if (found === undefined) {
      found = { value: read(props, type) };
      known.set(key, found);
    }
    return found.value;
  };
}
