import type { Extraction } from "../../model/claim.ts";
import type { ClaimgraphError } from "../../model/errors.ts";
import type { Piece } from "../../read/pieces.ts";
import type { ExtractionSettings } from "./extractionMessages.ts";
import { ExtractionPool } from "./extractionPool.ts";
import { Results } from "./results.ts";

/** The result for one document: an extraction, a refusal, or the documents of a known input that was not read again. */
export type Extracted =
  | { readonly kind: "extraction"; readonly id: string; readonly extraction: Extraction }
  | { readonly kind: "known"; readonly id: string; readonly documents: readonly string[] }
  | { readonly kind: "refused"; readonly id: string; readonly error: ClaimgraphError };

/** A piece to read, or a ready result that keeps its place among the others. */
export type Work =
  /** `key` is passed to `onRead`. */
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

/** Work that is in progress. */
interface UnderWay {
  readonly key: string | null;
  readonly results: Results;
}

const WORKER = new URL("./extractWorker.js", import.meta.url);

/**
 * Reads pieces and extracts their documents, several pieces at once, and yields the results in the order of the pieces, for any number
 * of `jobs`. At most twice `jobs` pieces are taken ahead. All work is done in other threads, which can be ended: any error of a document,
 * also a lack of time or memory, refuses only that document, and this thread still reacts to Ctrl-C.
 *
 * @throws ClaimgraphError if no thread can work because a model is damaged
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
      // finished results are yielded at once, because the next input may take long to come, as on an open standard input
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
    // an awaited input may never come
    if (coming === null) await left;
  }
}

const iteratorOf = (works: AsyncIterable<Work> | Iterable<Work>): AsyncIterator<Work> =>
  (async function* () {
    yield* works;
  })();

/** Whether a result is ready before the next work. */
const isFirst = (result: Promise<unknown> | null, work: Promise<unknown>): Promise<boolean> =>
  result === null ? Promise.resolve(false) : Promise.race([result.then(() => true), work.then(() => false)]);

/** One result, which is ready. */
function only(result: Extracted): Results {
  const results = new Results();
  results.add(result, () => undefined);
  results.end();
  return results;
}
