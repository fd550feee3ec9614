/** Whether a value is within the bounds of the standards, and the bounds in words, for policies on settings. */
import { formatMemory } from "../../components/core/memory.ts";
import type { Bounds } from "../../components/standards/tuning/bounds.ts";
import { type Fact, read, type Value } from "../../components/standards/tuning/rule.ts";
import { Undecided } from "../undecided.ts";
import { isFormula } from "./rdsFormulas.ts";

/** The value in the bounds' unit; nothing when it is no number. What RDS works out from the instance is not known here. */
export function readIn({ unit, bare }: Pick<Bounds, "unit" | "bare">, text: string): Value | undefined {
  if (isFormula(text)) throw new Undecided("a formula of RDS's is worked out from the instance that uses it");
  const fact: Fact = { unit, default: 0, range: [0, 0], restart: false, ...(bare && { bare }) };
  return read(fact, text);
}

/** Letters, digits and what lists and units need: no setting that a policy is about has a secret written like that. */
const harmless = /^[\w.,:%\s+-]{0,60}$/;

/** A value for a message. */
export const shownValue = (value: string) =>
  harmless.test(value) ? (value === "" ? "''" : value) : "a value that is not shown";

function written(unit: Bounds["unit"], value: number): string {
  if (unit === "kB") return formatMemory(value * 1024);
  if (unit === "B") return formatMemory(value).replace(/B$/, "");
  if (unit !== "s" || value === 0) return String(value);
  if (value < 1) return `${value * 1000}ms`;
  if (value % 3600 === 0) return `${value / 3600}h`;
  return value % 60 === 0 ? `${value / 60}min` : `${value}s`;
}

/** What a policy on one setting says of its bounds. */
export function within(bounds: Bounds): { allowed(value: string): boolean; expected: string } {
  const { unit, least, most, besides = {} } = bounds;
  const ends = {
    least: least === undefined ? "" : written(unit, least),
    most: most === undefined ? "" : written(unit, most),
  };
  const range =
    ends.most === ""
      ? `at least ${ends.least}`
      : ends.least === ""
        ? `at most ${ends.most}`
        : `${ends.least} to ${ends.most}`;
  return {
    allowed: (text) => {
      const value = readIn(bounds, text);
      if (typeof value !== "number") return false;
      return value in besides || (value >= (least ?? -Infinity) && value <= (most ?? Infinity));
    },
    expected: [range, ...Object.entries(besides).map(([value, what]) => `${value} (${what})`)].join(", or "),
  };
}
