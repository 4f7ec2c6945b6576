import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that start the built program, or another one. */
const PROGRAM = [
  "test/node/*.test.ts",
  "test/node/cli/**/*.test.ts",
  "test/node/stores/**/*.test.ts",
  "test/node/threads/**/*.test.ts",
  "test/faults/**/*.test.ts",
  "test/readme.test.ts",
  "test/evaluate/reference.test.ts",
  "test/overview/**/*.test.ts",
];

export default defineConfig({
  test: {
    // One process a core; left to itself, vitest leaves a core idle
    maxWorkers: availableParallelism(),
    projects: [
      {
        // Functions in this process: what `npm run check` runs
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/journeys/**", ...PROGRAM],
          // Files share a process and its modules: to load them took longer than most files
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        // The built program, started as a user starts it, and other programs
        test: {
          name: "program",
          include: [...PROGRAM],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // What is built is tried as it stands
          server: { deps: { external: [/\/dist\//] } },
        },
      },
      {
        // In a real browser, on what `npm run build` made; one file after the other in one process, which keeps the browser
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
