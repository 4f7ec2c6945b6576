// The only file that imports msgreader.
import Outlook, { type FieldsData } from "@kenjiuno/msgreader";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { File, Inside } from "../reader.ts";
import { decodeAs } from "../western.ts";
import { faultOfCompound } from "./compoundFile.ts";
import { insideMail } from "./mail.ts";
import type { Attachment, Mail } from "./parse.ts";

/** A CommonJS package: Node hands over the whole module, bundlers its default export. */
const MsgReader = (Outlook as Partial<typeof Outlook>).default ?? (Outlook as unknown as typeof Outlook.default);
type MsgReader = InstanceType<typeof MsgReader>;

/**
 * Reads a mail that Outlook saved (MSG): its own words as a document, then the files attached to it.
 *
 * @throws ClaimgraphError (bad data) if it cannot be read
 */
export function* readOutlook(file: File): Generator<Inside> {
  yield* insideMail(parseOutlook(file.bytes, file.name), file);
}

function parseOutlook(bytes: Uint8Array, name: string): Mail {
  try {
    const fault = faultOfCompound(bytes);
    if (fault !== null) throw new Error(fault);
    const reader = openedAs(bytes, null);
    const page = reader.getFileData().messageCodepage;
    return mailOf(page === undefined ? reader : openedAs(bytes, `cp${page}`));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ClaimgraphError(`this Outlook mail cannot be read (${why})`, {
      exitCode: EXIT.badData,
      place: name,
      remedy: "Save the mail as EML, or its words as text",
      cause,
    });
  }
}

/** @param codePage in which old programs wrote the words; null where they are Unicode, or it is not known yet */
function openedAs(bytes: Uint8Array, codePage: string | null): MsgReader {
  const reader = new MsgReader(new Uint8Array(bytes).buffer);
  if (codePage !== null) reader.parserConfig = { ansiEncoding: codePage };
  const { error } = reader.getFileData();
  if (error !== undefined) throw new Error(error);
  return reader;
}

/** A property as words; in a damaged file it may be anything. */
const words = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function mailOf(reader: MsgReader): Mail {
  const mail = reader.getFileData();
  const attachments = (mail.attachments ?? []).map((one): Attachment => {
    const { fileName, content } = reader.getAttachment(one);
    return {
      filename: words(fileName) ?? words(one.name) ?? null,
      mimeType: words(one.attachMimeTag) ?? "application/octet-stream",
      disposition: "attachment",
      related: one.attachmentHidden === true || one.pidContentId !== undefined,
      content: new Uint8Array(content),
    };
  });
  const html = mail.html instanceof Uint8Array ? decodeAs(mail.html, pageOf(mail)) : null;
  return {
    subject: words(mail.subject),
    from: {
      name: words(mail.senderName) ?? "",
      address: words(mail.senderSmtpAddress) ?? words(mail.senderEmail) ?? "",
    },
    headers: [{ key: "date", originalKey: "Date", value: sentOn(mail) }],
    text: words(mail.body),
    html: words(mail.bodyHtml) ?? html ?? undefined,
    attachments,
  };
}

/** When it was sent: by the header, which has the sender's own time zone, or by Outlook's record, in UTC. */
const sentOn = ({ headers, clientSubmitTime, messageDeliveryTime }: FieldsData): string =>
  /^Date:(.*)$/im.exec(words(headers) ?? "")?.[1]?.trim() ??
  words(clientSubmitTime) ??
  words(messageDeliveryTime) ??
  "";

/** The encoding of its HTML body. */
function pageOf({ internetCodepage: page = 65001 }: FieldsData): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page > 28590 && page <= 28606) return `iso-8859-${page - 28590}`;
  return page === 20866 ? "koi8-r" : "utf-8";
}
