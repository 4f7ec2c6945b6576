import type { Address, Attachment, Email } from "postal-mime";
import type { Metadata } from "../../model/document.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { checkText } from "../decode.ts";
import { readPage } from "../html/page.ts";
import type { File, Inside } from "../reader.ts";
import { formatOf } from "../sniff.ts";
import { type Found, makeSource } from "../source.ts";
import { bodyOf } from "./body.ts";
import { dayIn } from "./day.ts";
import { parseMail } from "./parse.ts";

/** A mail: its own words as a document, then the files attached to it. */
export async function* readMail(file: File): AsyncGenerator<Inside> {
  yield* readMessage(file, file.name);
}

/**
 * @param name what this message is called
 * @throws ClaimgraphError (bad data) if it is no mail
 */
export async function* readMessage(
  { bytes, given }: Pick<File, "bytes" | "given">,
  name: string,
): AsyncGenerator<Inside> {
  const mail = await parseMail(bytes, name);
  const date = dayOf(mail);
  const left = mail.attachments.filter((one) => !isWanted(one));
  const origin = { file: name, line: null };
  yield {
    name,
    document: () => {
      const written = wordsOf(mail);
      if (written.trim() === "")
        throw new ClaimgraphError("the mail has no words of its own", {
          code: "bad-text",
          exitCode: EXIT.badData,
          place: name,
          remedy: "What is attached to it is read by itself",
        });
      const body = bodyOf(written);
      checkText(body.text, origin);
      const found: Found = { title: mail.subject ?? null, author: senderOf(mail.from), date };
      const warnings =
        left.length === 0
          ? []
          : [`attached, and no document: ${left.map((one) => one.filename ?? one.mimeType).join(", ")}`];
      return makeSource({ ...body, reading: "plain", warnings }, bytes, origin, given, found);
    },
  };
  // What is attached was sent that day; who wrote it is not known
  const inherited: Metadata = { ...given, date: given.date ?? date, title: null };
  let n = 0;
  for (const one of mail.attachments) {
    n++;
    if (isWanted(one)) yield { name: `${name}!/${nameOf(one, n)}`, bytes: contentOf(one), given: inherited };
  }
}

/** The plain body, where there is one; of a page, all its paragraphs. */
function wordsOf({ text, html }: Email): string {
  const hasText = text !== undefined && text.trim() !== "";
  return hasText ? text : html === undefined ? "" : wordsOfPage(html);
}

const OPEN = "\ue000";
const CLOSE = "\ue001";

/** The paragraphs of a page, those of quoted mails with the sign that a plain body has. */
function wordsOfPage(html: string): string {
  const marked = html
    .replace(/[\ue000\ue001]/g, "")
    .replace(/<blockquote(?:\s[^<>]{0,2000})?>/gi, (tag) => `<p>${OPEN}</p>${tag}`)
    .replace(/<\/blockquote\s*>/gi, (tag) => `${tag}<p>${CLOSE}</p>`);
  let depth = 0;
  const lines: string[] = [];
  for (const line of readPage(marked).text.split("\n")) {
    if (line === OPEN) depth++;
    else if (line === CLOSE) depth = Math.max(0, depth - 1);
    else lines.push(depth > 0 && line !== "" ? `> ${line}` : line);
  }
  return lines.join("\n").replace(/\n{3,}/g, "\n\n");
}

/** The day on the sender's own calendar: the header as written, not as counted elsewhere. */
const dayOf = (mail: Email): string | null => dayIn(mail.headers.find(({ key }) => key === "date")?.value ?? "");

function senderOf(from: Address | undefined): string | null {
  if (from === undefined) return null;
  return from.name.trim() !== "" ? from.name : (from.address ?? null);
}

/** Files that may hold words: neither pictures within a page nor what proves who sent it. */
function isWanted(one: Attachment): boolean {
  if (one.related === true) return false;
  return formatOf(contentOf(one), one.filename ?? "").holds !== "none" && !/signature|calendar/.test(one.mimeType);
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** A name only: what stands before a slash is no folder. */
const nameOf = (one: Attachment, n: number): string =>
  one.filename?.replace(/^.*[/\\]/, "") || (one.mimeType === "message/rfc822" ? `${n}.eml` : String(n));
