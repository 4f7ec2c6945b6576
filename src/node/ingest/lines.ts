import { openRegular, piecesOf } from "./regularFile.ts";

const NEWLINE = 0x0a;

/** The lines of a stream of bytes without their ends; null for one that has more than `most` bytes. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > most) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = (): Uint8Array | null => {
    const whole = length > most ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}

/** The number of lines of a file; 1 if it cannot be read, which is reported when it is read. */
export async function linesIn(path: string): Promise<number> {
  let lines = 0;
  try {
    const file = await openRegular(path);
    for await (const chunk of piecesOf(file))
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
  } catch {
    return 1;
  }
  return Math.max(1, lines);
}
