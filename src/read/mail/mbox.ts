import { ClaimgraphError } from "../../model/errors.ts";
import { hasAt, latin1 } from "../bytes.ts";
import type { File, Inside } from "../reader.ts";
import { readMail } from "./mail.ts";

const NEWLINE = 0x0a;
const DIVIDING = /^From \S+ .*\d\d:\d\d/;

/** Reads a mailbox: its mails in their order, each with its attachments. */
export async function* readMbox(file: File): AsyncGenerator<Inside> {
  let n = 0;
  for (const message of messagesOf(file.bytes)) {
    n++;
    const place = `${file.name}!/${n}`;
    try {
      yield* readMail({ ...file, bytes: message, name: place });
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      // A damaged mail does not stop the others
      yield { name: place, document: () => Promise.reject(error) };
    }
  }
}

/** The messages between lines that begin with “From ”; “>From ” at the start of a line is “From ” (RFC 4155 and mboxrd). */
function* messagesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = -1;
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (hasAt(bytes, "From ", at) && DIVIDING.test(latin1(bytes.subarray(at, Math.min(end, at + 300))))) {
      if (start >= 0) yield unescaped(bytes.subarray(start, at));
      start = end;
    }
    at = end;
  }
  if (start >= 0) yield unescaped(bytes.subarray(start));
}

function unescaped(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    let signs = at;
    while (bytes[signs] === 0x3e) signs++;
    const line = bytes.subarray(signs > at && hasAt(bytes, "From ", signs) ? at + 1 : at, end);
    out.set(line, length);
    length += line.length;
    at = end;
  }
  return out.subarray(0, length);
}
