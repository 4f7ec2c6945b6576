import { isDenial } from "../../link/digest/saysNot.ts";
import { ANY_PERSON } from "../../link/lexicon/language.ts";
import type { EventDescription } from "../../model/claim.ts";
import { contentOf } from "../../model/content.ts";
import type { Bound } from "../../model/quantity.ts";
import type { QuotedSpan } from "../../model/record.ts";
import { contentSpan } from "../contentSpan.ts";
import { type ClaimInRecord, type CorpusIndex, compare, push, type SideName } from "../corpusIndex.ts";
import { mostFrequentEvent } from "../mostFrequentEvent.ts";
import { Partition } from "../points/partition.ts";
import { firstOfCopies } from "../record.ts";
import { amount } from "../sayings.ts";
import { type CountedQuantity, countedIn, countedKindIn, FIGURE_KINDS, type FigureKind } from "./counted.ts";

/** A claim, with its words that give the figure. */
export interface FigureWords extends ClaimInRecord {
  readonly words: QuotedSpan;
}

/** A number of people killed, wounded, captured or displaced, or of things destroyed, as one side gives it. */
export interface Figure {
  readonly kind: FigureKind;
  /** As a reader sees it: “14”, “at least 14”. */
  readonly value: string;
  /** Least and greatest number that the words allow; null if there is no greatest. */
  readonly low: number;
  readonly high: number | null;
  /** Who or what is counted, as first written; empty if the text does not say. */
  readonly whom: string;
  /** Null if nobody is named. */
  readonly speaker: SideName | null;
  /** Whether it says that it was not so many, or that there were none. */
  readonly denied: boolean;
  /** Event, place and day (EDTF) in its claims; null if they name none. */
  readonly event: string | null;
  readonly place: string | null;
  readonly happened: string | null;
  /** The first day by which it was said (xsd:date). */
  readonly since: string | null;
  /** Its claims, copies folded, in order of the documents. */
  readonly claims: readonly FigureWords[];
  /** Documents that are copies of no other. */
  readonly documents: number;
}

/** Figures for one question: how many of what, in which event. Nothing in it says which one is right. */
export interface FigureGroup {
  readonly kind: FigureKind;
  /** The event of most of them; null if they name none. */
  readonly event: string | null;
  readonly label: string;
  /** In order of the number. */
  readonly figures: readonly Figure[];
  /** Whether two sides give numbers for the same thing that cannot both be true. */
  readonly differ: boolean;
}

/** A question for figures; an absent field does not narrow. */
export interface FiguresQuestion {
  /** Any id of an event. */
  readonly event?: string;
}

/** A number in a claim. */
interface Found {
  readonly one: ClaimInRecord;
  readonly counted: CountedQuantity;
  readonly words: QuotedSpan;
  readonly event: string | null;
  readonly description: EventDescription<QuotedSpan> | null;
}

/** The figures of a graph by question: those that differ first, then those with most claims. Copies count once. */
export function figures(corpus: CorpusIndex, question: FiguresQuestion = {}): FigureGroup[] {
  const told = firstOfCopies(corpus, [...corpus.told.values()]).filter(({ claim }) => claim.act !== "ask");
  const event = question.event === undefined ? null : corpus.representativeOf(question.event);
  const found = event === null ? told.flatMap((one) => foundIn(corpus, one)) : foundAround(corpus, told, event);
  return [...questionsOf(corpus, found).values()]
    .filter((own) => event === null || own.some((one) => one.event === event))
    .map((own) => groupOf(corpus, own))
    .sort(byWeight);
}

const byWeight = (a: FigureGroup, b: FigureGroup): number =>
  Number(b.differ) - Number(a.differ) ||
  Number(a.event === null) - Number(b.event === null) ||
  b.figures.length - a.figures.length ||
  compare(a.label, b.label) ||
  FIGURE_KINDS.indexOf(a.kind) - FIGURE_KINDS.indexOf(b.kind) ||
  compare(a.figures[0]?.claims[0]?.claim.id ?? "", b.figures[0]?.claims[0]?.claim.id ?? "");

/**
 * The numbers in claims about an event, and in those that a number leads to from there, by its event or its links: all that may be in one question
 * with them. Most claims of a graph are not read for it.
 *
 * @param told the first of each claim's copies
 */
