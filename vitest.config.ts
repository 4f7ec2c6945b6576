import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/tools/longestFirst.ts";

/** Tests that start the built program, or another one. */
export const PROGRAM = [
  "test/node/*.test.ts",
  "test/node/cli/**/*.test.ts",
  "test/node/server/forViewer.test.ts",
  "test/node/stores/**/*.test.ts",
  "test/node/threads/**/*.test.ts",
  "test/faults/**/*.test.ts",
  "test/readme.test.ts",
  "test/evaluate/reference.test.ts",
  "test/overview/**/*.test.ts",
];

/** Laws over many records, figures of annotated texts, and the suites of others: functions in this process too, but a minute and more of them. */
export const LAWS = [
  "test/evaluate/points.test.ts",
  "test/export/graphFormats.test.ts",
  "test/export/parts.test.ts",
  "test/export/pointsInFiles.test.ts",
  "test/extract/neutrality.test.ts",
  "test/extract/quality.test.ts",
  "test/link/badInput.test.ts",
  "test/link/blocks.test.ts",
  "test/link/labels.test.ts",
  "test/link/laws.test.ts",
  "test/link/wordings.test.ts",
  "test/model/bundles.test.ts",
  "test/node/disk/lock.test.ts",
  "test/ontology/shapes.test.ts",
  "test/query/claimIndex.test.ts",
  "test/query/reviews.test.ts",
  "test/rdf/olderTerms.test.ts",
  "test/rdf/realRecords.test.ts",
  "test/rdf/reviews.test.ts",
  "test/read/anyBytes.test.ts",
  "test/read/archives.test.ts",
  "test/read/document.test.ts",
  "test/read/badPdf.test.ts",
  "test/read/pdf.test.ts",
  "test/read/setTexts.test.ts",
  "test/w3c/**/*.test.ts",
];

/** After so long a test is taken to hang: on a busy machine one takes twenty times as long as alone. */
const HANGS = 300_000;

/** Makes the folder for what several files of a project use. */
const SHARED = ["test/tools/sharedFolder.ts"];

export default defineConfig({
  test: {
    // One process a core; left to itself, vitest leaves a core idle
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // Functions in this process, each file in a second or less: what `npm run check` runs
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/journeys/**", ...PROGRAM, ...LAWS],
          // Files share a process and its modules: to load them took longer than most files
          isolate: false,
          testTimeout: HANGS,
        },
      },
      {
        test: {
          name: "laws",
          include: LAWS,
          isolate: false,
          testTimeout: HANGS,
        },
      },
      {
        // The built program, started as a user starts it, and other programs
        test: {
          name: "program",
          include: [...PROGRAM],
          globalSetup: SHARED,
          // As above; a file loads the program, the models and the threads that read documents no more than once
          isolate: false,
          testTimeout: HANGS,
          hookTimeout: HANGS,
          // What is built is tried as it stands
          server: { deps: { external: [/\/dist\//] } },
        },
      },
      {
        // In a real browser, on what `npm run build` made; a process keeps its browser from file to file, which leaves half a core idle
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: SHARED,
          isolate: false,
          // More browsers than these would want memory
          maxWorkers: Math.min(4, availableParallelism()),
          sequence: { groupOrder: 1 },
          testTimeout: HANGS,
          hookTimeout: HANGS,
          // On a busy machine a page takes its time; what is waited for is there much sooner
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
