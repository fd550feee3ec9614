/**
 * Docker's numbers as the official plugin writes them: Go's durations, and CPUs as a decimal string. The official spelling is reproduced to the
 * letter, because a value in any other spelling is a change on every run.
 */

const NANOSECONDS: Record<string, number> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

/** Nanoseconds of a Go duration such as `1m30s` or `0.5s`; `undefined` when it is none, or negative. */
export function parseDuration(text: string): number | undefined {
  if (text === "0") return 0;
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)) {
    total += Number(amount) * NANOSECONDS[unit!]!;
  }
  return Math.round(total);
}

/** The one spelling that Go prints for it: `1m0s`, never `60s`. */
export function formatDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return "0s";
  if (nanoseconds < 1e3) return `${nanoseconds}ns`;
  if (nanoseconds < 1e6) return `${nanoseconds / 1e3}µs`;
  if (nanoseconds < 1e9) return `${nanoseconds / 1e6}ms`;
  const hours = Math.floor(nanoseconds / 3600e9);
  const minutes = Math.floor((nanoseconds % 3600e9) / 60e9);
  const seconds = `${(nanoseconds % 60e9) / 1e9}s`;
  if (hours > 0) return `${hours}h${minutes}m${seconds}`;
  return minutes > 0 ? `${minutes}m${seconds}` : seconds;
}

/** Billionths of a CPU; `undefined` when `text` is no such number. */
export function parseCpus(text: string): number | undefined {
  if (!/^\d+(\.\d{0,9})?$/.test(text)) return undefined;
  return Math.round(Number(text) * 1e9);
}

/** How the official plugin reads CPUs back: `2.0`, `0.5`, `1.25`, and oddly `10.` (it counts zeros to tell round numbers). */
export function formatCpus(nanoCpus: number): string {
  const text = (nanoCpus / 1e9).toFixed(9);
  if (text.split("0").length - 1 === 9) return (nanoCpus / 1e9).toFixed(1);
  return text.replace(/0+$/, "");
}
