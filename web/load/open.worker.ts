import type { DocumentRecord } from "../../src/model/record.ts";
import { type Answer, type Asked, openFiles } from "./openFiles.ts";

/** Answers files with what they hold, and with how far it has come. */
addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  const answer = (part: Answer) => postMessage(part);
  try {
    const { graph, read, ...opened } = await openFiles(data, answer);
    for (const [of, records] of [
      ["graph", graph ?? []],
      ["read", read],
    ] as const) {
      for (const some of inBatches(records)) answer({ kind: "records", of, records: some });
    }
    answer({ kind: "opened", opened: { ...opened, graph: graph === null ? null : [], read: [] } });
  } catch (error) {
    answer({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

/** So many claims the page takes in without being held up. */
const BATCH = 500;

/** The records, a few at a time. */
function* inBatches(records: readonly DocumentRecord[]): Generator<readonly DocumentRecord[]> {
  let some: DocumentRecord[] = [];
  let claims = 0;
  for (const record of records) {
    some.push(record);
    claims += record.claims.length;
    if (claims < BATCH) continue;
    yield some;
    [some, claims] = [[], 0];
  }
  if (some.length > 0) yield some;
}
