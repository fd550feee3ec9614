/** Which of the stack's logins is to rotate, and what people are told when it has. */
import type { RolesDeclaration } from "../components/postgres/declaration.ts";
import { slotNames } from "../components/postgres/rotation.ts";

/** A login that rotates, as far as the last `up` that finished has declared it. */
export interface Rotating {
  login: string;
  generation: number;
  /** The role that is handed out. */
  active: string;
  since: string;
  overlapUntil: string;
  due: string;
}

/** The login by its name; the error lists those that rotate. */
export function pickRotating(declared: readonly RolesDeclaration[], name: string): Rotating {
  const all = declared.flatMap(({ logins }) =>
    Object.entries(logins).flatMap(([login, { rotation }]) => (rotation === undefined ? [] : [{ login, ...rotation }])),
  );
  const found = all.filter(({ login }) => login === name);
  if (found.length === 1) return found[0]!;
  const allowed = [...new Set(all.map(({ login }) => login))].sort().join(", ") || "none";
  if (found.length > 1)
    throw new Error(
      `--role: ${name} is a login of more than one component; name the component in an update: HOLDFAST_ROTATE=<component>/${name} npm run up`,
    );
  throw new Error(
    `--role: found ${JSON.stringify(name)}; allowed: the logins that rotate: ${allowed}. A login does with ` +
      'rotation: { every: "30d", overlap: "1d" } and an up after that',
  );
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
  /** Whether an update before this one had begun it. */
  resumed: boolean;
}

/** @param began when the verb did */
export function rotated({ login, active, ...times }: Rotating, began: number): Rotated {
  const from = slotNames(login).find((name) => name !== active)!;
  // Recorded in whole seconds.
  const resumed = Date.parse(times.since) < Math.floor(began / 1000) * 1000;
  return { login, from, to: active, ...times, resumed };
}

/** The same for people. */
export function rotationReport({ login, from, to, since, overlapUntil, due, resumed }: Rotated, now: number): string {
  const works = now < Date.parse(overlapUntil);
  return `${login}: from ${from} to ${to}${resumed ? `, finishing the rotation that was begun at ${since}` : ""}
  ${from} ${works ? `works until ${overlapUntil}; sessions that are open then go on` : `stopped working at ${overlapUntil}; sessions that are open go on`}
  the first up after ${due} rotates again
Next: give every client the output credentials.${login}${works ? " before that" : ": with what it has it cannot log in any more"}
`;
}
