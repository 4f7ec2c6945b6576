import { ACTS, type Claim, POLARITIES } from "../../model/claim.ts";
import { codePointOffsets } from "../../model/codePoints.ts";
import { parseDate } from "../../model/edtf.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { CORRECTED_FIELDS, type CorrectedField, type Correction, type NamedTarget } from "../../model/review.ts";
import { namedActor } from "./correct.ts";

/** The corrections that a person wrote, field by field: names, words of the text, a date; `-` says that the document gives none. */
export type WrittenCorrection = Readonly<Partial<Record<CorrectedField, string>>>;

/** Written if the document gives none. */
export const NONE = "-";

/** The facts needed to read a correction. */
export interface CorrectionContext {
  readonly records: readonly DocumentRecord[];
  readonly record: DocumentRecord;
  readonly claim: Claim<QuotedSpan>;
  /** The text of the document; null if the graph does not have it. */
  readonly text: string | null;
  /** The id of a thing for all documents. */
  readonly canonicalOf: (id: string) => string;
}

/**
 * Reads the text of a correction. A corrected claimant gets its principal too, if the documents name exactly one.
 *
 * @throws ClaimgraphError (bad data) if a value is invalid, naming what can be written
 */
export function readCorrection(written: WrittenCorrection, context: CorrectionContext): Correction {
  const correction: Record<string, unknown> = {};
  for (const field of CORRECTED_FIELDS) {
    const value = written[field]?.trim();
    if (value !== undefined && value !== "") correction[field] = READERS[field](value, context);
  }
  const { claimant, principal } = correction as Correction;
  if (claimant !== undefined && claimant !== null && principal === undefined) {
    const answering = principalOf(claimant.id, context);
    if (answering !== null) correction.principal = answering;
  }
  if (Object.keys(correction).length === 0) throw wrong("nothing is corrected", "Name what is right instead");
  return correction as Correction;
}

const wrong = (message: string, remedy: string): ClaimgraphError =>
  new ClaimgraphError(message, { exitCode: EXIT.badData, remedy });

const oneOf = <T extends string>(values: readonly T[], value: string): T => {
  const found = values.find((one) => one === value);
  if (found === undefined) throw wrong(`“${value}” is none`, `It is one of ${values.join(", ")}`);
  return found;
};

const READERS: Readonly<Record<CorrectedField, (value: string, context: CorrectionContext) => unknown>> = {
  claimant: (value, context) => (value === NONE ? null : meantBy(value, context)),
  principal: (value, context) => (value === NONE ? null : meantBy(value, context)),
  act: (value) => oneOf(ACTS, value),
  polarity: (value) => oneOf(POLARITIES, value),
  extent: extentOf,
  date: (value) => {
    if (value === NONE) return null;
    const dating = parseDate(value);
    if (dating === null) throw wrong(`“${value}” is no date`, "Write it as 2020-04-26, 2020-04 or 2020");
    return dating.edtf;
  },
  event: (value, { records }) => {
    const id = idIn(
      value,
      records.flatMap(({ events }) => events),
    );
    if (id === null)
      throw wrong(
        `there is no event “${value}”`,
        "Give its IRI or the first characters of its id (claimgraph events lists them)",
      );
    return id;
  },
  place: (value, context) => (value === NONE ? null : placeMeant(value, context)),
};

/** The fewest characters of an id that identify it. */
const LEAST_ID = 8;

/** The id of the one thing that an IRI or the beginning of an id means; null for none or several. */
export function idIn(value: string, things: readonly { readonly id: string }[]): string | null {
  const beginning = value.split("/").at(-1) ?? value;
  if (!/^[0-9a-f]+$/.test(beginning) || beginning.length < LEAST_ID) return null;
  const found = new Set(things.filter(({ id }) => id.startsWith(beginning)).map(({ id }) => id));
  return found.size === 1 ? [...found][0]! : null;
}

const folded = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

interface Named {
  readonly kind: "actor" | "cited";
  readonly id: string;
  readonly names: readonly string[];
}

interface NamedThings {
  readonly all: readonly Named[];
  /** By name, in one spelling of capitals and spaces. */
  readonly called: ReadonlyMap<string, readonly Named[]>;
}

const named = new WeakMap<readonly DocumentRecord[], NamedThings>();

/** Whoever can be a claimant, listed once for a whole table. */
function namedIn(records: readonly DocumentRecord[]): NamedThings {
  const known = named.get(records);
  if (known !== undefined) return known;
  const all = records.flatMap(({ actors, cited }): Named[] => [
    ...actors.map(({ id, names }) => ({ kind: "actor" as const, id, names })),
    ...cited.map(({ id, names }) => ({ kind: "cited" as const, id, names })),
  ]);
  const called = new Map<string, Named[]>();
  for (const one of all)
    for (const name of new Set(one.names.map(folded))) {
      const others = called.get(name);
      if (others === undefined) called.set(name, [one]);
      else others.push(one);
    }
  const things = { all, called };
  named.set(records, things);
  return things;
}

