import { Token, Tokenizer, TokenizerMode } from "parse5";
import { Paragraphs } from "./paragraphs.ts";

/** The key in lower case and the value of a `<meta>`, or of another element with metadata. */
export interface MetaEntry {
  readonly key: string;
  readonly value: string;
}

/** The result of one pass over the tags of a page. */
export interface Page {
  /** All its words in order, also those of menus and asides. */
  readonly text: string;
  readonly title: string | null;
  /** Its headline, if it has exactly one `<h1>`. */
  readonly headline: string | null;
  readonly metas: readonly MetaEntry[];
  /** The contents of its JSON-LD scripts. */
  readonly jsonLd: readonly string[];
}

/** Elements whose content is not markup, with the way to read it (HTML standard, 13.2.6.4.4 and 13.2.6.4.7). Of them a reader sees only the title. */
const RAW: ReadonlyMap<string, Tokenizer["state"]> = new Map<string, Tokenizer["state"]>([
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["noscript", TokenizerMode.RAWTEXT],
  ["script", TokenizerMode.SCRIPT_DATA],
]);

/**
 * Reads the tags of a page without building its tree. It takes linear time, however deep the page is nested and whatever is left open.
 * The words are those of all paragraphs in order.
 */
export function readPage(html: string): Page {
  const paragraphs = new Paragraphs();
  const metas: MetaEntry[] = [];
  const jsonLd: string[] = [];
  let title: string | null = null;
  const headlines: string[] = [];
  let inHeadline = false;
  let raw: { readonly name: string; readonly isJsonLd: boolean; words: string } | null = null;

  const endRaw = (): void => {
    if (raw === null) return;
    if (raw.name === "title") title ??= raw.words;
    else if (raw.isJsonLd) jsonLd.push(raw.words);
    raw = null;
  };
  const characters = (token: Token.CharacterToken): void => {
    if (inHeadline) headlines[headlines.length - 1] += token.chars;
    if (raw === null) paragraphs.text(token.chars);
    else raw.words += token.chars;
  };
  const nothing = (): void => {};

  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag(tag) {
        const name = tag.tagName;
        const attribute = (key: string): string | null => Token.getTokenAttr(tag, key);
        if (name === "meta" || name === "link" || name === "time") metas.push(...metaEntries(name, attribute));
        if (name === "h1") headlines.push("");
        inHeadline = name === "h1" || (inHeadline && !/^h[2-6]$|^(?:p|div|section)$/.test(name));
        const state = RAW.get(name);
        if (state === undefined) {
          paragraphs.open(name);
          return;
        }
        const isJsonLd = name === "script" && /^\s*application\/ld\+json\b/i.test(attribute("type") ?? "");
        raw = { name, isJsonLd, words: "" };
        tokenizer.state = state;
      },
      onEndTag(tag) {
        if (tag.tagName === "h1") inHeadline = false;
        if (raw !== null) endRaw();
        else paragraphs.close(tag.tagName);
      },
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: endRaw,
    },
  );
  tokenizer.write(html, true);
  const [only = "", ...others] = headlines.map((words) => words.replace(/\s+/g, " ").trim());
  return { text: paragraphs.finish(), title, headline: others.length > 0 || only === "" ? null : only, metas, jsonLd };
}

/** The entries of one element: several if its property has several keys. */
function metaEntries(name: string, attribute: (key: string) => string | null): MetaEntry[] {
  if (name === "link") {
    const value = attribute("href");
    return value !== null && /(?:^|\s)canonical(?:\s|$)/i.test(attribute("rel") ?? "")
      ? [{ key: "canonical", value }]
      : [];
  }
  if (name === "time") {
    const value = attribute("datetime");
    const published =
      /(?:^|\s)datePublished(?:\s|$)/.test(attribute("itemprop") ?? "") || attribute("pubdate") !== null;
    return value === null ? [] : [{ key: published ? "datepublished" : "time", value }];
  }
  const value = attribute("content");
  if (value === null) return [];
  const keys = `${attribute("name") ?? ""} ${attribute("property") ?? ""} ${attribute("itemprop") ?? ""}`;
  return keys
    .toLowerCase()
    .split(/\s+/)
    .filter((key) => key !== "")
    .map((key) => ({ key, value }));
}
