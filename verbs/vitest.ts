/** Runs vitest and sums up what it did in one line that every tool can read. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../toolchain/places.ts";
import { runInForeground } from "./foreground.ts";

/** The part of vitest's JSON report that the summary needs. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** `N passed, N failed[, N skipped]`. A file that failed without a failing test (an import, a hook) counts as one failure. */
export function summaryLine(report: Report, exitCode: number): string {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  // An error outside any test leaves only the exit code as its trace.
  const failed = Math.max(report.numFailedTests + brokenFiles, exitCode === 0 ? 0 : 1);
  const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : "";
  return `${report.numPassedTests} passed, ${failed} failed${skipped}`;
}

/** Runs the tests of the given vitest projects; prints the line last. */
export async function runTests(projects: string[], args: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "holdfast-test-"));
  const reportFile = join(folder, "report.json");
  try {
    const code = await runInForeground(process.execPath, [
      join(root, "node_modules", "vitest", "vitest.mjs"),
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reportFile}`,
      ...args,
    ]);
    const report: Report = JSON.parse(readFileSync(reportFile, "utf8"));
    process.stdout.write(`${summaryLine(report, code)}\n`);
    return report.numPassedTests === 0 ? 1 : code;
  } catch (error) {
    process.stdout.write("0 passed, 1 failed\n");
    throw new Error(`vitest did not get as far as a report: ${(error as Error).message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
