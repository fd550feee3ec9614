/** Loads the SDK and all three packs in this process, and prints how long that took in milliseconds. */
const start = performance.now();
await import("@pulumi/policy");
const { loadPolicies, packs } = await import("../../../policies/pack.ts");
const { root } = await import("../../../toolchain/places.ts");
let count = 0;
for (const pack of packs) count += (await loadPolicies(`${root}/policies/${pack}`)).length;
process.stdout.write(`${JSON.stringify({ milliseconds: performance.now() - start, count })}\n`);

// A module: it has top-level awaits.
export {};
