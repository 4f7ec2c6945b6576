import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { hasAt, latin1 } from "./bytes.ts";

/** The origin of bytes, for messages: a file, and its line (counted from 1) if they are one line of it. */
export interface Origin {
  readonly file: string;
  readonly line: number | null;
}

/**
 * Decodes UTF-8 and keeps every character, also a byte order mark, carriage returns and trailing white space.
 *
 * @throws ClaimgraphError (bad data) with the place, if there is only white space, a NUL or invalid UTF-8
 */
export function decode(bytes: Uint8Array, origin: Origin): string {
  if (bytes.length === 0) throw bad("the file is empty", origin);
  if (hasAt(bytes, "\u00ff\u00fe", 0) || hasAt(bytes, "\u00fe\u00ff", 0))
    throw bad(
      "this is UTF-16, and only UTF-8 is read",
      origin,
      "Convert it, for example: iconv -f UTF-16 -t UTF-8 FILE",
    );
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw nulAt(nul, lineAt(bytes, nul), origin);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw invalidAt(bytes, firstInvalid(bytes), origin);
  }
  checkText(text, origin);
  return text;
}

/**
 * Refuses what is not text: only white space, a NUL, a lone surrogate, or mostly control characters.
 *
 * @throws ClaimgraphError (bad data)
 */
export function checkText(text: string, origin: Origin): void {
  if (/^[\s\ufeff]*$/.test(text)) throw bad("the text holds nothing but white space", origin);
  const nul = text.indexOf("\0");
  if (nul >= 0) throw nulAt(nul, lineOf(text, nul), origin);
  const surrogate = /\p{Surrogate}/u.exec(text);
  if (surrogate !== null) {
    const code = surrogate[0].charCodeAt(0).toString(16).toUpperCase();
    throw bad(
      `half of a character (lone surrogate U+${code}) at offset ${surrogate.index}`,
      origin,
      "Write the whole character",
    );
  }
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  if (controls * 10 > text.length) throw bad("this is binary data, no text: it is full of control characters", origin);
}

const bad = (message: string, { file, line }: Origin, remedy?: string): ClaimgraphError =>
  new ClaimgraphError(message, {
    code: "bad-text",
    exitCode: EXIT.badData,
    place: file,
    ...(line === null ? {} : { line }),
    ...(remedy === undefined ? {} : { remedy }),
  });

const nulAt = (offset: number, line: number, origin: Origin): ClaimgraphError =>
  new ClaimgraphError(`a NUL character at offset ${offset}: this is binary data, or text in UTF-16 or UTF-32`, {
    code: "bad-text",
    exitCode: EXIT.badData,
    place: origin.file,
    line: origin.line ?? line,
    remedy: "Give it as text in UTF-8",
  });

function invalidAt(bytes: Uint8Array, offset: number, origin: Origin): ClaimgraphError {
  const found = bytes[offset]!.toString(16).toUpperCase().padStart(2, "0");
  const charset = /charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(latin1(bytes.subarray(0, 2048)))?.[1]?.toLowerCase();
  const other = charset !== undefined && !/^utf-?8$/.test(charset) ? charset : null;
  return new ClaimgraphError(
    `invalid UTF-8 at byte ${offset} (0x${found})${other === null ? "" : `; the page says that it is ${other}, and only UTF-8 is read`}`,
    {
      code: "bad-text",
      exitCode: EXIT.badData,
      place: origin.file,
      line: origin.line ?? lineAt(bytes, offset),
      remedy: `Convert it to UTF-8, for example: iconv -f ${other ?? "WINDOWS-1252"} -t UTF-8 FILE`,
    },
  );
}

/** The byte offset of the first sequence that is not UTF-8 (RFC 3629, section 4). */
function firstInvalid(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const length = lengthOf(bytes[i]!);
    if (length === 0 || i + length > bytes.length) return i;
    if (length > 1 && !isSecond(bytes[i]!, bytes[i + 1]!)) return i;
    for (let k = 2; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return i;
    i += length;
  }
  return i;
}

/** The length of a sequence that begins with this byte; 0 if no sequence can. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first >= 0xf5) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** Whether a byte may follow the first byte of a sequence: this excludes overlong sequences, surrogates and all beyond U+10FFFF. */
function isSecond(first: number, byte: number): boolean {
  if (first === 0xe0) return byte >= 0xa0 && byte <= 0xbf;
  if (first === 0xed) return byte >= 0x80 && byte <= 0x9f;
  if (first === 0xf0) return byte >= 0x90 && byte <= 0xbf;
  if (first === 0xf4) return byte >= 0x80 && byte <= 0x8f;
  return (byte & 0xc0) === 0x80;
}

/** The line of a byte, counted from 1. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let lines = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) lines++;
  return lines;
}

function lineOf(text: string, offset: number): number {
  let lines = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) lines++;
  return lines;
}
