import type { Extraction } from "../../model/claim.ts";
import type { ClaimgraphError } from "../../model/errors.ts";
import type { Piece } from "../../read/pieces.ts";
import type { ExtractionSettings } from "./extractionMessages.ts";
import { ExtractionPool } from "./extractionPool.ts";
import type { Results } from "./results.ts";

/** What was found in one document, or why it was refused. */
export type Extracted =
  | { readonly kind: "extraction"; readonly id: string; readonly extraction: Extraction }
  | { readonly kind: "refused"; readonly id: string; readonly error: ClaimgraphError };

/** A piece to read, or a refusal that takes its place among the results. */
export type Work =
  | { readonly kind: "piece"; readonly piece: Piece }
  | { readonly kind: "refused"; readonly id: string; readonly error: ClaimgraphError };

export interface ExtractInOrderOptions extends ExtractionSettings {
  /** How many pieces are read at once. */
  readonly jobs?: number;
  /** Seconds that a document may take, whatever its length; 30 and one for each 20 kB where absent. */
  readonly timeLimit?: number;
  /** What a thread runs; the program's own where absent. */
  readonly worker?: URL;
}

const WORKER = new URL("./extractWorker.js", import.meta.url);

/**
 * Reads pieces and extracts their documents, several pieces at once, and gives the results in the order of the pieces: the same whatever
 * `jobs` is. Not more than twice `jobs` pieces are taken ahead. All is done in other threads, which can be ended: whatever goes wrong with a document, out
 * of time and memory among it, is that document's refusal, and this thread hears a Ctrl-C meanwhile.
 *
 * @throws ClaimgraphError where no thread can work: a model is damaged
 */
export async function* extractInOrder(
  works: AsyncIterable<Work> | Iterable<Work>,
  options: ExtractInOrderOptions = {},
): AsyncGenerator<Extracted> {
  const { jobs = 1, worker = WORKER, timeLimit, ...settings } = options;
  const pool = new ExtractionPool(worker, settings, { jobs: Math.max(1, jobs), timeLimit: timeLimit ?? null });
  const waiting: (Results | Extracted)[] = [];
  try {
    for await (const work of works) {
      waiting.push(work.kind === "piece" ? pool.run(work.piece) : work);
      if (waiting.length >= jobs * 2) yield* resultsOf(waiting.shift());
    }
    while (waiting.length > 0) yield* resultsOf(waiting.shift());
  } finally {
    await pool.close();
  }
}

async function* resultsOf(results: Results | Extracted | undefined): AsyncGenerator<Extracted> {
  if (results === undefined) return;
  if ("kind" in results) yield results;
  else for (let next = await results.next(); next !== null; next = await results.next()) yield next;
}
