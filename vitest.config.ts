import { defineConfig } from "vitest/config";

/** Tests that start the built program, or another one. */
const PROGRAM = [
  "test/node/*.test.ts",
  "test/node/cli/**/*.test.ts",
  "test/node/threads/**/*.test.ts",
  "test/faults/**/*.test.ts",
  "test/readme.test.ts",
  "test/evaluate/reference.test.ts",
  "test/overview/**/*.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      {
        // Functions in this process: what `npm run check` runs
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/journeys/**", ...PROGRAM],
          testTimeout: 60_000,
        },
      },
      {
        // The built program, started as a user starts it, and other programs
        test: { name: "program", include: [...PROGRAM], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        // In a real browser, on what `npm run build` made; one file at a time, since each starts a browser
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
