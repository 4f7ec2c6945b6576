import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longer than their size tells. */
const LONG_FOR_THEIR_SIZE = [
  "faults/flips",
  "journeys/bundle",
  "journeys/extractor",
  "journeys/library",
  "node/api",
  "node/cli/evaluate",
  "node/cli/ocr",
  "node/filesTasks",
  "node/oneNight",
  "node/published",
  "node/servedPages",
  "node/stores/rdflib",
  "node/stores/virtuoso",
  "node/twoPeople",
  "read/badPdf",
  "readme",
].map((name) => `/test/${name}.test.ts`);

const isLong = ({ moduleId }: TestSpecification): boolean =>
  LONG_FOR_THEIR_SIZE.some((name) => moduleId.endsWith(name));

/** Begins with the files that take longest, so that no core is idle while the last of them runs. The first run of a checkout knows only sizes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
