import { hasAt } from "../bytes.ts";

/** An entry in the list at the end of a ZIP file; its sizes may be wrong. */
export interface ZipListed {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly isEncrypted: boolean;
  /** The offset of its local header. */
  readonly offset: number;
}

/** The list at the end of a ZIP file (APPNOTE 4.3.12); nothing is unpacked. */
export interface ZipList {
  readonly entries: readonly ZipListed[];
  /** Whether an entry needs a password. */
  readonly isEncrypted: boolean;
  /** Whether the list exists and is complete. */
  readonly isWhole: boolean;
}

/** The size of the end record with the longest comment after it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;

export function listZip(bytes: Uint8Array): ZipList {
  const end = endRecord(bytes);
  if (end < 0) return { entries: [], isEncrypted: false, isWhole: false };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  const entries: ZipListed[] = [];
  let at = view.getUint32(end + 16, true);
  let isWhole = true;
  for (let i = 0; i < count; i++) {
    isWhole = at + 46 <= bytes.length && hasAt(bytes, "PK\u0001\u0002", at);
    if (!isWhole) break;
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, isEncrypted: entries.some((one) => one.isEncrypted), isWhole };
}

function endRecord(bytes: Uint8Array): number {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (bytes[at] === 0x50 && hasAt(bytes, "PK\u0005\u0006", at)) return at;
  return -1;
}
