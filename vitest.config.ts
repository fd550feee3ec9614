import { defineConfig } from "vitest/config";

// Pulumi keeps this module's functions as text, so Node must load them as they are written.
const server = { deps: { external: [/components\/core\/operation\.ts$/] } };

/**
 * Three projects: `unit` is quick and needs nothing installed; `system` drives the real engine, the real Docker and real
 * servers, one file at a time, because they share the two cores that the figures are quoted for; `deep` repeats what `system`
 * does once, for figures, and takes hours.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          server,
          include: ["test/**/*.test.ts"],
          exclude: ["test/system/**", "test/deep/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "system",
          include: ["test/system/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: "deep",
          // Those of `system` that go deeper when asked to.
          include: ["test/deep/**/*.test.ts", "test/system/{accessMatrix,roles,rowPolicies,sqlObjects,tuning}.test.ts"],
          env: { HOLDFAST_TEST_DEPTH: "deep" },
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
