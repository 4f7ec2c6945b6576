import { parentPort, workerData } from "node:worker_threads";
import { ClaimgraphError } from "../../model/errors.ts";
import type { DeadlineAnswer } from "./deadlineWorker.ts";
import { failureOf } from "./failure.ts";

type Answering<Request, Answer> = (request: Request) => Answer | Promise<Answer>;

/**
 * Answers the requests of a `DeadlineWorker`; called once by the module that its thread runs. Errors that are not expected end the thread.
 *
 * @param begin gets the data with which the thread was started, and returns the function that answers
 * @param explain the message for an error that leaves the thread unusable; null for a bug
 */
export async function serveWithDeadline<Start, Request, Answer>(
  begin: (start: Start) => Answering<Request, Answer> | Promise<Answering<Request, Answer>>,
  explain: (error: unknown) => ClaimgraphError | null = () => null,
): Promise<void> {
  const send = (message: DeadlineAnswer<Answer>): void => parentPort!.postMessage(message);
  const fail = (error: unknown, isFatal: boolean): void =>
    send({ kind: "failure", failure: failureOf(explain(error) ?? error), isFatal });
  let answer: Answering<Request, Answer>;
  try {
    answer = await begin(workerData as Start);
  } catch (error) {
    fail(error, true);
    return;
  }
  parentPort!.on("message", async (request: Request) => {
    try {
      send({ kind: "answer", answer: await answer(request) });
    } catch (error) {
      fail(error, !(error instanceof ClaimgraphError));
    }
  });
  send({ kind: "ready" });
}
