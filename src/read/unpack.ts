// The only file that imports fflate. It inflates bytes piece by piece and stops at a limit, whatever sizes the file declares.
import { Gunzip, Inflate, Unzlib } from "fflate";

/** How many packed bytes are unpacked at a time. */
const STEP = 16_384;

type Stream = Gunzip | Inflate | Unzlib;

/** Unpacks raw deflated bytes; null if they would be more than `most`. Damaged bytes throw. */
export const inflate = (packed: Uint8Array, most: number): Uint8Array | null => collected(packed, most, new Inflate());

/** Unpacks all members of a gzip file, one after another; null if they are damaged or would be more than `most`. */
export function gunzip(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return collected(packed, most, new Gunzip());
  } catch {
    return null;
  }
}

/** Unpacks bytes with a zlib header; none if they are damaged, null if they would be more than `most`. */
export function unzlib(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return collected(packed, most, new Unzlib());
  } catch {
    return new Uint8Array();
  }
}

function collected(packed: Uint8Array, most: number, stream: Stream): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  const size = unpack(packed, most, stream, (piece) => pieces.push(piece));
  if (size === null) return null;
  const out = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

function unpack(packed: Uint8Array, most: number, stream: Stream, take: (piece: Uint8Array) => void): number | null {
  let size = 0;
  stream.ondata = (piece: Uint8Array) => {
    size += piece.length;
    if (size <= most) take(piece);
  };
  for (let at = 0; at < packed.length && size <= most; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return size > most ? null : size;
}
