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
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}
export function countTests(report: Report | null, exitCode: number): TestCount;
export function failedTests(report: Report | null): string[];
export function totalLine(count: TestCount): string;
