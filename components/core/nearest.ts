/** What somebody may have meant by a name that nobody knows. */
import { distance } from "fastest-levenshtein";

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
