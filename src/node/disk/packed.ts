import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { inLargePieces } from "./writeAtomically.ts";

/** A text in pieces that need not be in memory all at once. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** The bytes packed by gzip if a file's name ends in `.gz`, else as they are. */
export function packed(pieces: Pieces, file: string): Pieces | AsyncIterable<Uint8Array> {
  return file.endsWith(".gz") ? gzipped(pieces) : pieces;
}

async function* gzipped(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const gzip = createGzip();
  // where one of the two fails, it ends the other; whoever takes the bytes is told
  pipeline(Readable.from(inLargePieces(pieces)), gzip, () => undefined);
  for await (const bytes of gzip) yield bytes as Uint8Array;
}
