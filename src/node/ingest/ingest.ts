import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { formatByName } from "../../read/formats.ts";
import type { Piece } from "../../read/pieces.ts";
import { fileErrorOf } from "./fileErrors.ts";
import type { Input } from "./inputs.ts";
import { splitLines } from "./lines.ts";
import { openRegular, piecesOf, readSmall } from "./regularFile.ts";

/** A piece to be read, or the reason why there is none. */
export type IngestedPiece =
  | { readonly kind: "piece"; readonly piece: Piece }
  | { readonly kind: "refused"; readonly id: string; readonly error: ClaimgraphError };

/** The name of standard input in messages. */
export const STDIN_NAME = "standard input";

/** The most bytes of a document or a line. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The bytes of inputs one after another, in their order: files, standard input, and each line of a JSONL file. A refused input is a value
 * among the others, so that one bad file does not stop a batch.
 *
 * @param stdin the stream for `-`
 */
export async function* ingest(
  inputs: readonly Input[],
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<IngestedPiece> {
  for (const input of inputs) {
    if (input.kind === "refused") {
      yield { kind: "refused", id: input.error.place ?? "", error: input.error };
      continue;
    }
    const name = input.kind === "stdin" ? STDIN_NAME : input.path;
    try {
      if (input.kind === "file" && formatByName(name)?.reads === "jsonl") yield* ingestLines(name);
      else {
        const bytes = input.kind === "stdin" ? await collect(stdin, name) : await readWhole(name);
        yield { kind: "piece", piece: { id: name, name, bytes, line: null } };
      }
    } catch (cause) {
      yield { kind: "refused", id: name, error: fileErrorOf(cause, name) };
    }
  }
}

/** Line by line, so that a file of many documents needs no more memory than its longest line. */
async function* ingestLines(path: string): AsyncGenerator<IngestedPiece> {
  let line = 0;
  let documents = 0;
  const file = await openRegular(path);
  for await (const bytes of splitLines(piecesOf(file), MOST_BYTES)) {
    line++;
    if (bytes === null) {
      yield { kind: "refused", id: `${path}:${line}`, error: tooLarge(path, line) };
      documents++;
    } else if (bytes.some((byte) => byte > 32)) {
      documents++;
      yield { kind: "piece", piece: { id: `${path}:${line}`, name: path, bytes, line } };
    }
  }
  if (documents === 0) throw new ClaimgraphError("the file is empty", { exitCode: EXIT.badData, place: path });
}

/** The size is checked first: a file that is too large is not read at all. */
async function readWhole(path: string): Promise<Uint8Array> {
  const small = readSmall(path);
  if (small !== null) return small;
  const file = await openRegular(path);
  try {
    if ((await file.stat()).size > MOST_BYTES) throw tooLarge(path);
    return await file.readFile();
  } finally {
    // what was read is whole, whether or not the file can be closed
    await file.close().catch(() => undefined);
  }
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MOST_BYTES) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (place: string, line?: number): ClaimgraphError =>
  new ClaimgraphError("more than 256 MB in one document", {
    exitCode: EXIT.badData,
    place,
    ...(line === undefined ? {} : { line }),
    remedy: "Split it into several documents",
  });
