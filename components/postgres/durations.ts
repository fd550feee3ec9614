/** Lengths of time as people write them: `30s`, `15m`, `30d`. */
import ms, { type StringValue } from "ms";

/** A bare number could mean anything, and `1M` is a minute to some and a month to others. */
const pattern = /^\d+(\.\d+)? ?[a-z]+$/;

/** `undefined` when it is none. */
export function milliseconds(text: unknown): number | undefined {
  return typeof text === "string" && pattern.test(text) ? ms(text as StringValue) : undefined;
}
