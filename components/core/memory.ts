/**
 * Memory sizes as PostgreSQL writes them: a whole or decimal number and one of kB, MB, GB, TB, each 1024 of the one before.
 * A bare number is refused: its unit would be a guess.
 */

const units: Record<string, number> = { kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 };

/** What `parseMemory` accepts, for messages. */
export const memoryForm = 'a number with a unit, such as "512MB" or "4GB" (kB, MB, GB, TB; 1 kB = 1024 bytes)';

/** Bytes, or `undefined` when the text is not a size. */
export function parseMemory(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(kB|MB|GB|TB)$/.exec(text.trim());
  return match ? Math.floor(Number(match[1]) * units[match[2]!]!) : undefined;
}

/**
 * Bytes that somebody likely meant who wrote no size: other spellings of the unit, digits in groups, a decimal comma. A number without a
 * unit is taken for the largest that makes it no monster: 16 for GB, 4096 for MB, 16777216 for kB.
 */
export function likelyMemory(text: string): number | undefined {
  const digits = text.replace(/,(?=\d{3}(?!\d))/g, "").replace(",", ".");
  const match = /(\d+(?:\.\d+)?(?:e\d+)?)\s*([kmgt])?/i.exec(digits);
  if (match === null) return undefined;
  const number = Number(match[1]);
  const unit = match[2]?.toLowerCase() ?? ["g", "m", "k"].find((one) => number < 256 * 1024 ** "gmk".indexOf(one));
  return number * (unit === undefined ? 1 : 1024 ** ("kmgt".indexOf(unit) + 1));
}

/** The largest unit that keeps the number whole: `1536MB`, `4GB`. */
export function formatMemory(bytes: number): string {
  for (const unit of ["TB", "GB", "MB"] as const)
    if (bytes % units[unit]! === 0) return `${bytes / units[unit]!}${unit}`;
  return `${Math.floor(bytes / 1024)}kB`;
}

/** Whole MiB, the unit of Docker's `memory`. */
export function toMebibytes(bytes: number): number {
  return Math.floor(bytes / 1024 ** 2);
}
