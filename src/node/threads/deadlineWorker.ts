import { Worker } from "node:worker_threads";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { endedError, errorOf, type Failure } from "./failure.ts";

/** The messages of a worker with deadlines: that it is ready, then an answer to each request. */
export type DeadlineAnswer<Answer> =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly answer: Answer }
  /** After a fatal one the thread is of no more use. */
  | { readonly kind: "failure"; readonly failure: Failure; readonly isFatal: boolean };

/** How many requests the thread has at a time: the present one and the next, so that it need not wait. */
const GIVEN = 2;

interface Job<Request, Answer> {
  readonly request: Request;
  readonly milliseconds: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread that answers requests one at a time and is killed if an answer takes longer than its deadline, for work that cannot be
 * interrupted from inside. It starts with the first request; after it was killed or died, the next request starts a fresh one.
 */
export class DeadlineWorker<Request, Answer> {
  readonly #url: URL;
  readonly #start: unknown;
  readonly #doing: string;
  #worker: Worker | null = null;
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;
  /** What the thread has, the first of which it works on. */
  #given: Job<Request, Answer>[] = [];
  #waiting: Job<Request, Answer>[] = [];
  readonly #open = new Set<Promise<unknown>>();

  /**
   * @param url a module that calls `serveWithDeadline`
   * @param start its first data (the graph to load); loading does not count against a deadline
   * @param doing its task, for messages: "answering the query"
   */
  constructor(url: URL, start: unknown, doing: string) {
    this.#url = url;
    this.#start = start;
    this.#doing = doing;
  }

  /**
   * The answer to one request; requests are answered in order.
   *
   * @param milliseconds the deadline, counted from when the thread begins to work on this request
   * @throws ClaimgraphError (usage) if the deadline passed, (fault) if the memory did not suffice or the thread ended; whatever the work throws;
   *   ClaimgraphError (interrupted) where `signal` is aborted
   */
  async ask(request: Request, milliseconds: number, signal?: AbortSignal): Promise<Answer> {
    if (signal?.aborted === true) throw interrupted();
    let onAbort = (): void => undefined;
    const answer = new Promise<Answer>((resolve, reject) => {
      const job = { request, milliseconds, resolve, reject };
      onAbort = () => this.#drop(job);
      signal?.addEventListener("abort", onAbort);
      this.#waiting.push(job);
    });
    this.#open.add(answer);
    try {
      this.#give();
      return await answer;
    } finally {
      this.#open.delete(answer);
      signal?.removeEventListener("abort", onAbort);
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#open);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  /** Sends waiting requests to the thread, as many as it may have. An idle thread does not keep the program from ending. */
  #give(): void {
    if (this.#given.length + this.#waiting.length === 0) {
      this.#worker?.unref();
      return;
    }
    const worker = this.#worker ?? this.#begin();
    worker.ref();
    if (!this.#isReady) return;
    for (const job of this.#waiting.splice(0, GIVEN - this.#given.length)) {
      if (this.#given.push(job) === 1) this.#time(job);
      worker.postMessage(job.request);
    }
  }

  #begin(): Worker {
    const worker = new Worker(this.#url, { workerData: this.#start, execArgv: [] });
    let cause: unknown;
    // later errors of an abandoned thread do not matter
    const isOurs = (): boolean => this.#worker === worker;
    worker.on("message", (message: DeadlineAnswer<Answer>) => {
      if (isOurs()) this.#onMessage(message);
    });
    worker.on("error", (error) => {
      cause = error;
    });
    worker.on("exit", (code) => {
      if (isOurs()) this.#lose(endedError(this.#doing, cause, code));
    });
    this.#isReady = false;
    this.#worker = worker;
    return worker;
  }

  #onMessage(message: DeadlineAnswer<Answer>): void {
    if (message.kind === "ready") this.#isReady = true;
    else if (message.kind === "failure" && message.isFatal) {
      this.#lose(errorOf(message.failure));
      return;
    } else {
      const job = this.#given.shift();
      const [next] = this.#given;
      if (next === undefined) clearTimeout(this.#timer);
      else this.#time(next);
      if (message.kind === "answer") job?.resolve(message.answer);
      else job?.reject(errorOf(message.failure));
    }
    this.#give();
  }

  /** Starts the clock of a job on which the thread begins to work. */
  #time({ milliseconds }: Job<Request, Answer>): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lose(this.#lateError(milliseconds)), milliseconds);
  }

  /** Abandons the thread and its present job; the jobs behind it go to a fresh thread. */
  #lose(error: Error): void {
    clearTimeout(this.#timer);
    void this.#worker?.terminate();
    this.#worker = null;
    this.#waiting = [...this.#given.splice(0), ...this.#waiting];
    this.#waiting.shift()?.reject(error);
    this.#give();
  }

  /** Drops a job whose caller no longer wants the answer. */
  #drop(job: Job<Request, Answer>): void {
    const isOnly = this.#given.length + this.#waiting.length === 1;
    if (this.#given[0] === job || (isOnly && !this.#isReady)) {
      this.#lose(interrupted());
      return;
    }
    this.#waiting = this.#waiting.filter((one) => one !== job);
    job.reject(interrupted());
  }

  #lateError(milliseconds: number): ClaimgraphError {
    return new ClaimgraphError(`${this.#doing} took longer than ${milliseconds / 1000} s and was stopped`, {
      code: "timeout",
      exitCode: EXIT.usage,
      remedy: "Ask for less (LIMIT, fewer OPTIONAL and paths), or allow more time",
    });
  }
}

const interrupted = (): ClaimgraphError => new ClaimgraphError("interrupted", { exitCode: EXIT.interrupted });
