import { hasAt, indexOfMark, latin1 } from "../bytes.ts";
import { unpacksBeyond } from "../unpack.ts";

/** What a page draws is never so much. */
const MOST = 64 * 1024 * 1024;
/** Deflate packs no better than this. */
const RATIO = 1032;

/** Whether a stream of a PDF that is no picture unpacks to far more than any page holds: pdf.js would unpack it whole. */
export function unpacksFar(bytes: Uint8Array): boolean {
  for (let at = indexOfMark(bytes, "stream"); at >= 0; at = indexOfMark(bytes, "stream", at + 6)) {
    if (hasAt(bytes, "end", at - 3)) continue;
    const head = latin1(bytes.subarray(Math.max(0, at - 400), at));
    const dictionary = head.slice(head.lastIndexOf(" obj") + 1);
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary) || /\/Image\b/.test(dictionary)) continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    const end = indexOfMark(bytes, "endstream", start);
    const stream = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (stream.length * RATIO > MOST && unpacksBeyond(stream, MOST)) return true;
    at = Math.max(at, end);
  }
  return false;
}
