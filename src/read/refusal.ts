import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { countMark, hasAt, indexOfMark, latin1, wide } from "./bytes.ts";
import type { Format } from "./formats.ts";
import { listZip } from "./zipNames.ts";

/** Why a file of a known format cannot be read even by those who read that format, and what can be done. */
interface Trouble {
  readonly what: string;
  readonly remedy: string;
}

const LOCKED: Trouble = {
  what: "that is encrypted: it may need a password",
  remedy: "Open it with its password, and save a copy without one",
};
const CUT: Trouble = {
  what: "that is damaged or cut short: its end is missing",
  remedy: "Fetch it again from where it came from",
};
const SCAN: Trouble = {
  what: "that seems to be a scan: it holds pictures of its pages, and no text",
  remedy: "Have its text recognised first, for example: ocrmypdf FILE, then pdftotext",
};
const MISNAMED: Trouble = {
  what: "by its name only: it does not begin as one",
  remedy: "It is damaged, or another kind of file: give it the name that it should have",
};

/** The refusal of a file in a format that is not read: what it is, what is wrong with it, and what a user can do. */
export function refusalOf(format: Format, bytes: Uint8Array, name: string): ClaimgraphError {
  const trouble = troubleOf(format, bytes);
  const message =
    trouble !== null
      ? `this is ${format.is} ${trouble.what}`
      : format.holds === "documents" || format.holds === "records"
        ? `this is ${format.is}, which cannot be read yet`
        : `this is ${format.is}, no document`;
  return new ClaimgraphError(message, {
    exitCode: EXIT.badData,
    place: name,
    remedy: trouble?.remedy ?? format.remedy,
  });
}

function troubleOf(format: Format, bytes: Uint8Array): Trouble | null {
  if (format.id === "pdf") return pdfTrouble(bytes);
  if (hasAt(bytes, "PK", 0)) {
    const { isEncrypted, isWhole } = listZip(bytes);
    return !isWhole ? CUT : isEncrypted ? LOCKED : null;
  }
  if (hasAt(bytes, "\u00d0\u00cf\u0011\u00e0", 0))
    return indexOfMark(bytes, wide("EncryptedPackage")) >= 0 ? LOCKED : null;
  return format.marked && isText(bytes) ? MISNAMED : null;
}

/** Letters only: what begins so is none of the formats that show themselves by their first bytes, RTF and PostScript excepted. */
const isText = (bytes: Uint8Array): boolean =>
  !bytes.subarray(0, 512).includes(0) &&
  !/^(?:\{\\rtf|%!PS|-----BEGIN PGP|\W{0,3}[^\x20-\x7e\s])/.test(latin1(bytes.subarray(0, 32)));

/** Of a larger file its beginning is looked at. */
const LOOKED_AT = 32 * 1024 * 1024;
/** Below this many pixels a picture is no page. */
const PAGE_PIXELS = 800;

/**
 * What can be told without reading the objects: a file without its end, an encrypted one, one whose pages are pictures. That a font
 * is named means little, since programs that scan name one for a page; what is recognised or written has its letters beside it.
 */
function pdfTrouble(bytes: Uint8Array): Trouble | null {
  if (!hasAt(bytes, "%PDF-", 0) && indexOfMark(bytes.subarray(0, 4096), "%PDF-") < 0) return MISNAMED;
  const tail = bytes.subarray(Math.max(0, bytes.length - 4096));
  if (indexOfMark(tail, "%%EOF") < 0 && indexOfMark(tail, "startxref") < 0) return CUT;
  if (indexOfMark(bytes, "/Encrypt") >= 0) return LOCKED;
  const text = latin1(bytes.subarray(0, LOOKED_AT));
  const pages = (text.match(/\/Type\s{0,3}\/Page\b/g) ?? []).length;
  const hasLetters = indexOfMark(bytes, "/FontFile") >= 0 || indexOfMark(bytes, "/ToUnicode") >= 0;
  if (pages === 0 || hasLetters || countMark(bytes, "/BaseFont") > 1) return null;
  const pictures = [...text.matchAll(/\/Height\s{1,3}(\d{2,6})\b/g)].filter(
    ([, height]) => Number(height) >= PAGE_PIXELS,
  );
  return pictures.length >= pages ? SCAN : null;
}