function foundAround(corpus: CorpusIndex, told: readonly ClaimInRecord[], event: string): Found[] {
  const firsts = new Map(told.map((one) => [corpus.representativeOf(one.claim.id), one]));
  const found = new Map<ClaimInRecord, readonly Found[]>();
  const about = (id: string): string[] => (corpus.aboutEvent.get(id) ?? []).map(({ claim }) => claim.id);
  const waiting = about(event);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const one = firsts.get(corpus.representativeOf(id));
    if (one === undefined || found.has(one)) continue;
    const own = foundIn(corpus, one);
    found.set(one, own);
    if (own.length === 0) continue;
    for (const other of new Set(own.map((number) => number.event))) if (other !== null) waiting.push(...about(other));
    for (const copy of corpus.members.get(one.claim.id) ?? [one.claim.id])
      for (const { relation, rule, from, to } of corpus.linksOf.get(copy) ?? [])
        if (relation === "repeats" || rule === "dispute.number") waiting.push(from === copy ? to : from);
  }
  return told.flatMap((one) => found.get(one) ?? []);
}

function foundIn(corpus: CorpusIndex, one: ClaimInRecord): Found[] {
  const text = contentOf(one.claim);
  // a figure in reported words belongs to the inner claim
  const own = countedIn(text).filter(({ quantity }) => !standsWithin(one, text.slice(quantity.start, quantity.end)));
  const found = own.map((counted): Found => {
    const words = contentSpan(one, counted.quantity.start, counted.quantity.end);
    return { one, counted, words, ...eventAt(corpus, one, words) };
  });
  return [
    ...found,
    ...describedIn(corpus, one).filter(({ words }) => !found.some((known) => overlap(known.words, words))),
  ];
}

const overlap = (a: QuotedSpan, b: QuotedSpan): boolean => a.start < b.end && b.start < a.end;

/** The numbers of harm in descriptions of events. */
function describedIn(corpus: CorpusIndex, one: ClaimInRecord): Found[] {
  return one.claim.descriptions.flatMap((description) =>
    description.quantities.flatMap(({ value, bound, counted, span }): Found[] => {
      const kind = FIGURE_KINDS.find((own) => own === counted);
      if (kind === undefined || value === null || standsWithin(one, span.quote)) return [];
      const [low, high] = BOUNDS[bound](value);
      const quantity = { measure: kind, head: "", qualifiers: [], low, high, start: span.start, end: span.end };
      const event = corpus.representativeOf(description.event);
      const whom = countedKindIn(span.quote);
      return [{ one, counted: { kind, quantity, whom, negated: false }, words: span, event, description }];
    }),
  );
}

const BOUNDS: Readonly<Record<Bound, (value: number) => readonly [number, number]>> = {
  exactly: (value) => [value, value],
  "at least": (value) => [value, Number.POSITIVE_INFINITY],
  "at most": (value) => [0, value],
  about: (value) => [value * 0.8, value * 1.2],
};

/** Whether words are in a claim nested in this one. */
const standsWithin = ({ claim, record }: ClaimInRecord, written: string): boolean =>
  record.claims.some((inner) => inner.parent === claim.id && contentOf(inner).includes(written));

/** The description that has a number, or whose words are nearest to it, with its event. */
function eventAt(
  corpus: CorpusIndex,
  { claim }: ClaimInRecord,
  words: QuotedSpan,
): Pick<Found, "event" | "description"> {
  const distance = ({ span, quantities }: EventDescription<QuotedSpan>): number =>
    quantities.some((one) => overlap(one.span, words))
      ? -1
      : Math.max(span.start - words.end, words.start - span.end, 0);
  const description = claim.descriptions.reduce<EventDescription<QuotedSpan> | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
  return { description, event: description === null ? null : corpus.representativeOf(description.event) };
}

/** Figures grouped by question: those of one kind and event, or with links of dispute or repeat. */
function questionsOf(corpus: CorpusIndex, found: readonly Found[]): Map<string, Found[]> {
  const joined = new Partition();
  const keyOf = ({ one, counted }: Found): string => `${counted.kind} ${corpus.representativeOf(one.claim.id)}`;
  const byClaim = new Map(found.map((one) => [keyOf(one), one]));
  for (const one of found) if (one.event !== null) joined.join(keyOf(one), `${one.counted.kind} event ${one.event}`);
  for (const { relation, rule, from, to } of corpus.links.links) {
    if (relation !== "repeats" && rule !== "dispute.number") continue;
    const [a, b] = [corpus.representativeOf(from), corpus.representativeOf(to)];
    for (const kind of FIGURE_KINDS)
      if (byClaim.has(`${kind} ${a}`) && byClaim.has(`${kind} ${b}`)) joined.join(`${kind} ${a}`, `${kind} ${b}`);
  }
  const questions = new Map<string, Found[]>();
  for (const one of found) push(questions, joined.of(keyOf(one)), one);
  return questions;
}