/** The actor with a name: in this document, else the only one in the others; else a new one that no document names. */
function meantBy(value: string, { records, record, canonicalOf }: CorrectionContext): NamedTarget {
  const { all: listed, called: byName } = namedIn(records);
  const byId = idIn(value, listed);
  const known = listed.find(({ id }) => id === byId);
  if (known !== undefined) return { kind: known.kind, id: known.id, name: known.names[0] ?? value };
  const isCalled = ({ names }: { readonly names: readonly string[] }): boolean =>
    names.some((name) => folded(name) === folded(value));
  const own = new Set([...record.actors, ...record.cited].filter(isCalled).map(({ id }) => id));
  const called = byName.get(folded(value)) ?? [];
  const candidates = own.size > 0 ? called.filter(({ id }) => own.has(id)) : called;
  const clusters = new Set(candidates.map(({ id }) => canonicalOf(id)));
  if (clusters.size > 1)
    throw wrong(
      `${clusters.size} are called “${value}”`,
      "Give the first characters of the id of one (claimgraph actors lists them)",
    );
  const [first] = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (first === undefined) return { kind: "actor", id: namedActor(value), name: value };
  return { kind: first.kind, id: first.id, name: value };
}

/** The only principal of a claimant in all documents; null for none or several. */
function principalOf(claimant: string, { records, canonicalOf }: CorrectionContext): NamedTarget | null {
  const who = canonicalOf(claimant);
  const found = new Map<string, NamedTarget>();
  for (const { claims, actors, cited } of records)
    for (const { claimant: one, principal } of claims) {
      if (one === null || principal === null || canonicalOf(one) !== who) continue;
      const actor = actors.find(({ id }) => id === principal);
      const name = (actor ?? cited.find(({ id }) => id === principal))?.names[0];
      if (name !== undefined && !found.has(canonicalOf(principal)))
        found.set(canonicalOf(principal), { kind: actor === undefined ? "cited" : "actor", id: principal, name });
    }
  return found.size === 1 ? [...found.values()][0]! : null;
}

function placeMeant(value: string, { records }: CorrectionContext): string {
  const byId = idIn(
    value,
    records.flatMap(({ places }) => places),
  );
  if (byId !== null) return byId;
  const places = new Set(records.flatMap((record) => record.places.map(({ id }) => id)));
  const named = records.flatMap(({ claims }) => claims.flatMap(({ namings }) => namings));
  const found = named.filter(({ form, denotes }) => folded(form) === folded(value) && places.has(denotes));
  const id = found.map(({ denotes }) => denotes).sort()[0];
  if (id === undefined) throw wrong(`no place is called “${value}”`, "Write a place as a document names it, or its id");
  return id;
}

/** Between the parts of a content that is interrupted. */
const GAP = /\s*…\s*/;

/** The place of the words in the text, nearest to the claim. */
function extentOf(value: string, { claim, record, text }: CorrectionContext): Correction["extent"] {
  if (text === null)
    throw wrong(
      "the graph does not hold the text of this document",
      "Its words can be corrected where the text is: in a graph folder",
    );
  const points = /^#char=/.test(value) ? Array.from(text) : null;
  if (points !== null) return { textId: record.textId, spans: spansMarked(value, points) };
  const offset = codePointOffsets(text);
  const near = Math.min(...[...claim.content, ...claim.cue].map(({ start }) => start));
  const spans = value.split(GAP).map((words): QuotedSpan => {
    const places = placesOf(words, text).map(([start, end]) => ({
      start: offset(start),
      end: offset(end),
      quote: text.slice(start, end),
    }));
    const [best] = places.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
    if (best === undefined)
      throw wrong(
        `the text does not hold “${words}”`,
        "Write the words as the document has them; … stands for words left out",
      );
    return best;
  });
  return { textId: record.textId, spans: spans.sort((a, b) => a.start - b.start) };
}

/** The words between marked places, as the graph names them: `#char=225,255`, in code points; several with a space between. */
function spansMarked(value: string, points: readonly string[]): readonly QuotedSpan[] {
  const spans = value.split(/\s+/).map((one): QuotedSpan => {
    const [, from, to] = /^#char=(\d{1,9}),(\d{1,9})$/.exec(one) ?? [];
    const [start, end] = [Number(from), Number(to)];
    if (from === undefined || start >= end || end > points.length)
      throw wrong(`“${one}” is no place in the text`, `Write it as #char=225,255, up to ${points.length}`);
    return { start, end, quote: points.slice(start, end).join("") };
  });
  return spans.sort((a, b) => a.start - b.start);
}

/** The places of words in a text, whatever its line breaks. */
function placesOf(words: string, text: string): [number, number][] {
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s+");
  return pattern === ""
    ? []
    : [...text.matchAll(new RegExp(pattern, "gu"))].map(({ 0: found, index }) => [index, index + found.length]);
}
