/** What somebody may have meant by a name that nobody knows. */

/** How many letters must be changed, added or left out to make one of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** Up to three of `known`, nearest first, that are so like `name` that it may be a slip. */
export function nearest(name: string, known: readonly string[]): string[] {
  // Nothing to look for in a text that is no name at all.
  if (name.length > 100) return [];
  const folded = name.toLowerCase();
  return known
    .map((one) => ({ one, far: distance(folded, one.toLowerCase()) }))
    .filter(({ one, far }) => far <= Math.max(folded.length, one.length) / 2)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ one }) => one);
}
