import { Worker } from "node:worker_threads";
import { readModels } from "../../extract/models/models.ts";
import type { Extraction } from "../../model/claim.ts";
import type { SourceDocument } from "../../model/document.ts";
import { ClaimgraphError } from "../../model/errors.ts";
import type { ExtractionAnswer, ExtractionRequest, ExtractionSettings } from "./extractionMessages.ts";
import { extractorOf } from "./extractor.ts";
import { endedError, errorOf } from "./failure.ts";

/** What came of one item: its extraction (null where it has no document), or why its document could not be read. */
export type Extracted<Item> =
  | { readonly item: Item; readonly extraction: Extraction | null }
  | { readonly item: Item; readonly error: ClaimgraphError };

export interface ExtractInOrderOptions extends ExtractionSettings {
  /** How many documents are read at once; 1 (or less) reads in this very thread, long ones excepted. */
  readonly jobs?: number;
  /** Texts of more UTF-16 units than this are never read in this thread: it has to hear a Ctrl-C meanwhile. */
  readonly long?: number;
  /** What a thread runs; the program's own where absent. */
  readonly worker?: URL;
}

/** So much is read in some three seconds. */
const LONG = 200_000;

const WORKER = new URL("./extractWorker.js", import.meta.url);

/**
 * Extracts the documents of items, several at once, and gives the results in the order of the items: the same whatever `jobs` is. Not more
 * than twice `jobs` items are taken ahead. A thread that dies (out of memory) costs its document only; a bug in extraction is thrown.
 *
 * @param documentOf the item's document; null where it has none, and passes through
 */
export async function* extractInOrder<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  documentOf: (item: Item) => SourceDocument | null,
  options: ExtractInOrderOptions = {},
): AsyncGenerator<Extracted<Item>> {
  const { jobs = 1, worker = WORKER, long = LONG, ...settings } = options;
  const extract = jobs <= 1 ? extractorOf(settings) : null;
  // what is wrong with a model is told before threads start
  if (extract === null && settings.models !== undefined) readModels(settings.models);
  const pool = new Pool(Math.max(1, jobs), worker, settings);
  const waiting: Promise<Extracted<Item>>[] = [];
  try {
    for await (const item of items) {
      const document = documentOf(item);
      if (extract !== null && document !== null && document.text.length <= long) {
        yield { item, extraction: extract(document) };
        continue;
      }
      const result: Promise<Extracted<Item>> =
        document === null
          ? Promise.resolve({ item, extraction: null })
          : pool.run(document).then((found) => ({ item, ...found }));
      // whoever fails later is waited for below; until then nobody listens
      result.catch(() => undefined);
      waiting.push(result);
      if (extract !== null || waiting.length >= jobs * 2) yield await waiting.shift()!;
    }
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) yield await next;
  } finally {
    await pool.close();
  }
}

type Found = { readonly extraction: Extraction } | { readonly error: ClaimgraphError };

interface Task {
  readonly document: SourceDocument;
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/** Threads that each read one document at a time; started when first needed. */
class Pool {
  readonly #jobs: number;
  readonly #url: URL;
  readonly #settings: ExtractionSettings;
  readonly #queue: Task[] = [];
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task>();

  constructor(jobs: number, url: URL, settings: ExtractionSettings) {
    this.#jobs = jobs;
    this.#url = url;
    this.#settings = settings;
  }

  run(document: SourceDocument): Promise<Found> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ document, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    const workers = [...this.#idle.splice(0), ...this.#busy.keys()];
    this.#busy.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#jobs ? this.#start() : null);
    if (worker === null) return;
    const task = this.#queue.shift()!;
    this.#busy.set(worker, task);
    worker.postMessage(task.document satisfies ExtractionRequest);
  }

  #start(): Worker {
    const worker = new Worker(this.#url, { workerData: this.#settings });
    let cause: unknown;
    worker.on("message", (answer: ExtractionAnswer) => {
      const task = this.#busy.get(worker);
      if (task === undefined) return;
      this.#busy.delete(worker);
      this.#idle.push(worker);
      if ("extraction" in answer) task.resolve({ extraction: { ...answer.extraction, document: task.document } });
      else {
        const error = errorOf(answer.failure);
        if (error instanceof ClaimgraphError) task.resolve({ error });
        else task.reject(error);
      }
      this.#next();
    });
    worker.on("error", (error) => {
      cause = error;
    });
    worker.on("exit", (code) => {
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
      const task = this.#busy.get(worker);
      if (task === undefined) return;
      this.#busy.delete(worker);
      const error = endedError("reading this document", cause, code, task.document.name);
      if (error instanceof ClaimgraphError) task.resolve({ error });
      else task.reject(error);
      this.#next();
    });
    return worker;
  }
}
