import type { Metadata } from "../../model/document.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { checkText } from "../decode.ts";
import { readPage } from "../html/page.ts";
import type { File, Inside } from "../reader.ts";
import { type Found, makeSource } from "../source.ts";
import { bodyOf } from "./body.ts";
import { dayIn } from "./day.ts";
import { type Address, type Attachment, type Mail, parseMail } from "./parse.ts";

/**
 * Reads a mail: its own words as a document, then the files attached to it.
 *
 * @throws ClaimgraphError (bad data) if it is no mail
 */
export async function* readMail(file: File): AsyncGenerator<Inside> {
  yield* insideMail(await parseMail(file.bytes, file.name), file);
}

/** The words of a mail as a document, then the files attached to it. */
export function* insideMail(mail: Mail, { bytes, name, given, holds }: File): Generator<Inside> {
  const isWanted = (one: Attachment): boolean => mayHaveWords(one, holds);
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
  // An attachment was sent on that day; its author is unknown
  const inherited: Metadata = { ...given, date: given.date ?? date, title: null };
  let n = 0;
  for (const one of mail.attachments) {
    n++;
    if (isWanted(one)) yield { name: `${name}!/${nameOf(one, n)}`, bytes: contentOf(one), given: inherited };
  }
}

/** The plain body if there is one, otherwise all paragraphs of the HTML body. */
function wordsOf({ text, html }: Mail): string {
  const hasText = text !== undefined && text.trim() !== "";
  return hasText ? text : html === undefined ? "" : wordsOfPage(html);
}

const OPEN = "\ue000";
const CLOSE = "\ue001";

/** The paragraphs of an HTML body; those of quoted mails begin with “>”, as in a plain body. */
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

/** The day in the time zone of the sender, as the header has it. */
const dayOf = (mail: Mail): string | null => dayIn(mail.headers.find(({ key }) => key === "date")?.value ?? "");

function senderOf(from: Address | undefined): string | null {
  if (from === undefined) return null;
  return from.name.trim() !== "" ? from.name : (from.address ?? null);
}

/** Whether an attachment may have words: no image within the HTML body and no signature. */
const mayHaveWords = (one: Attachment, holds: File["holds"]): boolean =>
  one.related !== true &&
  holds(one.filename ?? "", contentOf(one)) !== "none" &&
  !/signature|calendar/.test(one.mimeType);

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** The name of an attachment without anything before a slash, so that it names no folder. */
const nameOf = (one: Attachment, n: number): string =>
  one.filename?.replace(/^.*[/\\]/, "") || (one.mimeType === "message/rfc822" ? `${n}.eml` : String(n));
