import { type Citation, citationText } from "../model/citation.ts";
import { contentOf } from "../model/content.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import type { Comparison } from "../query/compare.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../query/corpusIndex.ts";
import type { Dispute } from "../query/disputes.ts";
import type { NameUse } from "../query/names.ts";
import { origins } from "../query/origins.ts";
import type { EventRecord, Point, PointState } from "../query/record.ts";
import type { Saying } from "../query/sayings.ts";
import type { TimelineEntry } from "../query/timeline.ts";

/** A run of words in a report. `quote` stands in quotation marks, `muted` is small print, `link` leads to a web address or claim. */
export type Inline =
  | { readonly kind: "text" | "strong" | "muted" | "quote"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

/** Only addresses of the web are linked: a document's own may be anything, a program that a browser would run among it. */
export const isWebAddress = (href: string): boolean => /^https?:\/\//i.test(href);

export type Line = readonly Inline[];

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

/** A report for reading: written as HTML or Markdown from one and the same. */
export interface Report {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface ReportOptions {
  /** Makes the address of a claim from its id; without it only documents with a web address are linked. */
  readonly claimIri?: (id: string) => string;
}

export const NOTE =
  "What follows are claims, each as a document reports it. Nothing here says which of them is true. Words in quotation marks stand so in the document named.";
const UNNAMED = "Nobody named";
/** Sayings shown in one cell; the rest is counted. */
const IN_CELL = 8;
/** Columns of a table beside the first. */
const COLUMNS = 6;
/** Letters of a publisher's name in a cell. */
const SOURCE = 40;
const QUOTE = 240;

const STATES: Readonly<Record<PointState, string>> = {
  agreed: "told alike",
  disputed: "disputed",
  differing: "told differently",
  single: "told by one",
};

export const text = (value: string): Inline => ({ kind: "text", text: value });
export const strong = (value: string): Inline => ({ kind: "strong", text: value });
const muted = (value: string): Inline => ({ kind: "muted", text: value });
export const quoted = (value: string): Inline => ({ kind: "quote", text: shorten(value) });

function shorten(value: string): string {
  const flat = value.replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(flat);
  return letters.length <= QUOTE
    ? flat
    : `${letters
        .slice(0, QUOTE - 1)
        .join("")
        .trimEnd()}…`;
}

export const nameOf = (speaker: SideName | null): string => speaker?.name ?? UNNAMED;

/** A document with its date, linked where it has an address. */
export function documentLine(corpus: CorpusIndex, record: DocumentRecord): Inline[] {
  const date = record.dating?.edtf ?? "undated";
  const title = record.title ?? corpus.label(record.id);
  const publisher = record.publishers[0] ?? record.creators[0];
  const name = publisher === undefined ? title : `${corpus.label(publisher)}: ${title}`;
  return [record.url === null ? muted(name) : { kind: "link", text: name, href: record.url }, muted(`, ${date}`)];
}

/** A document in few words, for the cell of a table: who published it, and when. */
function sourceLine(corpus: CorpusIndex, record: DocumentRecord): Inline[] {
  const publisher = record.publishers[0] ?? record.creators[0];
  const name = publisher === undefined ? (record.title ?? corpus.label(record.id)) : corpus.label(publisher);
  const short =
    Array.from(name).length > SOURCE
      ? `${Array.from(name)
          .slice(0, SOURCE - 1)
          .join("")}…`
      : name;
  const date = record.dating?.edtf ?? "undated";
  return [record.url === null ? muted(short) : { kind: "link", text: short, href: record.url }, muted(`, ${date}`)];
}

function sayingLine(corpus: CorpusIndex, saying: Saying, point: Point, among: boolean, options: ReportOptions): Line {
  const { claim, record, value, words } = saying;
  const claimant = claim.claimant === null ? null : corpus.label(claim.claimant);
  const side = corpus.speakerOf(claim);
  const speaker = side?.name ?? null;
  // among several speakers, what one tells of another is marked again
  const who = among && side?.told ? speaker : claimant === speaker && !among ? null : claimant;
  const cue = claim.cue.map(({ quote }) => quote).join(" … ");
  return [
    ...(point.key !== "what" ? [strong(value), text(" ")] : cue === "" ? [] : [text(`${cue}: `)]),
    quoted(words.quote),
    ...(saying.describes ? [] : [muted(" (on what another claims of it)")]),
    ...(who === null ? [] : [muted(` ${who};`)]),
    muted(" "),
    ...sourceLine(corpus, record),
    ...citedAt(claim),
    ...claimLink(claim.id, options),
  ];
}

/** Page and paragraph, where there are such. */
const citedAt = ({ citation }: { readonly citation?: Citation }): Inline[] =>
  citation === undefined ? [] : [muted(`, ${citationText(citation)}`)];

export const claimLink = (id: string, { claimIri }: ReportOptions): Inline[] =>
  claimIri === undefined ? [] : [muted(" "), { kind: "link", text: `claim ${id.slice(0, 8)}`, href: claimIri(id) }];

function cellLines(
  corpus: CorpusIndex,
  sayings: readonly Saying[],
  point: Point,
  among: boolean,
  options: ReportOptions,
): Line[] {
  if (sayings.length === 0) return [[muted("silent")]];
  const seen = new Set<string>();
  const own = sayings.filter(({ value, words }) => {
    const key = `${value} ${words.quote.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const lines = own.slice(0, IN_CELL).map((saying) => sayingLine(corpus, saying, point, among, options));
  return own.length > IN_CELL ? [...lines, [muted(`and ${own.length - IN_CELL} more`)]] : lines;
}

/** A column for each of those who say most; whoever else speaks shares the last. */
function pointsTable(corpus: CorpusIndex, record: EventRecord, options: ReportOptions): Block {
  const all = record.speakers.length;
  const own = all > COLUMNS ? COLUMNS - 1 : all;
  return {
    kind: "table",
    head: ["Point", ...record.speakers.slice(0, own).map(nameOf), ...(own < all ? [`${all - own} others`] : [])],
    rows: record.points.map((point) => [
      [[strong(point.title)], [muted(STATES[point.state])]],
      ...point.cells.slice(0, own).map(({ sayings }) => cellLines(corpus, sayings, point, false, options)),
      ...(own < all
        ? [
            cellLines(
              corpus,
              point.cells.slice(own).flatMap(({ sayings }) => sayings),
              point,
              true,
              options,
            ),
          ]
        : []),
    ]),
  };
}

function disputeLine(corpus: CorpusIndex, { because, a, b }: Dispute, options: ReportOptions): Line {
  const end = ({
    speaker,
    claim,
    record,
  }: ClaimInRecord & { readonly speaker: SideName | null; readonly words: QuotedSpan }): Inline[] => [
    strong(nameOf(speaker)),
    text(": "),
    quoted(contentOf(claim)),
    text(" ("),
    ...documentLine(corpus, record),
    ...claimLink(claim.id, options),
    text(")"),
  ];
  return [...end(a), text(" — against — "), ...end(b), muted(`. Reason: ${because}`)];
}

function disputeBlocks(corpus: CorpusIndex, disputes: readonly Dispute[], options: ReportOptions): Block[] {
  if (disputes.length === 0)
    return [{ kind: "paragraph", line: [text("No two claims were found to contradict each other.")] }];
  // one of many between the same two on the same ground stands for them
  const clusters = new Map<string, Dispute[]>();
  for (const one of disputes) {
    const speakers = [one.a.speaker?.id ?? one.a.record.id, one.b.speaker?.id ?? one.b.record.id].sort();
    const key = [one.link.rule, ...speakers].join(" ");
    const own = clusters.get(key);
    if (own === undefined) clusters.set(key, [one]);
    else own.push(one);
  }
  const items = [...clusters.values()].map(
    ([first, ...more]): Line => [
      ...disputeLine(corpus, first!, options),
      ...(more.length === 0
        ? []
        : [
            text(` ${more.length} more of these two on the same ground: `),
            ...more.flatMap(({ a, b }, i) => [
              text(i === 0 ? "" : "; "),
              quoted(contentOf(a.claim)),
              text(" against "),
              quoted(contentOf(b.claim)),
            ]),
          ]),
    ],
  );
  return [{ kind: "list", items }];
}

function summaryOf(points: readonly Point[], state: PointState): string {
  return points
    .filter((point) => point.state === state)
    .map(({ title }) => title.toLowerCase())
    .join("; ");
}

/** The record of an event: a row for each point, a column for each who speaks of it. */
export function eventReport(corpus: CorpusIndex, record: EventRecord, options: ReportOptions = {}): Report {
  const blocks: Block[] = [{ kind: "paragraph", line: [muted(NOTE)] }];
  const wholes = record.partOf.map((id) => corpus.label(id));
  const parts = record.parts.map((id) => corpus.label(id));
  if (wholes.length > 0) blocks.push({ kind: "paragraph", line: [text(`Part of: ${wholes.join("; ")}`)] });
  if (parts.length > 0) blocks.push({ kind: "paragraph", line: [text(`Incidents within it: ${parts.join("; ")}`)] });
  blocks.push({ kind: "heading", level: 2, text: "Side by side" }, pointsTable(corpus, record, options));
  blocks.push({ kind: "heading", level: 2, text: "In short" });
  const silent = record.points.filter(
    (point) => point.silent.length > 0 && point.cells.some(({ sayings }) => sayings.length > 0),
  );
  const lists: [string, string][] = [
    ["Told alike", summaryOf(record.points, "agreed")],
    ["Disputed", summaryOf(record.points, "disputed")],
    ["Told differently, no dispute sure", summaryOf(record.points, "differing")],
    ["Told by one only", summaryOf(record.points, "single")],
    [
      "Silent",
      silent
        .map(({ title, silent: who }) => `${title.toLowerCase()}: ${who.map(({ name }) => name).join(", ")}`)
        .join("; "),
    ],
  ];
  blocks.push({
    kind: "list",
    items: lists.filter(([, what]) => what !== "").map(([name, what]) => [strong(`${name}: `), text(what)]),
  });
  blocks.push(
    { kind: "heading", level: 2, text: `Disputes (${record.disputes.length})` },
    ...disputeBlocks(corpus, record.disputes, options),
  );
  blocks.push(...repeatBlocks(corpus, record, options));
  blocks.push({ kind: "heading", level: 2, text: `Sources (${record.sources.length})` });
  blocks.push({
    kind: "list",
    items: record.sources.map(({ record: first, copies, claims }) => [
      ...documentLine(corpus, first),
      text(`: ${claims} ${claims === 1 ? "claim" : "claims"}`),
      ...(copies.length === 0
        ? []
        : [
            text("; the same text also in "),
            ...copies.flatMap((one, i) => [...(i === 0 ? [] : [text("; ")]), ...documentLine(corpus, one)]),
          ]),
    ]),
  });
  return { title: record.label, blocks };
}

/** What is said more than once, with the number of origins that do not go back to each other. */
function repeatBlocks(corpus: CorpusIndex, record: EventRecord, options: ReportOptions): Block[] {
  const seen = new Set<string>();
  const items: Line[] = [];
  for (const { claim } of record.claims) {
    if (seen.has(claim.id)) continue;
    const { independent, origins: own } = origins(corpus, claim.id);
    const all = own.flatMap(({ claims }) => claims);
    if (all.length < 2) continue;
    for (const one of all) seen.add(one.claim.id);
    const who = own.map(({ speaker, claims }) => `${nameOf(speaker)} (${claims.length})`).join(", ");
    items.push([
      quoted(contentOf(claim)),
      text(` — ${all.length} times, ${independent} independent ${independent === 1 ? "origin" : "origins"}: ${who}`),
      ...claimLink(claim.id, options),
    ]);
  }
  return items.length === 0
    ? []
    : [
        { kind: "heading", level: 2, text: "Said more than once" },
        { kind: "list", items },
      ];
}

const useText = ({ form, count, distanced, distance }: NameUse): string => {
  const times = count === 1 ? "once" : `${count} times`;
  if (distanced === 0) return `“${form}” ${times}`;
  const how = distance.map((one) => (one === "soCalled" ? "so-called" : "in quotation marks")).join(", ");
  return `“${form}” ${times}, ${distanced === count ? "always" : `${distanced} of them`} at a distance (${how})`;
};

/** Two actors or sides next to each other. */
export function comparisonReport(corpus: CorpusIndex, compared: Comparison, options: ReportOptions = {}): Report {
  const { a, b } = compared;
  const blocks: Block[] = [
    { kind: "paragraph", line: [muted(NOTE)] },
    {
      kind: "paragraph",
      line: [
        text(
          `Claims: ${a.name} ${compared.claims.a}, ${b.name} ${compared.claims.b}. Events of which both speak: ${compared.events.length}.`,
        ),
      ],
    },
  ];
  for (const record of compared.events)
    blocks.push(
      { kind: "heading", level: 2, text: record.label },
      pointsTable(corpus, record, options),
      ...(record.disputes.length === 0 ? [] : disputeBlocks(corpus, record.disputes, options)),
    );
  const elsewhere = compared.disputes.filter(
    ({ link }) => !compared.events.some((record) => record.disputes.some((one) => one.link.id === link.id)),
  );
  if (elsewhere.length > 0)
    blocks.push(
      { kind: "heading", level: 2, text: "Other disputes between them" },
      ...disputeBlocks(corpus, elsewhere, options),
    );
  if (compared.agreed.length > 0)
    blocks.push(
      { kind: "heading", level: 2, text: "Said by both" },
      {
        kind: "list",
        items: compared.agreed.map(({ a: mine, b: yours }) => [
          strong(a.name),
          text(": "),
          quoted(contentOf(mine.claim)),
          text("; "),
          strong(b.name),
          text(": "),
          quoted(contentOf(yours.claim)),
        ]),
      },
    );
  if (compared.names.length > 0)
    blocks.push(
      { kind: "heading", level: 2, text: "Names" },
      {
        kind: "table",
        head: ["Of", a.name, b.name],
        rows: compared.names.map(({ label, a: mine, b: yours }) => [
          [[strong(label)]],
          mine.map((use) => [text(useText(use))]),
          yours.map((use) => [text(useText(use))]),
        ]),
      },
    );
  for (const [name, only] of [
    [a.name, compared.onlyA],
    [b.name, compared.onlyB],
  ] as const)
    if (only.length > 0)
      blocks.push(
        { kind: "heading", level: 2, text: `Only ${name} speaks of` },
        { kind: "list", items: only.map((label) => [text(label)]) },
      );
  return { title: `${a.name} and ${b.name}`, blocks };
}

/** When it was said beside when it is said to have happened. */
export function timelineReport(
  corpus: CorpusIndex,
  entries: readonly TimelineEntry[],
  options: ReportOptions = {},
): Report {
  const row = (entry: TimelineEntry): readonly (readonly Line[])[] => [
    [[text(entry.happened ?? "no date given")], ...(entry.ahead ? [[muted("later than it was said")]] : [])],
    [[text(entry.said === null ? "unknown" : entry.saidToldInText ? entry.said : `by ${entry.said}`)]],
    [[text(nameOf(entry.speaker))]],
    [[text(entry.label)]],
    [
      [
        quoted(contentOf(entry.claim)),
        muted(" "),
        ...documentLine(corpus, entry.record),
        ...claimLink(entry.claim.id, options),
      ],
    ],
  ];
  return {
    title: "Timeline",
    blocks: [
      { kind: "paragraph", line: [muted(NOTE)] },
      { kind: "table", head: ["Said to have happened", "Said", "By", "Event", "Words"], rows: entries.map(row) },
    ],
  };
}
