/**
 * What a system test tries every time, and what besides in the long campaign: the same test on more kinds of servers costs minutes
 * and rarely finds what the first did not.
 */

/** @param everyTime in `npm test` @param besides in `npm run test:deep` only */
export function byDepth<T>(everyTime: readonly T[], besides: readonly T[]): T[] {
  return process.env.HOLDFAST_TEST_DEPTH === "deep" ? [...everyTime, ...besides] : [...everyTime];
}
