/**
 * Which of the stack's logins is to rotate, and what people are told when it has. By the engine's record and not by the stack's
 * outputs, because these are no use after an update that failed, and that is when somebody asks again.
 */
import { activeSlot, type Rotation, slotNames } from "../components/postgres/rotation.ts";
import type { RecordedResource } from "./state.ts";

/** A login that rotates. */
export interface Rotating extends Rotation {
  component: string;
  login: string;
  due: string;
}

/** What the stack's operations of this name have recorded. */
const recorded = (resources: readonly RecordedResource[], operation: string) =>
  resources.flatMap(({ type, outputs }) =>
    type === `pulumi-nodejs:dynamic/holdfast:${operation}` && outputs !== undefined ? [outputs] : [],
  );

/** The login by its name, with its component's before it where two have one of that name; the error lists those that rotate. */
export function pickRotating(resources: readonly RecordedResource[], name: string): Rotating {
  const all = recorded(resources, "rotation") as unknown as Rotating[];
  const full = ({ component, login }: Rotating) => `${component}/${login}`;
  const found = all.filter((one) => name === one.login || name === full(one));
  if (found.length === 1) return found[0]!;
  if (found.length > 1)
    throw new Error(`--role: ${name} is a login of more than one component; allowed: ${found.map(full).join(", ")}`);
  const allowed = [...new Set(all.map(({ login }) => login))].sort().join(", ") || "none";
  throw new Error(
    `--role: found ${JSON.stringify(name)}; allowed: the logins that rotate: ${allowed}. One does with ` +
      'rotation: { every: "30d", overlap: "1d" } among its arguments, from the next up on',
  );
}

/**
 * Whether the roles on the server are as the rotation says: the one before ends, the active one does not. An update that was
 * interrupted leaves it so that one of them is not.
 */
export function isFollowed(resources: readonly RecordedResource[], { login, ...rotation }: Rotating): boolean {
  const { generation, since, overlapUntil } = rotation;
  const ends = slotNames(login).map((role) => {
    const specs = recorded(resources, "sqlObject").flatMap(({ kind, spec }) => (kind === "roleSettings" ? [spec] : []));
    const settings = (specs as { role: string; validUntil?: string | null }[]).find((spec) => spec.role === role);
    return settings?.validUntil ? Date.parse(settings.validUntil) : Number.POSITIVE_INFINITY;
  });
  const active = activeSlot(generation);
  return ends[1 - active]! <= Date.parse(overlapUntil) && ends[active]! > Date.parse(since);
}

/** What has happened, as facts. */
export interface Rotated {
  login: string;
  /** The role that was handed out before, and the one that is now. */
  from: string;
  to: string;
  generation: number;
  since: string;
  /** When `from` stops working, or stopped. */
  overlapUntil: string;
  due: string;
  /** Whether an interrupted update had begun it. */
  resumed: boolean;
}

export function rotated({ login, generation, since, overlapUntil, due }: Rotating, resumed: boolean): Rotated {
  const names = slotNames(login);
  const active = activeSlot(generation);
  return { login, from: names[1 - active]!, to: names[active], generation, since, overlapUntil, due, resumed };
}

/** The same for people. */
export function rotationReport({ login, from, to, since, overlapUntil, due, resumed }: Rotated, now: number): string {
  const [end, next] =
    now < Date.parse(overlapUntil)
      ? [`works until ${overlapUntil}; sessions that are open then go on`, " before that"]
      : [`stopped working at ${overlapUntil}; sessions that are open go on`, ": what it has lets it in no more"];
  return `${login}: from ${from} to ${to}${resumed ? `, in the rotation of ${since} that was interrupted` : ""}
  ${from} ${end}
  the first up after ${due} rotates again
Next: give every client the output credentials.${login}${next}
`;
}
