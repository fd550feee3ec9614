/** Versions of RDS's engines against a list of versions, oldest first. */

/** The numbers that a version begins with: 8 and 0 of `8.0.mysql_aurora.3.05.2`. */
export const numbersOf = (version: string) =>
  (/^\d+(\.\d+)*/.exec(version)?.[0] ?? "").split(".").filter(Boolean).map(Number);

/** What a list of versions, oldest first, says of a version: its line, or that it is older than all of them. */
export function lineOf<T extends { version: string }>(lines: readonly T[], version: string): T | "older" | undefined {
  const numbers = numbersOf(version);
  const line = lines.find((one) => numbersOf(one.version).every((number, place) => number === numbers[place]));
  if (line !== undefined || numbers.length === 0) return line;
  const oldest = numbersOf(lines[0]!.version);
  const place = oldest.findIndex((number, at) => number !== (numbers[at] ?? number));
  return place >= 0 && numbers[place]! < oldest[place]! ? "older" : undefined;
}

/** Whether a version is one of a list's lines and older than its repair, or older than all lines. A line alone is its newest minor. */
export function isUnrepaired(lines: readonly { version: string; minor: number }[], version: string): boolean {
  const line = lineOf(lines, version);
  if (line === undefined || line === "older") return line === "older";
  const minor = numbersOf(version)[numbersOf(line.version).length];
  return minor !== undefined && minor < line.minor;
}
