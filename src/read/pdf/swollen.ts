import { hasAt, indexOfMark, latin1 } from "../bytes.ts";
import { unzlib } from "../unpack.ts";

/** The most bytes of an unpacked stream; no page needs so many. */
const MOST = 64 * 1024 * 1024;
/** How much larger a stream may become by each filter at most (PDF 1.7, 7.4). */
const RATIOS: ReadonlyMap<string, number> = new Map([
  ["FlateDecode", 1032],
  ["RunLengthDecode", 64],
  ["ASCIIHexDecode", 1],
  ["ASCII85Decode", 4],
]);
const SHORT: ReadonlyMap<string, string> = new Map([
  ["Fl", "FlateDecode"],
  ["RL", "RunLengthDecode"],
  ["AHx", "ASCIIHexDecode"],
  ["A85", "ASCII85Decode"],
]);

/** Whether a stream of a PDF that is no picture unpacks to far more than any page holds: pdf.js would unpack it whole. */
export function unpacksFar(bytes: Uint8Array): boolean {
  for (let at = indexOfMark(bytes, "stream"); at >= 0; at = indexOfMark(bytes, "stream", at + 6)) {
    if (hasAt(bytes, "end", at - 3)) continue;
    const head = latin1(bytes.subarray(Math.max(0, at - 400), at));
    const filters = filtersOf(head.slice(head.lastIndexOf(" obj") + 1));
    if (filters.length === 0) continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    const end = indexOfMark(bytes, "endstream", start);
    const stream = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (mayBe(stream.length, filters) > MOST && filtered(stream, filters) === null) return true;
    at = Math.max(at, end);
  }
  return false;
}

/** The filters of a stream in their order; none for a picture, and for what is packed in a way that only pictures are. */
function filtersOf(written: string): string[] {
  // “#44” is “D”
  const dictionary = written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (/\/Image\b/.test(dictionary)) return [];
  if (/\/Filter\s+\d+\s+\d+\s+R\b/.test(dictionary)) return ["FlateDecode"];
  const list = /\/(?:Filter|F)\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? "";
  const filters = [...list.matchAll(/\/(\w+)/g)].map(([, name = ""]) => SHORT.get(name) ?? name);
  return filters.every((name) => RATIOS.has(name)) ? filters : [];
}

const mayBe = (size: number, filters: readonly string[]): number =>
  filters.reduce((sum, name) => sum * (RATIOS.get(name) ?? 1), size);

/** The result of all filters; null if it is too large. A damaged stream ends at the damage. */
function filtered(stream: Uint8Array, filters: readonly string[]): Uint8Array | null {
  let bytes: Uint8Array | null = stream;
  for (const [i, name] of filters.entries()) {
    if (bytes === null || mayBe(bytes.length, filters.slice(i)) <= MOST) return bytes;
    bytes = FILTERS[name]?.(bytes) ?? null;
  }
  return bytes;
}

const FILTERS: { readonly [name: string]: (bytes: Uint8Array) => Uint8Array | null } = {
  FlateDecode: (bytes) => unzlib(bytes, MOST),
  RunLengthDecode: (bytes) => (runLength(bytes) > MOST ? null : bytes),
  ASCIIHexDecode: (bytes) =>
    Uint8Array.from(
      latin1(bytes)
        .replace(/>.*$|\s/gs, "")
        .match(/../g) ?? [],
      (pair) => Number.parseInt(pair, 16),
    ),
  ASCII85Decode: base85,
};

/** How many bytes run-length encoded data give. */
function runLength(bytes: Uint8Array): number {
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    size += length < 128 ? length + 1 : 257 - length;
    at += length < 128 ? length + 2 : 2;
  }
  return size;
}

function base85(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let group: number[] = [];
  for (const code of bytes) {
    if (code === 0x7e) break;
    if (code === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    if (code < 0x21 || code > 0x75) continue;
    group.push(code - 0x21);
    if (group.length < 5) continue;
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    out.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    group = [];
  }
  return Uint8Array.from(out);
}
