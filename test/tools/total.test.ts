import { expect, test } from "vitest";
import { countTests, failedTests, totalLine } from "./total.mjs";

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    {
      name: "a.test.ts",
      status: "passed",
      assertionResults: [{ status: "passed", fullName: "holds", failureMessages: [] as string[] }],
    },
  ],
};

test("counts passed, failed and skipped tests", () => {
  expect(countTests(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test("a test file that cannot be loaded is a failure", () => {
  const testResults = [
    ...report.testResults,
    { name: "b.test.ts", status: "failed", message: "No such module\nat b", assertionResults: [] },
  ];
  expect(countTests({ ...report, testResults }, 1).failed).toBe(1);
  expect(failedTests({ ...report, testResults })).toEqual(["b.test.ts: No such module"]);
});

test("a run that fails without a failed test is a failure, and so is one without a report", () => {
  expect(countTests(report, 1).failed).toBe(1);
  expect(countTests(null, 0).failed).toBe(1);
});

test("a failed test is named with the first line of its error", () => {
  const failed = { status: "failed", fullName: "law: holds", failureMessages: ["expected 1 to be 2\n at c.test.ts"] };
  const testResults = [{ name: "c.test.ts", status: "failed", assertionResults: [failed] }];
  expect(failedTests({ ...report, testResults })).toEqual(["c.test.ts: law: holds: expected 1 to be 2"]);
  expect(failedTests(null)).toEqual(["no report was written"]);
});

test("the total is one line", () => {
  expect(totalLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(totalLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});
