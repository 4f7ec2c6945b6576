export interface TestCount {
  passed: number;
  failed: number;
  skipped: number;
}
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
export function countTests(report: Report | null, exitCode: number): TestCount;
export function totalLine(count: TestCount): string;
