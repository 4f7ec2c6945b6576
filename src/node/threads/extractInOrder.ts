import type { Extraction } from "../../model/claim.ts";
import type { ClaimgraphError } from "../../model/errors.ts";
import type { Piece } from "../../read/pieces.ts";
import type { ExtractionSettings } from "./extractionMessages.ts";
import { ExtractionPool } from "./extractionPool.ts";
import { Results } from "./results.ts";

/** What was found in one document, or why it was refused, or the documents of an input that is known and was not read again. */
export type Extracted =
  | { readonly kind: "extraction"; readonly id: string; readonly extraction: Extraction }
  | { readonly kind: "known"; readonly id: string; readonly documents: readonly string[] }
  | { readonly kind: "refused"; readonly id: string; readonly error: ClaimgraphError };

/** A piece to read, or a result that takes its place among the others. */
export type Work =
  /** `key`: what `onRead` is told of it. */
  | { readonly kind: "piece"; readonly piece: Piece; readonly key?: string }
  | Exclude<Extracted, { readonly kind: "extraction" }>;

export interface ExtractInOrderOptions extends ExtractionSettings {
  /** How many pieces are read at once. */
  readonly jobs?: number;
  /** Seconds that a document may take, whatever its length; 30 and one for each 20 kB where absent. */
  readonly timeLimit?: number;
  /** What a thread runs; the program's own where absent. */
  readonly worker?: URL;
  /** Called when all results of a work were taken, with its key if it has one. */
  readonly onRead?: (key: string | null) => void;
}

/** A work that is under way. */
interface UnderWay {
  readonly key: string | null;
  readonly results: Results;
}

const WORKER = new URL("./extractWorker.js", import.meta.url);

/**
 * Reads pieces and extracts their documents, several pieces at once, and gives the results in the order of the pieces: the same whatever
 * `jobs` is. Not more than twice `jobs` pieces are taken ahead. All is done in other threads, which can be ended: whatever goes wrong with a document, out
 * of time and memory among it, is that document's refusal, and this thread hears a Ctrl-C meanwhile.
 *
 * @throws ClaimgraphError if no thread can work: a model is damaged
 */
export async function* extractInOrder(
  works: AsyncIterable<Work> | Iterable<Work>,
  options: ExtractInOrderOptions = {},
): AsyncGenerator<Extracted> {
  const { jobs = 1, worker = WORKER, timeLimit, onRead = () => {}, ...settings } = options;
  const pool = new ExtractionPool(worker, settings, { jobs: Math.max(1, jobs), timeLimit: timeLimit ?? null });
  const source = iteratorOf(works);
  const waiting: UnderWay[] = [];
  const begin = (work: Work): UnderWay =>
    work.kind === "piece"
      ? { key: work.key ?? null, results: pool.run(work.piece) }
      : { key: null, results: only(work) };
  let coming: Promise<IteratorResult<Work>> | null = null;
  let hasEnded = false;
  try {
    while (!hasEnded || waiting.length > 0) {
      if (!hasEnded && waiting.length < jobs * 2) coming ??= source.next();
      const first = waiting[0]?.results.next() ?? null;
      // What is done is given at once: the next input may be long in coming, as on an open standard input
      while (coming !== null && !(await isFirst(first, coming))) {
        const { done, value } = await coming;
        coming = null;
        if (done === true) hasEnded = true;
        else waiting.push(begin(value));
        if (!hasEnded && waiting.length < jobs * 2) coming = source.next();
        if (first === null) break;
      }
      if (first === null) continue;
      const result = await first;
      if (result !== null) yield result;
      else onRead(waiting.shift()?.key ?? null);
    }
  } finally {
    await pool.close();
    const left = source.return?.().catch(() => undefined);
    // One that is waited for may never come
    if (coming === null) await left;
  }
}

const iteratorOf = (works: AsyncIterable<Work> | Iterable<Work>): AsyncIterator<Work> =>
  (async function* () {
    yield* works;
  })();

/** Whether a result is there before the next work is. */
const isFirst = (result: Promise<unknown> | null, work: Promise<unknown>): Promise<boolean> =>
  result === null ? Promise.resolve(false) : Promise.race([result.then(() => true), work.then(() => false)]);

/** One result, which is there already. */
function only(result: Extracted): Results {
  const results = new Results();
  results.add(result, () => undefined);
  results.end();
  return results;
}
