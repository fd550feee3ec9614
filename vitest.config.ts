import { defineConfig } from "vitest/config";

/**
 * Two projects: `unit` is quick and needs nothing installed; `system` drives the real engine, the real Docker and real
 * servers, one file at a time, because they share the two cores that the figures are quoted for.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/system/**"], testTimeout: 30_000 } },
      {
        test: {
          name: "system",
          include: ["test/system/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
