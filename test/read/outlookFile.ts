// Writes mails as Outlook saves them (MS-OXMSG): a compound file with one stream for each property.
import { createRequire } from "node:module";
import type { burn as Burn, Entry } from "@kenjiuno/msgreader/lib/Burner.js";

const { burn } = createRequire(import.meta.url)("@kenjiuno/msgreader/lib/Burner.js") as { readonly burn: typeof Burn };

export interface OutlookMail {
  readonly subject?: string;
  readonly sender?: string;
  readonly headers?: string;
  readonly body?: string;
  readonly html?: string;
  /** Its words in a code page, as programs before Unicode wrote them. */
  readonly old?: { readonly page: number; readonly body: Uint8Array };
  readonly attachments?: readonly { readonly name: string; readonly content: Uint8Array; readonly hidden?: boolean }[];
}

const DIRECTORY = 1;
const STREAM = 2;
const ROOT = 5;

const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

/** The stream of properties of a fixed length: a tag and a value of 16 bytes each, behind a head. */
function properties(head: number, values: readonly (readonly [tag: number, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(head + values.length * 16));
  for (const [at, [tag, value]] of values.entries()) {
    view.setUint32(head + at * 16, tag, true);
    view.setUint32(head + at * 16 + 4, 6, true);
    view.setUint32(head + at * 16 + 8, value, true);
  }
  return new Uint8Array(view.buffer);
}

/** The bytes of an MSG file. */
export function outlookFile({ subject, sender, headers, body, html, old, attachments = [] }: OutlookMail): Uint8Array {
  const entries: Entry[] = [{ name: "Root Entry", type: ROOT, length: 0, children: [] }];
  const put = (folder: number, name: string, content: Uint8Array): void => {
    entries[folder]?.children?.push(entries.length);
    entries.push({ name, type: STREAM, length: content.length, binaryProvider: () => new Uint8Array(content) });
  };
  const folderIn = (folder: number, name: string): number => {
    entries[folder]?.children?.push(entries.length);
    entries.push({ name, type: DIRECTORY, length: 0, children: [] });
    return entries.length - 1;
  };
  put(0, "__properties_version1.0", properties(32, old === undefined ? [] : [[0x3ffd0003, old.page]]));
  const words = { "0037": subject, "0C1A": sender, "007D": headers, "1000": body };
  for (const [tag, text] of Object.entries(words)) if (text !== undefined) put(0, `__substg1.0_${tag}001F`, wide(text));
  if (old !== undefined) put(0, "__substg1.0_1000001E", old.body);
  if (html !== undefined) put(0, "__substg1.0_10130102", new TextEncoder().encode(html));
  for (const [at, { name, content, hidden = false }] of attachments.entries()) {
    const folder = folderIn(0, `__attach_version1.0_#${at.toString(16).toUpperCase().padStart(8, "0")}`);
    put(folder, "__properties_version1.0", properties(8, hidden ? [[0x7ffe000b, 1]] : []));
    put(folder, "__substg1.0_3707001F", wide(name));
    put(folder, "__substg1.0_37010102", content);
  }
  return burn(entries);
}
