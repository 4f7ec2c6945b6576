// The thread that reads documents for `extractInOrder`: one message in, one out.
import { parentPort, workerData } from "node:worker_threads";
import type { ExtractionAnswer, ExtractionRequest, ExtractionSettings } from "./extractionMessages.ts";
import { extractorOf } from "./extractor.ts";
import { failureOf } from "./failure.ts";

const extract = extractorOf(workerData as ExtractionSettings);

parentPort!.on("message", (request: ExtractionRequest) => {
  let answer: ExtractionAnswer;
  try {
    const { document: _, ...extraction } = extract(request);
    answer = { extraction };
  } catch (error) {
    answer = { failure: failureOf(error) };
  }
  parentPort!.postMessage(answer);
});
