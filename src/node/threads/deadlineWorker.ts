import { Worker } from "node:worker_threads";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { endedError, errorOf, type Failure } from "./failure.ts";

/** What a worker under a deadline sends: that it is ready, then an answer to each request. */
export type DeadlineAnswer<Answer> =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly answer: Answer }
  /** After a fatal one the thread is of no more use. */
  | { readonly kind: "failure"; readonly failure: Failure; readonly isFatal: boolean };

/**
 * A thread that answers requests one at a time and is killed where an answer takes longer than its deadline: for work that cannot be
 * interrupted from inside. It starts with the first request; after it was killed or died, the next request starts a fresh one.
 */
export class DeadlineWorker<Request, Answer> {
  readonly #url: URL;
  readonly #start: unknown;
  readonly #doing: string;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param url a module that calls `serveWithDeadline`
   * @param start what it gets to begin with (the graph to load); loading is not counted against a deadline
   * @param doing what it does, for messages: "answering the query"
   */
  constructor(url: URL, start: unknown, doing: string) {
    this.#url = url;
    this.#start = start;
    this.#doing = doing;
  }

  /**
   * The answer to one request, after those before it.
   *
   * @param milliseconds the deadline, counted from when the thread sets to work on this request
   * @throws ClaimgraphError (usage) if the deadline passed, (fault) if the memory did not suffice or the thread ended; whatever the work throws;
   *   ClaimgraphError (interrupted) where `signal` is aborted
   */
  ask(request: Request, milliseconds: number, signal?: AbortSignal): Promise<Answer> {
    const answer = this.#last.then(() => this.#ask(request, milliseconds, signal));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#last;
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #ask(request: Request, milliseconds: number, signal: AbortSignal | undefined): Promise<Answer> {
    if (signal?.aborted === true) throw interrupted();
    const isFresh = this.#worker === null;
    const worker = this.#worker ?? new Worker(this.#url, { workerData: this.#start, execArgv: [] });
    this.#worker = worker;
    return new Promise<Answer>((resolve, reject) => {
      let timer: NodeJS.Timeout | null = null;
      let cause: unknown;
      const end = (isLost: boolean): void => {
        if (timer !== null) clearTimeout(timer);
        for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
        signal?.removeEventListener("abort", onAbort);
        // what it throws from now on concerns nobody; a thread that ends while idle is replaced by the next request
        worker.on("error", () => undefined);
        worker.on("exit", () => {
          if (this.#worker === worker) this.#worker = null;
        });
        // an idle thread must not keep the program from ending
        if (!isLost) worker.unref();
        else {
          this.#worker = null;
          void worker.terminate();
        }
      };
      const onAbort = (): void => {
        end(true);
        reject(interrupted());
      };
      const send = (): void => {
        timer = setTimeout(() => {
          end(true);
          reject(this.#lateError(milliseconds));
        }, milliseconds);
        worker.postMessage(request);
      };
      signal?.addEventListener("abort", onAbort);
      worker.on("message", (message: DeadlineAnswer<Answer>) => {
        if (message.kind === "ready") send();
        else {
          end(message.kind === "failure" && message.isFatal);
          if (message.kind === "answer") resolve(message.answer);
          else reject(errorOf(message.failure));
        }
      });
      worker.on("error", (error) => {
        cause = error;
      });
      worker.on("exit", (code) => {
        end(true);
        reject(endedError(this.#doing, cause, code));
      });
      worker.ref();
      if (!isFresh) send();
    });
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
