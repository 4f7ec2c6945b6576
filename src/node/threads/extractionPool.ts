import { Worker } from "node:worker_threads";
import { ClaimgraphError, EXIT, type ExitCode } from "../../model/errors.ts";
import type { Piece } from "../../read/pieces.ts";
import {
  type ExtractionAnswer,
  type ExtractionRequest,
  type ExtractionSettings,
  LONG_DOCUMENT,
} from "./extractionMessages.ts";
import { endedError, errorOf, refusedFor } from "./failure.ts";
import { Results } from "./results.ts";
import { timeLeft } from "./timeLeft.ts";

/** The seconds for any document, and the number of bytes or letters for one further second. */
const BASE_SECONDS = 30;
const PER_SECOND = 20_000;

/** The heap of a thread, in MB. V8 collects the less often the more room it has: without a limit, a text of 2 million letters takes twice the memory that it needs. */
const HEAP = 768;

interface Task {
  readonly piece: Piece;
  readonly results: Results;
}

/** A thread, its present task, and the clock of its present step. */
interface Reader {
  readonly worker: Worker;
  isReady: boolean;
  task: Task | null;
  timer: NodeJS.Timeout | null;
  cause: unknown;
  /** The letters of the longest document that it read. */
  longest: number;
  /** Passes on the result of a long document, which waits until it is known whether the thread ends. */
  held: (() => void) | null;
}

/** Threads that each read one piece at a time; started when first needed, ended if they take too long. */
export class ExtractionPool {
  readonly #url: URL;
  readonly #settings: ExtractionSettings;
  readonly #jobs: number;
  readonly #timeLimit: number | null;
  readonly #queue: Task[] = [];
  readonly #readers = new Set<Reader>();
  #broken: Error | null = null;

  constructor(
    url: URL,
    settings: ExtractionSettings,
    { jobs, timeLimit }: { readonly jobs: number; readonly timeLimit: number | null },
  ) {
    this.#url = url;
    this.#settings = settings;
    this.#jobs = jobs;
    this.#timeLimit = timeLimit;
  }

  /** The results of a piece, as they come. */
  run(piece: Piece): Results {
    const results = new Results();
    this.#queue.push({ piece, results });
    this.#next();
    return results;
  }

