import { syncBuiltinESMExports } from "node:module";
import threads, { type Worker, type WorkerOptions } from "node:worker_threads";
import type { ExtractionSettings } from "../../../src/node/threads/extractionMessages.ts";

/** A thread that reads documents, kept for the next command that reads by the same settings. */
interface Kept {
  readonly worker: Worker;
  readonly key: string;
  isBusy: boolean;
}

const idle: Kept[] = [];

/** Puts a thread by when it is ended while it waits, and ends it in truth while it works. */
function keep(worker: Worker, key: string): Kept {
  const kept: Kept = { worker, key, isBusy: false };
  const post = worker.postMessage.bind(worker);
  const end = worker.terminate.bind(worker);
  worker.postMessage = (request: { kind: string }) => {
    if (request.kind === "piece") kept.isBusy = true;
    post(request);
  };
  worker.terminate = async () => {
    if (kept.isBusy) return end();
    for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
    listen(kept);
    worker.unref();
    idle.push(kept);
    return 0;
  };
  listen(kept);
  return kept;
}

function listen(kept: Kept): void {
  kept.worker.on("message", (answer: { kind: string }) => {
    if (answer.kind === "end") kept.isBusy = false;
  });
}

/** A thread that waited, as if it had just started. */
function takeUp(key: string): Worker | null {
  const at = idle.findIndex((one) => one.key === key);
  const [kept] = at < 0 ? [] : idle.splice(at, 1);
  if (kept === undefined) return null;
  kept.worker.ref();
  setImmediate(() => kept.worker.emit("message", { kind: "ready" }));
  return kept.worker;
}

/**
 * Lets the threads that read documents live on between commands of this process: to start one and to read the models takes longer than
 * most documents of tests.
 */
export function keepThreads(): void {
  const { Worker: Started } = threads;
  function Standing(url: URL, options: WorkerOptions): Worker {
    if (!String(url).endsWith("/extractWorker.js")) return new Started(url, options);
    // The models are the same for all
    const { models: _, ...settings } = options.workerData as ExtractionSettings;
    const key = JSON.stringify(settings);
    return takeUp(key) ?? keep(new Started(url, options), key).worker;
  }
  threads.Worker = Standing as unknown as typeof Worker;
  syncBuiltinESMExports();
}
