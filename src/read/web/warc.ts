// Reads web archives (WARC 1.0, 1.1): each page with the status 200 is a document with its address and the day of capture.
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { hasAt, indexOfMark, latin1 } from "../bytes.ts";
import { readHtmlText } from "../html/html.ts";
import { readPlain } from "../plain.ts";
import type { Budget, File, Inside } from "../reader.ts";
import { makeSource } from "../source.ts";
import { gunzip } from "../unpack.ts";
import { decodeAs } from "../western.ts";

const MOST_UNPACKED = 100_000_000;

export function* readWarc({ bytes, name, given, budget }: File): Generator<Inside> {
  const plain = hasAt(bytes, "\u001f\u008b", 0) ? unpacked(bytes, budget) : bytes;
  if (plain === null) throw tooMuch(name);
  let found = 0;
  for (const record of recordsOf(plain)) {
    const page = pageOf(record, budget);
    if (page === null) continue;
    found++;
    const place = `${name}!/${page.url}`;
    yield {
      name: place,
      document: () => {
        if (page.isPlain)
          return {
            ...readPlain(page.body, place, { ...given, url: given.url ?? page.url }),
            hints: { captured: page.captured },
          };
        const { reading, found: told } = readHtmlText(
          decodeAs(page.body, page.charset) ?? new TextDecoder().decode(page.body),
          place,
        );
        const hints = { captured: page.captured };
        const origin = { file: place, line: null };
        return makeSource({ ...reading, hints }, page.body, origin, given, { ...told, url: told.url ?? page.url });
      },
    };
  }
  if (found === 0)
    throw new ClaimgraphError("there is no page in this web archive, or it is cut short", {
      exitCode: EXIT.badData,
      place: name,
      remedy: "Fetch it again from where it came from",
    });
}

interface Record {
  readonly head: string;
  readonly body: Uint8Array;
}

interface Page {
  readonly url: string;
  readonly captured: string | null;
  readonly charset: string;
  readonly isPlain: boolean;
  readonly body: Uint8Array;
}

/** The records, each as long as its header says; after a wrong length, reading goes on at the next “WARC/1.”. */
function* recordsOf(bytes: Uint8Array): Generator<Record> {
  for (let at = indexOfMark(bytes, "WARC/1."); at >= 0; at = indexOfMark(bytes, "WARC/1.", at + 7)) {
    const end = indexOfMark(bytes, "\r\n\r\n", at);
    if (end < 0) return;
    const head = latin1(bytes.subarray(at, Math.min(end, at + 20_000)));
    const length = Number(headerIn(head, "content-length") ?? Number.NaN);
    const start = end + 4;
    if (!Number.isSafeInteger(length) || length < 0 || start + length > bytes.length) continue;
    yield { head, body: bytes.subarray(start, start + length) };
    at = start + length - 7;
  }
}

function pageOf({ head, body }: Record, budget: Budget): Page | null {
  if (headerIn(head, "warc-type") !== "response") return null;
  const end = indexOfMark(body, "\r\n\r\n");
  if (end < 0) return null;
  const http = latin1(body.subarray(0, Math.min(end, 20_000)));
  const type = headerIn(http, "content-type") ?? "";
  const isPlain = /^text\/plain\b/i.test(type);
  if (!/^HTTP\/\S+ 200\b/.test(http) || !(isPlain || /^(?:text\/html|application\/xhtml)/i.test(type))) return null;
  let content: Uint8Array | null = body.subarray(end + 4);
  if (/chunked/i.test(headerIn(http, "transfer-encoding") ?? "")) content = dechunked(content);
  const coding = headerIn(http, "content-encoding") ?? "identity";
  if (/gzip/i.test(coding)) content = unpacked(content, budget);
  else if (!/identity/i.test(coding)) return null;
  if (content === null || content.length === 0) return null;
  const charset = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? "utf-8";
  return {
    url: (headerIn(head, "warc-target-uri") ?? "").replace(/^<|>$/g, ""),
    captured: /^\d{4}-\d\d-\d\d/.exec(headerIn(head, "warc-date") ?? "")?.[0] ?? null,
    charset,
    isPlain,
    body: content,
  };
}

/** Null if it is damaged or larger than what may be unpacked. */
function unpacked(bytes: Uint8Array, budget: Budget): Uint8Array | null {
  const found = gunzip(bytes, Math.min(MOST_UNPACKED, budget.bytes));
  if (found !== null) budget.bytes -= found.length;
  return found;
}

function headerIn(head: string, key: string): string | null {
  for (const line of head.split(/\r?\n/))
    if (line.toLowerCase().startsWith(`${key}:`)) return line.slice(key.length + 1).trim();
  return null;
}

/** Joins the chunks of a body, each of which stands after its length in hexadecimal. */
function dechunked(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = indexOfMark(bytes, "\r\n", at);
    const size = end < 0 ? Number.NaN : Number.parseInt(latin1(bytes.subarray(at, Math.min(end, at + 16))), 16);
    if (!(size > 0)) break;
    const piece = bytes.subarray(end + 2, end + 2 + size);
    out.set(piece, length);
    length += piece.length;
    at = end + 2 + size + 2;
  }
  return out.subarray(0, length);
}

const tooMuch = (place: string): ClaimgraphError =>
  new ClaimgraphError("it is damaged, or unpacks to more than 100 MB", {
    exitCode: EXIT.badData,
    place,
    remedy: "Unpack it first, or split it",
  });
