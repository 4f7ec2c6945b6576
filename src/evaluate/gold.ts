import { GENRES, type Metadata } from "../model/document.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { Span } from "../model/span.ts";

/** An attribution as gold and predictions write it; PolNeAR's have the three spans only. */
export interface AttributionLine {
  readonly id?: string;
  readonly source?: readonly Span[];
  readonly cue?: readonly Span[];
  readonly content?: readonly Span[];
  readonly level?: number;
  readonly parent?: string | null;
  readonly voice?: string;
  readonly authorial?: boolean;
  readonly form?: string;
  readonly act?: string;
  readonly polarity?: string;
  readonly sourceEntity?: string | null;
  readonly principal?: string | null;
  readonly confidence?: number;
}

export interface TimexLine {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
  readonly value?: string | null;
}

/** An event of a gold line; one label names one event in all lines. */
export interface EventLine {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly mentions?: readonly Span[];
}

/** What holds between a claim of a gold line and claims of another, or of the same. */
export interface RelationLine {
  readonly type: "disputes" | "repeats";
  readonly claim: string;
  readonly with: { readonly id: string; readonly claims: readonly string[] };
  /** What a dispute is about; one of its pairs found is enough. */
  readonly point?: string;
  /** A careful reader would argue about it: it counts neither way. */
  readonly optional?: boolean;
}

/** What a text itself tells of the document in its first or last lines; null where it does not. */
export interface GoldHead {
  readonly date?: string | null;
  readonly genre?: string | null;
  readonly author?: string | null;
}

/** One line of a gold file. */
export interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly author?: string | null;
  readonly date?: string | null;
  readonly genre?: string | null;
  readonly url?: string | null;
  /** Finer than the genre: "letter", "sitrep", "press review". */
  readonly kind?: string;
  readonly head?: GoldHead;
  /** Date of a text whose time expressions are the gold. */
  readonly dct?: string | null;
  readonly attributions?: readonly AttributionLine[];
  /** What is ignored on both sides. */
  readonly discard?: readonly Span[];
  readonly timexes?: readonly TimexLine[];
  readonly events?: readonly EventLine[];
  readonly relations?: readonly RelationLine[];
  /** PLOVER type of the text's event. */
  readonly event?: string;
  readonly event08?: string;
}

/** One line of predictions: what `extract --jsonl` writes. */
export interface PredictedLine {
  readonly id: string;
  readonly document?: {
    readonly date?: string | null;
    readonly genre?: string | null;
    readonly author?: string | null;
  };
  readonly attributions?: readonly AttributionLine[];
  readonly timexes?: readonly TimexLine[];
  readonly events?: readonly {
    readonly id?: string;
    readonly type?: string;
    readonly descriptions?: readonly { readonly span: Span }[];
  }[];
}

/** Nothing but the text is known of a document. */
export const TEXT_ALONE: Metadata = { title: null, publisher: null, author: null, date: null, genre: null, url: null };

/** What a gold line says of its document, as options or metadata would. */
export function metadataOf(line: GoldLine): Metadata {
  return {
    title: line.title ?? null,
    publisher: line.publisher ?? null,
    author: line.author ?? null,
    date: line.date ?? line.dct ?? null,
    genre: GENRES.find((genre) => genre === line.genre) ?? null,
    url: line.url ?? null,
  };
}

/**
 * Puts relations between claims that a file of its own holds (`{a: {doc, claim}, b: {doc, claim}, type}` a line) to the gold lines.
 *
 * @throws ClaimgraphError (bad data) at the first line that is no relation, or whose claims the gold does not have
 */
export function withRelations(gold: readonly GoldLine[], text: string, name: string): GoldLine[] {
  const claims = new Map(gold.map((line) => [line.id, new Set((line.attributions ?? []).map(({ id }) => id))]));
  const added = new Map<string, RelationLine[]>();
  readLines(text, name, (value, line) => {
    const { a, b, type } = value as { a?: Partial<ClaimRef>; b?: Partial<ClaimRef>; type?: unknown };
    if (type !== "disputes" && type !== "repeats") throw bad("a relation is of type disputes or repeats", name, line);
    for (const one of [a, b])
      if (one?.doc === undefined || one.claim === undefined || claims.get(one.doc)?.has(one.claim) !== true)
        throw bad("a relation between claims that the gold does not have", name, line);
    const [from, to] = [a as ClaimRef, b as ClaimRef];
    const own = added.get(from.doc) ?? [];
    own.push({ type, claim: from.claim, with: { id: to.doc, claims: [to.claim] } });
    added.set(from.doc, own);
  });
  return gold.map((line) =>
    added.has(line.id) ? { ...line, relations: [...(line.relations ?? []), ...added.get(line.id)!] } : line,
  );
}

