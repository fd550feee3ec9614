import { defineConfig } from "vitest/config";

// Pulumi keeps this module's functions as text, so Node must load them as they are written.
const server = { deps: { external: [/components\/core\/operation\.ts$/] } };

const patient = { testTimeout: 300_000, hookTimeout: 600_000 };

/**
 * Four projects: `unit` is quick and needs nothing installed. `access` drives the real engine on single servers, a server for each
 * file, two files at a time; `system` does so on the real Docker and whole clusters, one file at a time, because their figures are
 * quoted for two cores. `deep` repeats what these two do once, for figures, and takes hours.
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
          // Vitest would leave a core free, which is half of two.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "access",
          include: ["test/system/access/*.test.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...patient,
        },
      },
      {
        test: {
          name: "system",
          include: ["test/system/**/*.test.ts"],
          exclude: ["test/system/access/**"],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...patient,
        },
      },
      {
        test: {
          name: "deep",
          // Those of `system` that go deeper when asked to.
          include: [
            "test/deep/**/*.test.ts",
            "test/system/tuning.test.ts",
            "test/system/access/{accessMatrix,roles,rowPolicies,sqlObjects}.test.ts",
          ],
          env: { HOLDFAST_TEST_DEPTH: "deep" },
          fileParallelism: false,
          ...patient,
        },
      },
    ],
  },
});
