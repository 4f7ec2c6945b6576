// The thread that reads documents for `extractInOrder`: a piece comes in, a result goes out for each document in it.
import { parentPort, workerData } from "node:worker_threads";
import { type Piece, readPiece } from "../../read/pieces.ts";
import type { HowToRead } from "../../read/reader.ts";
import {
  type ExtractionAnswer,
  type ExtractionRequest,
  type ExtractionSettings,
  LONG_DOCUMENT,
} from "./extractionMessages.ts";
import { extractorOf } from "./extractor.ts";
import { failureOf, refusedFor } from "./failure.ts";
import { isPassedOn } from "./passed.ts";
import { tidyMemory } from "./tidyMemory.ts";

const settings = workerData as ExtractionSettings;
const send = (answer: ExtractionAnswer, transfer: readonly ArrayBuffer[] = []): void =>
  parentPort!.postMessage(answer, transfer);

/** Called when more results are wanted. */
let goOn = (): void => {};
const leave = (): Promise<void> =>
  new Promise((resolve) => {
    goOn = resolve;
  });

/** Text recognition has its own time, which begins anew with each page: as much as a text of so many letters. */
const LETTERS_FOR_A_PAGE = 2_000_000;

/** How files are read, with what recognises text where that is wanted. */
async function howToRead(): Promise<HowToRead | undefined> {
  const { how } = settings;
  if (how?.ocr !== true) return how;
  const { openTesseract } = await import("../recognition/tesseract.ts");
  return { ...how, recogniser: openTesseract(() => send({ kind: "read", length: LETTERS_FOR_A_PAGE })) };
}

async function begin(): Promise<void> {
  let extract: ReturnType<typeof extractorOf>;
  let how: HowToRead | undefined;
  try {
    extract = extractorOf(settings);
    how = await howToRead();
  } catch (error) {
    send({ kind: "broken", failure: failureOf(error) });
    return;
  }
  parentPort!.on("message", (request: ExtractionRequest) => {
    if (request.kind === "goOn") goOn();
    else void work(request.piece);
  });
  send({ kind: "ready" });

  async function work(piece: Piece): Promise<void> {
    const refuse = (id: string, name: string, error: unknown): void =>
      send({ kind: "refused", id, failure: failureOf(refusedFor(error, name)) });
    try {
      for await (const read of readPiece(piece, { ...settings.given, ...piece.given }, how)) {
        if (read.kind === "refused") refuse(read.id, piece.name, read.error);
        else {
          send({ kind: "read", length: read.document.text.length });
          try {
            const extraction = extract(read.document);
            if (read.document.text.length > LONG_DOCUMENT) tidyMemory();
            const { document, transfer } = isPassedOn(extraction.document, settings.keepsOriginals === true);
            send({ kind: "extraction", id: read.id, extraction: { ...extraction, document } }, transfer);
          } catch (error) {
            refuse(read.id, read.document.name, error);
          }
        }
        await leave();
      }
    } catch (error) {
      refuse(piece.id, piece.name, error);
      await leave();
    }
    send({ kind: "end" });
  }
}

await begin();
