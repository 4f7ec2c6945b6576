/**
 * Counts the tests of one vitest run from its JSON report (null where it wrote none) and its exit code. A file that
 * cannot be loaded, and a run that fails without a failed test, count as one failure: no error may go unseen.
 */
export function countTests(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What failed in a vitest report, one line each: the file, the test, the first line of its error. */
export function failedTests(report) {
  if (report === null) return ["no report was written"];
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === "failed");
    if (file.status === "failed" && tests.length === 0) return [`${file.name}: ${firstLine(file.message)}`];
    return tests.map((test) => `${file.name}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });
}

const firstLine = (text) => (text ?? "").split("\n", 1)[0];

/** "12 passed, 0 failed", and what was skipped where something was. */
export const totalLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