  async close(): Promise<void> {
    const readers = [...this.#readers];
    this.#readers.clear();
    for (const { timer } of readers) if (timer !== null) clearTimeout(timer);
    await Promise.all(readers.map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    if (this.#broken !== null) for (const { results } of this.#queue.splice(0)) results.end(this.#broken);
    const task = this.#queue[0];
    if (task === undefined) return;
    const idle = [...this.#readers].find((one) => one.task === null);
    const reader = idle ?? (this.#readers.size < this.#jobs ? this.#start() : null);
    if (reader === null) return;
    this.#queue.shift();
    reader.task = task;
    if (reader.isReady) this.#set(reader, task.piece.bytes.length);
    reader.worker.postMessage({ kind: "piece", piece: task.piece } satisfies ExtractionRequest);
  }

  #start(): Reader {
    const worker = new Worker(this.#url, {
      workerData: this.#settings,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    const reader: Reader = { worker, isReady: false, task: null, timer: null, cause: null, longest: 0, held: null };
    this.#readers.add(reader);
    worker.on("message", (answer: ExtractionAnswer) => {
      if (this.#readers.has(reader)) this.#hear(reader, answer);
    });
    worker.on("error", (error) => {
      reader.cause = error;
    });
    worker.on("exit", (code) => {
      if (!this.#readers.has(reader)) return;
      const name = reader.task?.piece.name ?? "";
      const error = refusedFor(endedError("reading this document", reader.cause, code, name), name);
      this.#lose(reader, changed(error, { exitCode: EXIT.someRefused }));
    });
    return reader;
  }

  #hear(reader: Reader, answer: ExtractionAnswer): void {
    const { task } = reader;
    if (answer.kind === "ready") {
      reader.isReady = true;
      if (task !== null) this.#set(reader, task.piece.bytes.length);
    } else if (answer.kind === "broken") {
      this.#broken = errorOf(answer.failure);
      task?.results.end(this.#broken);
      this.#next();
    } else if (task === null) return;
    else if (answer.kind === "read") {
      release(reader);
      reader.longest = Math.max(reader.longest, answer.length);
      this.#set(reader, answer.length);
    } else if (answer.kind === "end") {
      this.#unset(reader);
      reader.task = null;
      // V8 would keep the memory of a long document while the main thread writes
      const hasEnded = reader.longest > LONG_DOCUMENT ? this.#end(reader) : Promise.resolve();
      void hasEnded.then(() => {
        release(reader);
        task.results.end();
        this.#next();
      });
    } else {
      release(reader);
      this.#unset(reader);
      const goOn = (): void => {
        if (!this.#readers.has(reader)) return;
        this.#set(reader, task.piece.bytes.length);
        reader.worker.postMessage({ kind: "goOn" } satisfies ExtractionRequest);
      };
      if (answer.kind === "extraction" && reader.longest > LONG_DOCUMENT && task.results.isEmpty) {
        reader.held = () => task.results.add(answer, () => {});
        goOn();
      } else if (answer.kind === "extraction") task.results.add(answer, goOn);
      else {
        const error = refusedFor(errorOf(answer.failure), task.piece.name);
        task.results.add({ kind: "refused", id: answer.id, error }, goOn);
      }
    }
  }

  /** Sets the clock for the next step, by its number of bytes or letters; from outside, because the work inside cannot be interrupted. */
  #set(reader: Reader, size: number): void {
    this.#unset(reader);
    const limit = (this.#timeLimit ?? BASE_SECONDS + Math.floor(size / PER_SECOND)) * 1000;
    const begun = performance.now();
    const before = process.cpuUsage();
    const wait = (milliseconds: number): void => {
      reader.timer = setTimeout(() => {
        const busy = [...this.#readers].filter(({ task }) => task !== null).length;
        const { user, system } = process.cpuUsage(before);
        const left = timeLeft({ limit, passed: performance.now() - begun, used: (user + system) / 1000, busy });
        if (left > 0) {
          wait(left);
          return;
        }
        this.#lose(reader, lateError(limit / 1000, reader.task?.piece.name ?? ""));
        void this.#end(reader);
      }, milliseconds);
    };
    wait(limit);
  }

  #end(reader: Reader): Promise<unknown> {
    this.#readers.delete(reader);
    return reader.worker.terminate();
  }

  #unset(reader: Reader): void {
    if (reader.timer !== null) clearTimeout(reader.timer);
    reader.timer = null;
  }

  /** If a thread ends, the piece that it was reading is lost. */
  #lose(reader: Reader, error: ClaimgraphError): void {
    this.#unset(reader);
    this.#readers.delete(reader);
    release(reader);
    const { task } = reader;
    if (task !== null) {
      const { id, line } = task.piece;
      task.results.add({ kind: "refused", id, error: line === null ? error : changed(error, { line }) }, () => {});
      task.results.end();
    }
    this.#next();
  }
}

function release(reader: Reader): void {
  reader.held?.();
  reader.held = null;
}

const lateError = (seconds: number, place: string): ClaimgraphError =>
  new ClaimgraphError(
    `reading it took longer than ${seconds} s and was stopped: nothing of it was taken. How long it takes depends on the machine`,
    { code: "timeout", exitCode: EXIT.someRefused, place, remedy: "Allow more time with --time-limit, or split it" },
  );

/** The same error with another line or exit code. */
function changed(
  error: ClaimgraphError,
  other: { readonly line?: number; readonly exitCode?: ExitCode },
): ClaimgraphError {
  const { message, code, exitCode, place, line, remedy } = error;
  return new ClaimgraphError(message, {
    code,
    exitCode,
    ...(place === null ? {} : { place }),
    ...(line === null ? {} : { line }),
    ...(remedy === null ? {} : { remedy }),
    ...other,
  });
}
