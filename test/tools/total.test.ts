import { expect, test } from "vitest";
import { countTests, totalLine } from "./total.mjs";

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: "passed", assertionResults: [{ status: "passed" }] }],
};

test("counts passed, failed and skipped tests", () => {
  expect(countTests(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test("a test file that cannot be loaded is a failure", () => {
  const testResults = [...report.testResults, { status: "failed", assertionResults: [] }];
  expect(countTests({ ...report, testResults }, 1).failed).toBe(1);
});

test("a run that fails without a failed test is a failure, and so is one without a report", () => {
  expect(countTests(report, 1).failed).toBe(1);
  expect(countTests(null, 0).failed).toBe(1);
});

test("the total is one line", () => {
  expect(totalLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(totalLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});
