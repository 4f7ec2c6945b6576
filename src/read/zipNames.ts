import { hasAt } from "./bytes.ts";

/** What the list at the end of a ZIP file says (APPNOTE 4.3.12), nothing unpacked. */
export interface ZipList {
  readonly names: readonly string[];
  /** Whether an entry needs a password. */
  readonly isEncrypted: boolean;
  /** Whether the list is there and whole. */
  readonly isWhole: boolean;
}

/** The end record and the longest comment behind it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;

export function listZip(bytes: Uint8Array): ZipList {
  const broken: ZipList = { names: [], isEncrypted: false, isWhole: false };
  const end = endRecord(bytes);
  if (end < 0) return broken;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const names: string[] = [];
  let isEncrypted = false;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || !hasAt(bytes, "PK\u0001\u0002", at)) return { names, isEncrypted, isWhole: false };
    isEncrypted ||= (view.getUint16(at + 8, true) & 1) === 1;
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { names, isEncrypted, isWhole: true };
}

function endRecord(bytes: Uint8Array): number {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (bytes[at] === 0x50 && hasAt(bytes, "PK\u0005\u0006", at)) return at;
  return -1;
}
