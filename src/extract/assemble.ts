import type { Actor, CitedDocument, Claim, EventDescription, Naming, Voice } from "../model/claim.ts";
import type { Dating } from "../model/dating.ts";
import { makeId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";
import type { Attribution } from "./attribution/select.ts";
import { contentSpans, formOf } from "./attribution/wording.ts";
import type { Authorship } from "./coreference/authorship.ts";
import type { EntityTable } from "./coreference/entities.ts";
import type { Entity } from "./coreference/entity.ts";
import { findNamings } from "./coreference/namings.ts";
import { describeEvents } from "./events/describe.ts";
import type { Described } from "./events/described.ts";
import { EventTable } from "./events/identity.ts";
import type { Lookup } from "./lookup.ts";
import type { Scheme } from "./options.ts";
import { type Analysis, type Range, spanOf, wordsOf } from "./structure/analysis.ts";

export interface Assembly {
  readonly documentId: string;
  readonly textId: string;
  readonly scheme: Scheme;
  /** Date of the document. */
  readonly dating: Dating | null;
  readonly lookup: Lookup;
  readonly table: EntityTable;
  /** The agenda items that the text names, by the first token of their number. */
  readonly agenda: ReadonlyMap<number, Entity>;
  readonly authorship: Authorship;
  readonly speakers: ReadonlyMap<Attribution, Entity | null>;
}

/** The claims of a document, and what they speak of. */
export interface Assembled {
  readonly claims: readonly Claim[];
  readonly events: readonly string[];
  /** Every entity that a claim names. */
  readonly entities: Set<Entity>;
}

/** Makes claims of attributions: spans, ids, chain, dates, events and names. In document order. */
export function assembleClaims(analysis: Analysis, attributions: readonly Attribution[], to: Assembly): Assembled {
  const ids = claimIds(analysis, attributions, to);
  const near = bySentence(analysis, attributions);
  const inside = new Map<Attribution, Range[]>();
  for (const { parent, candidate, content } of attributions)
    if (parent !== null)
      inside.set(parent, [...(inside.get(parent) ?? []), ...candidate.cue, ...candidate.source, ...content]);
  const events = new EventTable(to.documentId);
  const eventIds = new Set<string>();
  const entities = new Set<Entity>();
  const latest = new Map<Attribution, string | null>();
  const claims = attributions.map((one): Claim => {
    const id = ids.get(one)!;
    const { candidate, parent } = one;
    const speaker = to.speakers.get(one) ?? null;
    const chain = speaker === null ? null : to.authorship.chainOf(speaker);
    const dating = speechTime(analysis, one, near[analysis.sentenceOf(candidate.main)]!);
    const last = dating?.latest ?? (parent === null ? (to.dating?.latest ?? null) : (latest.get(parent) ?? null));
    latest.set(one, last);
    for (const entity of [speaker, chain?.principal ?? null, ...(chain?.onBehalfOf ?? [])])
      if (entity !== null) entities.add(entity);
    const inner = inside.get(one) ?? [];
    const described = describeEvents(
      analysis,
      { content: one.content, act: candidate.act, polarity: candidate.polarity, inner },
      to.lookup,
    );
    const descriptions = described.map((d) => description(analysis, d, id, events, to, entities));
    const told = oneForEach(descriptions);
    for (const { event } of descriptions) eventIds.add(event);
    const namings = namingsOf(analysis, one, inner, described, descriptions, id, to, entities);
    return {
      id,
      level: one.level,
      parent: parent === null ? null : ids.get(parent)!,
      voice: voiceOf(one),
      form: formOf(analysis, one),
      act: candidate.act,
      polarity: candidate.polarity,
      source: (candidate.label === undefined ? candidate.source : [candidate.label]).map((range) =>
        spanOf(analysis.tokens, range),
      ),
      cue: candidate.cue.map((range) => spanOf(analysis.tokens, range)),
      content: contentSpans(analysis, one, to.scheme),
      claimant: speaker?.id ?? null,
      onBehalfOf: behalf(chain?.onBehalfOf ?? [], speaker),
      principal: chain?.principal?.id ?? null,
      basis: basisOf(analysis, near, chain?.shownAt ?? [], one, ids),
      dating,
      latest: last,
      descriptions: told,
      namings,
      confidence: candidate.confidence,
      rule: candidate.rule,
    };
  });
  return { claims, events: [...eventIds], entities };
}

const voiceOf = ({ candidate }: Attribution): Voice =>
  candidate.rule === "authorial" || candidate.rule === "turn"
    ? "authorial"
    : candidate.rule === "narration"
      ? "narration"
      : "reported";

/** Ids in the manner of the data model: where the cue stands, and how many claims it carries before this one. */
function claimIds(analysis: Analysis, attributions: readonly Attribution[], to: Assembly): Map<Attribution, string> {
  const counts = new Map<string, number>();
  const ids = new Map<Attribution, string>();
  for (const one of attributions) {
    const { cue } = one.candidate;
    const [start, end] =
      cue.length === 0
        ? [analysis.start(one.content[0]![0]), null]
        : [analysis.start(cue[0]![0]), analysis.end(cue.at(-1)![1] - 1)];
    const key = `${start} ${end}`;
    const n = counts.get(key) ?? 0;
    counts.set(key, n + 1);
    ids.set(one, makeId("claim", to.documentId, to.textId, start, end, n));
  }
  return ids;
}

/** Cited documents first, then actors, each in order of id. */
function behalf(chain: readonly Entity[], speaker: Entity | null): string[] {
  const order = (sort: "cited" | "actor") =>
    chain
      .filter((e) => (e.sort === "cited") === (sort === "cited") && e !== speaker)
      .map((e) => e.id)
      .sort();
  return [...new Set([...order("cited"), ...order("actor")])];
}

/** The attributions that have a part in each sentence. */
function bySentence(analysis: Analysis, attributions: readonly Attribution[]): Attribution[][] {
  const near: Attribution[][] = Array.from({ length: analysis.sentences.count }, () => []);
  for (const one of attributions) {
    const seen = new Set<number>();
    for (const [from, to] of [...one.candidate.cue, ...one.candidate.source, ...one.content])
      for (let s = analysis.sentenceOf(from); s <= analysis.sentenceOf(to - 1); s++) seen.add(s);
    for (const s of seen) near[s]!.push(one);
  }
  return near;
}

/** The claims in whose words those tokens stand: the innermost, and not the claim itself. */
function basisOf(
  analysis: Analysis,
  near: readonly (readonly Attribution[])[],
  shownAt: readonly number[],
  self: Attribution,
  ids: ReadonlyMap<Attribution, string>,
): string[] {
  const found = new Set<string>();
  for (const token of shownAt) {
    let best: Attribution | null = null;
    for (const one of near[analysis.sentenceOf(token)]!) {
      const all = [...one.content, ...one.candidate.cue, ...one.candidate.source];
      if (one === self || !all.some(([from, to]) => from <= token && token < to)) continue;
      if (best === null || one.level > best.level) best = one;
    }
    if (best !== null) found.add(ids.get(best)!);
  }
  return [...found];
}

/** How far from the cue a date may stand that tells when it was said. */
const REACH = 14;

/** When it was said: a date in the sentence of the cue that is part of no content. */
function speechTime(analysis: Analysis, one: Attribution, all: readonly Attribution[]): Dating | null {
  const { candidate } = one;
  if (candidate.cue.length === 0 || candidate.rule === "noun") return null;
  const sentence = analysis.sentenceOf(candidate.main);
  const start = analysis.start(analysis.sentenceFrom(sentence));
  const end = analysis.end(analysis.sentenceTo(sentence) - 1);
  const parents: Range[] = one.parent === null ? [] : [...one.parent.content];
  const cue = candidate.main;
  let best: Dating | null = null;
  let nearest = REACH + 1;
  for (let t = firstTimexAfter(analysis, start); t < analysis.timexes.length; t++) {
    const timex = analysis.timexes[t]!;
    if (timex.dating === null || timex.type === "DURATION" || timex.type === "SET") continue;
    if (timex.span[0] >= end) break;
    const token = tokenAt(analysis, timex.span, sentence);
    if (analysis.quotationOf[token] !== analysis.quotationOf[cue]) continue;
    const inContent = (other: Attribution): boolean => other.content.some(([from, to]) => from <= token && token < to);
    if (
      all.some(
        (other) =>
          inContent(other) &&
          !parents.some(([f, t]) => other.parent === null && f <= token && token < t && other === one.parent),
      )
    )
      continue;
    if (candidate.source.some(([from, to]) => from <= token && token < to)) continue;
    const distance = Math.abs(token - cue);
    // another attribution's cue stands between
    const between = all.some(
      (other) =>
        other !== one &&
        other.candidate.cue.length > 0 &&
        other.candidate.main > Math.min(token, cue) &&
        other.candidate.main < Math.max(token, cue),
    );
    if (between || distance >= nearest) continue;
    best = timex.dating;
    nearest = distance;
  }
  return best;
}

/** Index of the first time expression that ends after an offset. */
function firstTimexAfter(analysis: Analysis, offset: number): number {
  let from = 0;
  let to = analysis.timexes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (analysis.timexes[middle]!.span[1] <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

function tokenAt(analysis: Analysis, span: Span, sentence: number): number {
  for (let i = analysis.sentenceFrom(sentence); i < analysis.sentenceTo(sentence); i++)
    if (analysis.end(i) > span[0]) return i;
  return analysis.sentenceFrom(sentence);
}

/** What a claim says of one event in several places, as one description; where it says that it is so and not so, the first counts. */
function oneForEach(descriptions: readonly EventDescription[]): EventDescription[] {
  const byEvent = new Map<string, EventDescription>();
  for (const one of descriptions) {
    const first = byEvent.get(one.event);
    if (first === undefined) byEvent.set(one.event, one);
    else if (first.status === one.status)
      byEvent.set(one.event, {
        ...first,
        dating: first.dating ?? one.dating,
        place: first.place ?? one.place,
        quantities: [
          ...first.quantities,
          ...one.quantities.filter(([start]) => first.quantities.every(([other]) => other !== start)),
        ],
        participants: [
          ...first.participants,
          ...one.participants.filter(
            ({ role, entity }) => !first.participants.some((other) => other.role === role && other.entity === entity),
          ),
        ],
      });
  }
  return [...byEvent.values()];
}

function description(
  analysis: Analysis,
  d: Described,
  claim: string,
  events: EventTable,
  to: Assembly,
  entities: Set<Entity>,
): EventDescription {
  const place = d.place === null ? null : to.table.place(d.place);
  if (place !== null) entities.add(place);
  const event = events.eventOf(analysis, d, place?.id ?? null);
  const participants = d.participants.flatMap(({ role, range, head }) => {
    const entity = (role === "heading" ? to.agenda.get(range[0]) : null) ?? to.table.resolve(range, head);
    if (entity === null || entity.sort === "place") return [];
    entities.add(entity);
    return [{ role, entity: entity.id }];
  });
  return {
    id: makeId("description", claim, event),
    event,
    type: d.type,
    status: d.status,
    span: spanOf(analysis.tokens, d.words),
    dating: d.dating,
    place: place?.id ?? null,
    quantities: d.quantities.map((range) => spanOf(analysis.tokens, range)),
    participants,
  };
}

function namingsOf(
  analysis: Analysis,
  one: Attribution,
  inner: readonly Range[],
  described: readonly Described[],
  descriptions: readonly EventDescription[],
  claim: string,
  to: Assembly,
  entities: Set<Entity>,
): Naming[] {
  return findNamings(analysis, one.content, inner, described, to.lookup).flatMap((found) => {
    const names = found.names;
    let id: string | null = null;
    if (names.sort === "event") {
      const index = described.findIndex(({ words }) => words[0] === names.words[0] && words[1] === names.words[1]);
      id = descriptions[index]?.event ?? null;
    } else {
      const entity = names.sort === "place" ? to.table.place(names.range) : to.table.resolve(names.range, names.head);
      if (entity !== null) entities.add(entity);
      id = entity?.id ?? null;
    }
    if (id === null) return [];
    const span = spanOf(analysis.tokens, found.range);
    return [
      {
        id: makeId("naming", claim, span[0], span[1]),
        names: id,
        span,
        form: wordsOf(analysis.tokens, found.range),
        distance: found.distance,
      },
    ];
  });
}

/** Entities as the model has them: actors and cited documents, in order of id. */
export function entitiesAsModel(entities: ReadonlySet<Entity>): {
  actors: Actor[];
  cited: CitedDocument[];
  places: { id: string }[];
} {
  const sorted = [...entities].sort((x, y) => (x.id < y.id ? -1 : 1));
  return {
    actors: sorted.filter((e) => e.sort === "actor").map((e) => ({ id: e.id, kind: e.kind, names: namesOf(e) })),
    cited: sorted
      .filter((e) => e.sort === "cited")
      .map((e) => ({ id: e.id, genre: e.genre, names: namesOf(e), title: e.title, identifier: e.identifier })),
    places: sorted.filter((e) => e.sort === "place").map(({ id }) => ({ id })),
  };
}

/** As written; one that is only meant ("the Velmari army" means Velmar) is called by what it is known as. */
const namesOf = ({ names, canonical }: Entity): string[] => (names.length > 0 ? [...names] : [canonical]);
