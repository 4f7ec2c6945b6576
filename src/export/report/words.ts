import type { DocumentRecord } from "../../model/record.ts";
import type { CorpusIndex, SideName } from "../../query/corpusIndex.ts";
import type { Inline } from "./blocks.ts";

const UNNAMED = "Nobody named";
/** The most letters of a publisher's name in a cell. */
const SOURCE = 40;
const QUOTE = 240;

export const text = (value: string): Inline => ({ kind: "text", text: value });
export const strong = (value: string): Inline => ({ kind: "strong", text: value });
export const muted = (value: string): Inline => ({ kind: "muted", text: value });
export const quoted = (value: string): Inline => ({ kind: "quote", text: shortened(value, QUOTE) });

/** At most so many letters, on one line. */
function shortened(value: string, most: number): string {
  const flat = value.replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(flat);
  return letters.length <= most
    ? flat
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

export const nameOf = (speaker: SideName | null): string => speaker?.name ?? UNNAMED;

export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

const dateOf = ({ dating }: DocumentRecord): string => dating?.edtf ?? "undated";

/** A document with its date, linked if it has an address. */
export function documentLine(corpus: CorpusIndex, record: DocumentRecord): Inline[] {
  const title = record.title ?? corpus.label(record.id);
  const publisher = record.publishers[0] ?? record.creators[0];
  const name = publisher === undefined ? title : `${corpus.label(publisher)}: ${title}`;
  return [
    record.url === null ? muted(name) : { kind: "link", text: name, href: record.url },
    muted(`, ${dateOf(record)}`),
  ];
}

/** A document in few words, for the cell of a table: publisher and date. */
export function sourceLine(corpus: CorpusIndex, record: DocumentRecord): Inline[] {
  const publisher = record.publishers[0] ?? record.creators[0];
  const name = publisher === undefined ? (record.title ?? corpus.label(record.id)) : corpus.label(publisher);
  const short = shortened(name, SOURCE);
  return [
    record.url === null ? muted(short) : { kind: "link", text: short, href: record.url },
    muted(`, ${dateOf(record)}`),
  ];
}
