import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Metadata, SourceDocument } from "../../model/document.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { formatByName } from "../../read/formats.ts";
import { readJsonl, readJsonlLine } from "../../read/jsonl.ts";
import { readPlain } from "../../read/plain.ts";
import { refusalOf } from "../../read/refusal.ts";
import { formatOf } from "../../read/sniff.ts";
import { asRefusal, type Input } from "./inputs.ts";
import { splitLines } from "./lines.ts";

/** A document read, or the reason why it was refused; `id` is a JSONL line's own, else the file's path. */
export type Ingested =
  | { readonly kind: "document"; readonly id: string; readonly document: SourceDocument }
  | { readonly kind: "refused"; readonly id: string; readonly error: ClaimgraphError };

/** How standard input is called in messages. */
export const STDIN_NAME = "standard input";

/** A document or a line may have so many bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads inputs one after another, in their order: files, standard input, and each line of a JSONL file. What is refused is a value among
 * the others, so that one bad document does not stop a batch. What `given` says counts before a file's own metadata.
 *
 * @param stdin where `-` reads from
 */
export async function* ingest(
  inputs: readonly Input[],
  given: Metadata = {},
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<Ingested> {
  for (const input of inputs) {
    if (input.kind === "refused") {
      yield { kind: "refused", id: input.error.place ?? "", error: input.error };
      continue;
    }
    const name = input.kind === "stdin" ? STDIN_NAME : input.path;
    try {
      if (input.kind === "file" && formatByName(name)?.reads === "jsonl") yield* ingestLines(name, given);
      else yield* ingestBytes(input.kind === "stdin" ? await collect(stdin, name) : await readFile(name), name, given);
    } catch (cause) {
      yield { kind: "refused", id: name, error: asRefusal(cause, name) };
    }
  }
}

async function* ingestBytes(bytes: Uint8Array, name: string, given: Metadata): AsyncGenerator<Ingested> {
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  const format = formatOf(bytes, name);
  if (format.reads === null && bytes.length > 0) throw refusalOf(format, bytes, name);
  if (format.reads === "jsonl") {
    for (const line of readJsonl(bytes, name, given)) yield asIngested(line);
    return;
  }
  // the parts that read HTML take longer to load than most texts to read
  const read = format.reads === "html" ? (await import("../../read/html/html.ts")).readHtml : readPlain;
  yield { kind: "document", id: name, document: read(bytes, name, given) };
}

/** Line by line, so that a file of many documents needs no more memory than its longest line. */
async function* ingestLines(path: string, given: Metadata): AsyncGenerator<Ingested> {
  let line = 0;
  let documents = 0;
  for await (const bytes of splitLines(createReadStream(path), MOST_BYTES)) {
    line++;
    if (bytes === null) {
      yield { kind: "refused", id: `${path}:${line}`, error: tooLarge(path, line) };
      documents++;
      continue;
    }
    const read = readJsonlLine(bytes, path, line, given);
    if (read === null) continue;
    documents++;
    yield asIngested(read);
  }
  if (documents === 0) throw new ClaimgraphError("the file is empty", { exitCode: EXIT.badData, place: path });
}

const asIngested = (line: ReturnType<typeof readJsonlLine> & object): Ingested =>
  "error" in line
    ? { kind: "refused", id: line.id, error: line.error }
    : { kind: "document", id: line.id, document: line.document };

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
