import type { DocumentRecord } from "../../src/model/record.ts";
import { linkedAnswer } from "./linkedAnswer.ts";

/** Answers records with what links them across documents. */
addEventListener("message", ({ data }: MessageEvent<readonly DocumentRecord[]>) => postMessage(linkedAnswer(data)));
