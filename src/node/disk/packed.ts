import { createGzip } from "node:zlib";

/** The bytes packed by gzip if a file's name ends in `.gz`, else as they are. */
export function packed(pieces: Iterable<string>, file: string): Iterable<string> | AsyncIterable<Uint8Array> {
  return file.endsWith(".gz") ? gzipped(pieces) : pieces;
}

async function* gzipped(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip();
  const written = (async (): Promise<void> => {
    for (const piece of pieces) if (!gzip.write(piece)) await new Promise((resolve) => gzip.once("drain", resolve));
    gzip.end();
  })();
  for await (const bytes of gzip) yield bytes as Uint8Array;
  await written;
}
