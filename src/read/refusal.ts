import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { asUtf16, hasAt, indexOfMark, latin1 } from "./bytes.ts";
import type { Format } from "./formats.ts";
import { listZip } from "./zip/zipList.ts";

/** Why a file cannot be read even though its format has a reader, and what the user can do. */
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
const MISNAMED: Trouble = {
  what: "by its name only: it does not begin as one",
  remedy: "It is damaged, or another kind of file: give it the name that it should have",
};

/** The refusal of a file in a format that is not read: what it is, what is wrong with it, and what a user can do. */
export function refusalOf(format: Format, bytes: Uint8Array, name: string): ClaimgraphError {
  const trouble = refusalOfUnreadable(format, bytes, name);
  if (trouble !== null) return trouble;
  const message =
    format.holds === "documents" || format.holds === "records"
      ? `this is ${format.is}, which cannot be read yet`
      : `this is ${format.is}, no document`;
  return new ClaimgraphError(message, {
    code: "unread-format",
    exitCode: EXIT.badData,
    place: name,
    remedy: format.remedy,
  });
}

/** The refusal of a file that no reader of its format could read, because it is encrypted, damaged or has a wrong name; null for any other. */
export function refusalOfUnreadable(format: Format, bytes: Uint8Array, name: string): ClaimgraphError | null {
  const trouble = troubleOf(format, bytes);
  return trouble === null
    ? null
    : new ClaimgraphError(`this is ${format.is} ${trouble.what}`, {
        exitCode: EXIT.badData,
        place: name,
        remedy: trouble.remedy,
      });
}

function troubleOf(format: Format, bytes: Uint8Array): Trouble | null {
  if (format.id === "pdf") return pdfTrouble(bytes);
  if (hasAt(bytes, "PK", 0)) {
    const { isEncrypted, isWhole } = listZip(bytes);
    return !isWhole ? CUT : isEncrypted ? LOCKED : null;
  }
  if (hasAt(bytes, "\u00d0\u00cf\u0011\u00e0", 0))
    return indexOfMark(bytes, asUtf16("EncryptedPackage")) >= 0 ? LOCKED : null;
  return format.marked && isText(bytes) ? MISNAMED : null;
}

/** Whether a file begins with letters only. No format that is recognised by its first bytes does so, except RTF and PostScript. */
const isText = (bytes: Uint8Array): boolean =>
  !bytes.subarray(0, 512).includes(0) &&
  !/^(?:\{\\rtf|%!PS|-----BEGIN PGP|\W{0,3}[^\x20-\x7e\s])/.test(latin1(bytes.subarray(0, 32)));

/** The trouble with a PDF whose beginning or end is missing; other damage shows when it is opened. */
function pdfTrouble(bytes: Uint8Array): Trouble | null {
  if (!hasAt(bytes, "%PDF-", 0) && indexOfMark(bytes.subarray(0, 4096), "%PDF-") < 0) return MISNAMED;
  const tail = bytes.subarray(Math.max(0, bytes.length - 4096));
  return indexOfMark(tail, "%%EOF") < 0 && indexOfMark(tail, "startxref") < 0 ? CUT : null;
}
