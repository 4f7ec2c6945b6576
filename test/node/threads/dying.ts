// A thread for tests that answers as the program's own does, but for some texts.
import { parentPort } from "node:worker_threads";
import { ClaimgraphError, EXIT } from "../../../src/model/errors.ts";
import type { ExtractionAnswer, ExtractionRequest } from "../../../src/node/threads/extractionMessages.ts";
import { failureOf } from "../../../src/node/threads/failure.ts";

const send = (answer: ExtractionAnswer): void => parentPort!.postMessage(answer);
let goOn = (): void => {};

parentPort!.on("message", (request: ExtractionRequest) => {
  if (request.kind === "goOn") return goOn();
  const text = new TextDecoder().decode(request.piece.bytes);
  goOn = () => send({ kind: "end" });
  const refuse = (error: Error): void => send({ kind: "refused", id: text, failure: failureOf(error) });
  if (text === "die") process.exit(9);
  else if (text === "trouble") refuse(new ClaimgraphError("no", { exitCode: EXIT.badData, place: text }));
  else if (text === "bug") refuse(new TypeError("x is undefined"));
  else if (text === "loop") for (;;);
  else if (text === "many") {
    let n = 0;
    goOn = () => (n++ < 50 ? answer(`many ${n}`) : send({ kind: "end" }));
    goOn();
  }
  // later documents are quicker, so that answers come out of order
  else setTimeout(() => answer(text), text.length % 7);
});
send({ kind: "ready" });

function answer(id: string): void {
  send({ kind: "extraction", id, extraction: { id } } as unknown as ExtractionAnswer);
}
