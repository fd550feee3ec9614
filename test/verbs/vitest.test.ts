import { expect, it } from "vitest";
import { type Report, summaryLine } from "../../verbs/vitest.ts";

const report = (counts: Partial<Report>): Report => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [],
  ...counts,
});

it("counts what passed, failed and was skipped", () => {
  expect(summaryLine(report({ numPassedTests: 3 }), 0)).toBe("3 passed, 0 failed");
  expect(summaryLine(report({ numPassedTests: 3, numFailedTests: 2, numPendingTests: 1 }), 1)).toBe(
    "3 passed, 2 failed, 1 skipped",
  );
});

it("counts a file that could not be run as a failure", () => {
  const broken = { status: "failed", assertionResults: [{ status: "skipped" }] };
  const failing = { status: "failed", assertionResults: [{ status: "failed" }] };
  expect(summaryLine(report({ numFailedTests: 1, testResults: [broken, failing] }), 1)).toBe("0 passed, 2 failed");
});

it("never reports success when the run as a whole failed", () => {
  expect(summaryLine(report({ numPassedTests: 5 }), 1)).toBe("5 passed, 1 failed");
});
