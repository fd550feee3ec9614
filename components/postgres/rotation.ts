/**
 * New passwords without cutting anybody off: two roles on the server take turns behind one login. A rotation hands out the other
 * one with a new password, and the one before goes on working until the overlap ends. The server itself ends it (VALID UNTIL), so
 * nothing has to run at that moment.
 */
import ms from "ms";
import type { Problem } from "../core/problems.ts";
import { milliseconds } from "./durations.ts";

export interface RotationArgs {
  /**
   * How old a password gets: `30d`, `12h`. The first `up` after that rotates; nothing happens without an `up`. By the clock of the
   * machine that runs it.
   */
  every: string;
  /** How long the login before goes on working: `1d`. Must be shorter than `every`. All clients must have the new one by then. */
  overlap: string;
}

/** The same in milliseconds. */
export interface RotationPeriods {
  everyMs: number;
  overlapMs: number;
}

/** What is kept of a login that rotates. Times are ISO 8601. */
export interface Rotation {
  /** How often it was rotated. Even: the login's own name is active; odd: the second one. */
  generation: number;
  /** When the active one was handed out. */
  since: string;
  /** When the one before stops working. */
  overlapUntil: string;
}

export type Slot = 0 | 1;
export const slots = [0, 1] as const;

/** Names on the server. */
export const slotNames = (login: string): [string, string] => [login, `${login}_2`];

export const activeSlot = (generation: number) => (generation % 2) as Slot;

/**
 * What the password of a slot is made anew with. Nothing for the first one's first: a login that begins to rotate keeps the password
 * that it has.
 */
export function passwordKeepers(generation: number, slot: Slot): Record<string, string> | undefined {
  const own = activeSlot(generation) === slot ? generation : generation - 1;
  return own === 0 ? undefined : { generation: String(own) };
}

/** When the server ends a slot; `undefined` for the active one, which no rotation ends. */
export function slotEnds({ generation, overlapUntil }: Rotation, slot: Slot): string | undefined {
  if (activeSlot(generation) === slot) return undefined;
  // Before its first turn nobody has been given it.
  return generation === 0 ? new Date(0).toISOString() : overlapUntil;
}

/** Farther than anybody plans, nearer than the end of what a date can hold. */
const longest = ms("100y");

/** Only of arguments without problems. */
export const periods = ({ every, overlap }: RotationArgs): RotationPeriods => ({
  everyMs: milliseconds(every)!,
  overlapMs: milliseconds(overlap)!,
});

/** All that is wrong with it. */
export function rotationProblems(field: string, rotation: Partial<RotationArgs>): Problem[] {
  const problems = (["every", "overlap"] as const).flatMap((name) => {
    const value = milliseconds(rotation[name]);
    if (value !== undefined && value >= 1000 && value <= longest) return [];
    return {
      field: `${field}.${name}`,
      found: JSON.stringify(rotation[name]) ?? "nothing",
      allowed: "a duration from 1s to 100y: 30d, 12h, 90m",
      fix: name === "every" ? 'write for example "30d"' : 'write for example "1d"',
    };
  });
  if (problems.length > 0) return problems;
  const { everyMs, overlapMs } = periods(rotation as RotationArgs);
  if (overlapMs < everyMs) return [];
  return [
    {
      field: `${field}.overlap`,
      found: `${rotation.overlap}, while every is ${rotation.every}`,
      allowed:
        "shorter than every: there are two logins to take turns, so the one before must have ended when the next is due",
      fix: "shorten the overlap, or rotate less often",
    },
  ];
}

/** Whole seconds are plenty, and people read these. */
const iso = (time: number) => new Date(Math.floor(time / 1000) * 1000).toISOString().replace(".000Z", "Z");
const time = (text: string) => Date.parse(text);

export const first = (now: number): Rotation => ({ generation: 0, since: iso(now), overlapUntil: iso(now) });

/** When the first `up` rotates: never while the overlap lasts. */
export const due = ({ since, overlapUntil }: Rotation, { everyMs }: RotationPeriods) =>
  iso(Math.max(time(since) + everyMs, time(overlapUntil)));

export const overlaps = (rotation: Rotation, now: number) => now < time(rotation.overlapUntil);

/** What somebody asks of a login: to rotate now. */
export interface Wish {
  /** Everything handed out before stops at once. */
  revoke: boolean;
}

/** Variable in the environment of `up` that holds wishes: `app,reader,roles/batch:revoke`. */
export const wishes = "HOLDFAST_ROTATE";

/** What the variable asks of one login of one component. */
export function wishFor(component: string, login: string, asked = ""): Wish | undefined {
  for (const item of asked.split(",").filter((one) => one.trim() !== "")) {
    const match = /^(?:([^/:]+)\/)?([^/:]+)(:revoke)?$/.exec(item.trim());
    if (match === null)
      throw new Error(
        `${wishes}: found ${JSON.stringify(item)}; allowed: logins separated by commas, each with its component before it ` +
          "(roles/app) or without (app), and with :revoke behind it where what was handed out before shall stop at once",
      );
    const [, itsComponent = component, itsLogin, revoke] = match;
    if (itsComponent === component && itsLogin === login) return { revoke: revoke !== undefined };
  }
  return undefined;
}

/** Why a login cannot rotate now, for people. */
export function refusal(login: string, { generation, since, overlapUntil }: Rotation): string {
  const before = slotNames(login)[activeSlot(generation - 1)];
  return (
    `${login} was rotated at ${since}, and until ${overlapUntil} clients may still log in as ${before}, the role that the next ` +
    `rotation hands out with another password. Rotate after that, or now with npm run rotate -- --role ${login} --revoke ` +
    `(${wishes}=${login}:revoke): then whatever was handed out before stops working at once`
  );
}

/** The rotation as it is to be now: the same one when there is nothing to do. Throws when what is asked must wait. */
export function advance(
  login: string,
  rotation: Rotation,
  periods: RotationPeriods,
  wish: Wish | undefined,
  now: number,
): Rotation {
  if (wish !== undefined && !wish.revoke && overlaps(rotation, now)) throw new Error(refusal(login, rotation));
  if (wish === undefined && now < time(due(rotation, periods))) return rotation;
  return {
    generation: rotation.generation + 1,
    since: iso(now),
    overlapUntil: iso(wish?.revoke ? now : now + periods.overlapMs),
  };
}
