// The one door to fflate: deflated bytes come out piece by piece, and no further than a limit, whatever sizes they declare.
import { Inflate, Unzlib } from "fflate";

/** Pieces of packed bytes that are taken at a time. */
const STEP = 16_384;

/** The packed bytes unpacked; null where they would be more than `most`. Damaged bytes throw. */
export function inflate(packed: Uint8Array, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  const size = unpack(packed, most, false, (piece) => pieces.push(piece));
  if (size === null) return null;
  const out = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

/** Whether bytes with zlib's head unpack to more than `most`; false where they are damaged. */
export function unpacksBeyond(packed: Uint8Array, most: number): boolean {
  try {
    return unpack(packed, most, true, () => undefined) === null;
  } catch {
    return false;
  }
}

function unpack(packed: Uint8Array, most: number, hasHead: boolean, take: (piece: Uint8Array) => void): number | null {
  let size = 0;
  const stream = hasHead ? new Unzlib() : new Inflate();
  stream.ondata = (piece) => {
    size += piece.length;
    if (size <= most) take(piece);
  };
  for (let at = 0; at < packed.length && size <= most; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return size > most ? null : size;
}
