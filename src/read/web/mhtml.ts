// Reads a page as browsers save it: a mail whose first HTML part is the page, with its address. The day of saving is not the date of the page.
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { hasAt, indexOfMark, latin1 } from "../bytes.ts";
import { readHtmlText } from "../html/html.ts";
import { dayIn } from "../mail/day.ts";
import { parseMail } from "../mail/parse.ts";
import type { File, Inside } from "../reader.ts";
import { makeSource } from "../source.ts";

export async function* readMhtml({ bytes, name, given }: File): AsyncGenerator<Inside> {
  const head = latin1(bytes.subarray(0, 20_000)).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const { html, headers } = await parseMail(pageOf(bytes, head), name);
  if (html === undefined)
    throw new ClaimgraphError("there is no page of HTML in it", {
      exitCode: EXIT.badData,
      place: name,
      remedy: "Save the page again from a browser",
    });
  const address =
    headerOf(head, "snapshot-content-location") ?? headers.find(({ key }) => key === "content-location")?.value;
  const captured = dayIn(headerOf(head, "date") ?? "");
  yield {
    name,
    document: () => {
      const { reading, found } = readHtmlText(html, name);
      const url = found.url ?? address ?? null;
      return makeSource({ ...reading, hints: { captured } }, bytes, { file: name, line: null }, given, {
        ...found,
        url,
      });
    },
  };
}

/** The first HTML part with its headers; the file itself if it has no parts. */
function pageOf(bytes: Uint8Array, head: string): Uint8Array {
  const boundary = /boundary="?([^"\r\n;]{1,100})"?/i.exec(head)?.[1];
  if (boundary === undefined) return bytes;
  const mark = `--${boundary}`;
  for (let at = indexOfMark(bytes, mark); at >= 0; ) {
    const start = bytes.indexOf(10, at) + 1;
    const next = indexOfMark(bytes, mark, at + mark.length);
    const part = bytes.subarray(start, next < 0 ? bytes.length : next);
    if (
      /^content-type:\s*(?:text\/html|application\/xhtml)/im.test(
        latin1(part.subarray(0, 4000)).split(/\r?\n\r?\n/, 1)[0] ?? "",
      )
    )
      return part;
    at = next < 0 || hasAt(bytes, "--", next + mark.length) ? -1 : next;
  }
  return bytes;
}

/** The value of a header, with its continuation lines joined. */
function headerOf(head: string, key: string): string | null {
  const line = head
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .find((one) => one.toLowerCase().startsWith(`${key}:`));
  return line === undefined ? null : line.slice(key.length + 1).trim();
}
