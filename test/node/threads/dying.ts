// A thread for tests that reads documents as the program's own does, but for some texts.
import { parentPort } from "node:worker_threads";
import type { SourceDocument } from "../../../src/model/document.ts";
import { ClaimgraphError, EXIT } from "../../../src/model/errors.ts";
import { failureOf } from "../../../src/node/threads/failure.ts";

parentPort!.on("message", (document: SourceDocument) => {
  if (document.text === "die") process.exit(9);
  else if (document.text === "trouble") {
    const error = new ClaimgraphError("cannot be read", { exitCode: EXIT.badData, place: document.name });
    parentPort!.postMessage({ failure: failureOf(error) });
  } else if (document.text === "bug") parentPort!.postMessage({ failure: failureOf(new TypeError("x is undefined")) });
  // later documents are quicker, so that answers come out of order
  else setTimeout(() => parentPort!.postMessage({ extraction: { id: document.text } }), document.text.length % 7);
});