interface ClaimRef {
  readonly doc: string;
  readonly claim: string;
}

/** What a gold file holds: claims by this project's guidelines, PolNeAR's attributions, time expressions, or PLOVER event types. */
export type GoldKind = "claims" | "polnear" | "dates" | "events";

/** Which gold these lines are, by what they have; null where they are none. */
export function detectGold(lines: readonly GoldLine[]): GoldKind | null {
  const attributed = lines.filter((line) => line.attributions !== undefined);
  if (attributed.length > 0) {
    const first = attributed.find((line) => line.attributions!.length > 0)?.attributions?.[0];
    return first?.act === undefined ? "polnear" : "claims";
  }
  if (lines.some((line) => line.timexes !== undefined)) return "dates";
  if (lines.some((line) => typeof line.event === "string" || typeof line.event08 === "string")) return "events";
  return null;
}

/**
 * Reads the lines of a gold file (JSONL); empty lines are skipped.
 *
 * @throws ClaimgraphError (bad data) at the first line that is no JSON object with an `id` and a `text`, or has spans that are none.
 */
export function readGold(text: string, name: string): GoldLine[] {
  const lines: GoldLine[] = [];
  readLines(text, name, (value, line) => {
    if (typeof value.id !== "string" || typeof value.text !== "string") {
      throw bad(`no gold: a line needs "id" and "text"`, name, line);
    }
    lines.push(value as unknown as GoldLine);
  });
  return lines;
}

/**
 * Reads predictions (JSONL as `extract --jsonl` writes it).
 *
 * @throws ClaimgraphError (bad data) at the first line that is no JSON object with an `id`.
 */
export function readPredicted(text: string, name: string): PredictedLine[] {
  const lines: PredictedLine[] = [];
  readLines(text, name, (value, line) => {
    if (typeof value.id !== "string") throw bad(`no predictions: a line needs an "id"`, name, line);
    lines.push(value as unknown as PredictedLine);
  });
  return lines;
}

function readLines(
  text: string,
  name: string,
  take: (value: Readonly<Record<string, unknown>>, line: number) => void,
): void {
  let line = 0;
  for (const raw of text.split("\n")) {
    line++;
    if (raw.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(raw);
    } catch (cause) {
      throw bad("no JSON", name, line, cause);
    }
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw bad("no JSON object", name, line);
    const record = value as Readonly<Record<string, unknown>>;
    check(record, name, line);
    take(record, line);
  }
}

const LISTS = ["attributions", "timexes", "events", "discard", "relations"] as const;

function check(record: Readonly<Record<string, unknown>>, name: string, line: number): void {
  for (const key of LISTS) {
    const list = record[key];
    if (list === undefined) continue;
    if (!Array.isArray(list)) throw bad(`"${key}" is no list`, name, line);
    for (const item of list as unknown[]) {
      const fault = faultOf(key, item);
      if (fault !== null) throw bad(fault, name, line);
    }
  }
}

/** What is wrong with an item of one of the lists of a line; null where nothing is. */
function faultOf(key: (typeof LISTS)[number], item: unknown): string | null {
  if (key === "discard") return isSpan(item) ? null : `"${key}" has a span that is none`;
  if (typeof item !== "object" || item === null) return `"${key}" holds what is no object`;
  const {
    claim,
    with: other,
    start,
    end,
  } = item as { [key: string]: unknown; with?: { id?: unknown; claims?: unknown } };
  if (key === "timexes") return isSpan([start, end]) ? null : "a timex has no start and end";
  if (key === "relations") {
    const isWhole = typeof claim === "string" && typeof other?.id === "string" && Array.isArray(other.claims);
    return isWhole ? null : 'a relation lacks "claim" or "with"';
  }
  if (key !== "attributions") return null;
  const role = (["source", "cue", "content"] as const).find(
    (one) => !isSpanList((item as Record<string, unknown>)[one]),
  );
  return role === undefined ? null : `an attribution's "${role}" is no list of spans`;
}

/** Whether it is a list of spans, or none at all. */
const isSpanList = (spans: unknown): boolean =>
  spans === undefined || spans === null || (Array.isArray(spans) && spans.every(isSpan));

const isSpan = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((n) => Number.isSafeInteger(n) && n >= 0);

const bad = (message: string, place: string, line: number, cause?: unknown): ClaimgraphError =>
  new ClaimgraphError(message, { exitCode: EXIT.badData, place, line, ...(cause === undefined ? {} : { cause }) });
