import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { hasAt } from "../bytes.ts";
import type { Budget } from "../reader.ts";
import { inflate } from "../unpack.ts";
import { listZip, type ZipListed } from "./zipList.ts";

/** A file in a ZIP file. */
export interface ZipEntry {
  /** Used only as a name: nothing is ever written to this path. */
  readonly name: string;
  /**
   * Its bytes.
   *
   * @throws ClaimgraphError (bad data) if they are damaged or more than is allowed
   */
  readonly read: () => Uint8Array;
}

/** The most bytes of one unpacked entry, and the most entries of a ZIP file. */
const MOST_BYTES = 50_000_000;
const MOST_ENTRIES = 2000;

/**
 * The files in a ZIP file. Each is unpacked when it is read.
 *
 * @param budget how much may be unpacked from this file and from the files inside it
 * @throws ClaimgraphError (bad data) if there are too many
 */
export function zipEntries(bytes: Uint8Array, place: string, budget: Budget): ZipEntry[] {
  const { entries } = listZip(bytes);
  if (entries.length > MOST_ENTRIES) throw tooMuch(place, `more than ${MOST_ENTRIES} files`);
  return entries
    .filter(({ name }) => !name.endsWith("/"))
    .map((listed) => ({
      name: listed.name.replace(/\p{Cc}/gu, ""),
      read: () => readEntry(bytes, listed, `${place}!/${listed.name}`, budget),
    }));
}

function readEntry(bytes: Uint8Array, listed: ZipListed, place: string, budget: Budget): Uint8Array {
  const packed = packedBytes(bytes, listed);
  if (packed === null) throw damaged(place);
  const most = Math.min(MOST_BYTES, budget.bytes);
  const found = unpacked(packed, listed.method, most, place);
  if (found === null)
    throw tooMuch(place, `more than ${most === MOST_BYTES ? "50 MB in one file" : "200 MB in all its files"}`);
  budget.bytes -= found.length;
  return found;
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipListed): Uint8Array | null {
  if (offset + 30 > bytes.length || !hasAt(bytes, "PK\u0003\u0004", offset)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

function unpacked(packed: Uint8Array, method: number, most: number, place: string): Uint8Array | null {
  if (method === 0) return packed.length > most ? null : packed;
  if (method !== 8)
    throw new ClaimgraphError(`it is packed in a way that cannot be read yet (method ${method})`, {
      exitCode: EXIT.badData,
      place,
      remedy: "Unpack it, and pack it again as ZIP",
    });
  try {
    return inflate(packed, most);
  } catch {
    throw damaged(place);
  }
}

const damaged = (place: string): ClaimgraphError =>
  new ClaimgraphError("it is damaged and cannot be unpacked", {
    exitCode: EXIT.badData,
    place,
    remedy: "Fetch it again from where it came from",
  });

const tooMuch = (place: string, what: string): ClaimgraphError =>
  new ClaimgraphError(`it holds ${what}`, {
    exitCode: EXIT.badData,
    place,
    remedy: "Unpack it, and give the files that you need",
  });
