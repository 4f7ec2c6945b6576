import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/journeys/**"],
          testTimeout: 60_000,
        },
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