const TITLES: Readonly<Record<FigureKind, string>> = {
  killed: "How many were killed",
  wounded: "How many were wounded",
  missing: "How many are missing",
  captured: "How many were captured",
  detained: "How many were detained",
  displaced: "How many had to leave",
  destroyed: "How much was destroyed",
};

function groupOf(corpus: CorpusIndex, found: readonly Found[]): FigureGroup {
  const kind = found[0]?.counted.kind ?? "killed";
  const event = mostFrequentEvent(
    corpus,
    found.flatMap((one) => one.event ?? []),
  );
  const told = new Map<string, Found[]>();
  for (const one of found) {
    const { low, high, head } = one.counted.quantity;
    const speaker = corpus.speakerOf(one.one.claim)?.id ?? `document ${one.one.record.id}`;
    push(told, [speaker, low, high, head, isDenied(one)].join(" "), one);
  }
  return {
    kind,
    event,
    label: event === null ? TITLES[kind] : `${TITLES[kind]}: ${corpus.label(event)}`,
    figures: [...told.values()]
      .map((own) => figureOf(corpus, own))
      .sort((a, b) => a.low - b.low || compare(a.since ?? "9", b.since ?? "9") || compare(nameOf(a), nameOf(b))),
    differ: isDiffering(corpus, found),
  };
}

const nameOf = ({ speaker }: Figure): string => speaker?.name ?? "\uffff";
const isDenied = ({ one: { claim }, counted }: Found): boolean =>
  isDenial(claim) || claim.polarity === "denied" || counted.negated;

function figureOf(corpus: CorpusIndex, own: readonly Found[]): Figure {
  const sorted = [...own].sort(
    (a, b) => compare(a.one.claim.latest ?? "9", b.one.claim.latest ?? "9") || compare(a.one.claim.id, b.one.claim.id),
  );
  const [first] = sorted as [Found];
  const { quantity, kind } = first.counted;
  const place = sorted.flatMap(({ description }) => description?.place ?? [])[0] ?? null;
  return {
    kind,
    value: amount(quantity),
    low: quantity.low,
    high: quantity.high === Number.POSITIVE_INFINITY ? null : quantity.high,
    whom: sorted.map(({ counted }) => counted.whom).find((whom) => whom !== "") ?? "",
    speaker: corpus.speakerOf(first.one.claim),
    denied: isDenied(first),
    event: first.event,
    place: place === null ? null : corpus.label(place),
    happened: sorted.flatMap(({ description }) => description?.dating?.edtf ?? [])[0] ?? null,
    since: first.one.claim.latest,
    claims: sorted.map(({ one, words }) => ({ ...one, words })),
    documents: new Set(sorted.map(({ one }) => corpus.representativeOf(one.record.id))).size,
  };
}

/** Whether a link says that two of its claims give different numbers for one thing, and the numbers that are shown are of one thing. */
function isDiffering(corpus: CorpusIndex, found: readonly Found[]): boolean {
  const byClaim = new Map<string, Found[]>();
  for (const one of found) push(byClaim, corpus.representativeOf(one.one.claim.id), one);
  const of = (id: string): readonly Found[] => byClaim.get(corpus.representativeOf(id)) ?? [];
  return found.some(({ one }) =>
    (corpus.linksOf.get(one.claim.id) ?? []).some(
      ({ rule, from, to }) =>
        rule === "dispute.number" && of(from).some((a) => of(to).some((b) => countOneThing(a, b) && areApart(a, b))),
    ),
  );
}

/** Whether two numbers are of one sort of people or things, as far as the texts name it: two helicopters are no tanks. */
const countOneThing = ({ counted: { quantity: a } }: Found, { counted: { quantity: b } }: Found): boolean =>
  a.head === b.head || a.head === "" || b.head === "" || ANY_PERSON.has(a.head) || ANY_PERSON.has(b.head);

const areApart = ({ counted: { quantity: a } }: Found, { counted: { quantity: b } }: Found): boolean =>
  a.high < b.low || b.high < a.low;
