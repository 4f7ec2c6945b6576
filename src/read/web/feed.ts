// Reads RSS and Atom: each item is a document with the longest of its texts.
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { readPage } from "../html/page.ts";
import { dayIn } from "../mail/day.ts";
import type { File, Inside } from "../reader.ts";
import { type Found, makeSource } from "../source.ts";
import { readXml } from "../xml.ts";

/** The elements of an item by the field that they give. The first of several counts, but of texts the longest. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ["title", "title"],
  ["atom:title", "title"],
  ["link", "url"],
  ["pubDate", "date"],
  ["dc:date", "date"],
  ["atom:published", "date"],
  ["atom:updated", "updated"],
  ["dc:creator", "author"],
  ["author", "author"],
  ["atom:name", "author"],
  ["description", "text"],
  ["content:encoded", "text"],
  ["atom:content", "text"],
  ["atom:summary", "text"],
]);

type Entry = Map<string, string>;

export function* readFeed({ bytes, name, given }: File): Generator<Inside> {
  const { channel, items } = itemsOf(bytes, name);
  if (items.length === 0)
    throw new ClaimgraphError("there are no items in this feed", { exitCode: EXIT.badData, place: name });
  for (const [i, item] of items.entries()) {
    const place = `${name}!/${i + 1}`;
    yield {
      name: place,
      document: () => {
        const html = item.get("text") ?? "";
        const text = /<[a-z]|&[a-z]+;/i.test(html) ? readPage(html).text : html.trim();
        if (text === "")
          throw new ClaimgraphError("this item of the feed holds no text", { exitCode: EXIT.badData, place });
        const author = item.get("author")?.replace(/^\S+@\S+\s+\((.*)\)$/, "$1");
        const found: Found = {
          title: item.get("title") === undefined ? null : readPage(item.get("title") ?? "").text,
          url: item.get("url") ?? null,
          date: dateIn(item.get("date") ?? item.get("updated")),
          author: author === undefined || author.includes("@") ? null : author,
          publisher: channel,
        };
        return makeSource(
          { text, reading: "paragraphs", warnings: [] },
          text,
          { file: place, line: null },
          given,
          found,
        );
      },
    };
  }
}

const dateIn = (written: string | undefined): string | null =>
  written === undefined ? null : (dayIn(written) ?? /^\s*(\d{4}-\d\d-\d\d)/.exec(written)?.[1] ?? null);

function itemsOf(
  bytes: Uint8Array,
  name: string,
): { readonly channel: string | null; readonly items: readonly Entry[] } {
  const items: Entry[] = [];
  const channel: Entry = new Map();
  let item: Entry | null = null;
  const open: { readonly key: string | null; words: string }[] = [];
  const listener = {
    open(element: string, attribute: (name: string) => string | null) {
      if (element === "item" || element === "atom:entry") item = new Map();
      const href = attribute("href");
      if (element === "atom:link" && href !== null && (attribute("rel") ?? "alternate") === "alternate")
        keep(item ?? channel, "url", href);
      open.push({ key: KEYS.get(element) ?? null, words: "" });
    },
    close(element: string) {
      const { key, words } = open.pop() ?? { key: null, words: "" };
      if (key !== null) keep(item ?? channel, key, words.trim());
      // XHTML in the content of an Atom entry: the words of its elements
      const outer = open.at(-1);
      if (key === null && outer?.key === "text") outer.words += `${words} `;
      if ((element === "item" || element === "atom:entry") && item !== null) {
        items.push(item);
        item = null;
      }
    },
    text(words: string) {
      const last = open.at(-1);
      if (last !== undefined) last.words += words;
    },
  };
  readXml(bytes, name, listener, true);
  return { channel: channel.get("title") ?? null, items };
}

function keep(entry: Entry, key: string, value: string): void {
  const known = entry.get(key);
  if (value !== "" && (known === undefined || (key === "text" && value.length > known.length))) entry.set(key, value);
}
