import { contentOf } from "../model/content.ts";
import type { Link } from "../model/link.ts";
import type { QuotedSpan } from "../model/record.ts";
import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "./corpusIndex.ts";

/** One side of a dispute: the claim, the actor who answers for it, the words at issue. */
export interface DisputeEnd extends ClaimInRecord {
  readonly speaker: SideName | null;
  readonly words: QuotedSpan;
}

/** Two claims that cannot both be true. */
export interface Dispute {
  readonly link: Link;
  /** The reason, neutral between the two. */
  readonly because: string;
  readonly confidence: number;
  readonly a: DisputeEnd;
  readonly b: DisputeEnd;
  /** Clusters of events that both are about; if one describes none, those of the other. */
  readonly events: readonly string[];
}

/** A question for disputes; an absent field does not narrow. */
export interface DisputesQuestion {
  /** Any id of an event: one of the claims describes it, and the other describes it or no event. */
  readonly event?: string;
  /** Ids of one or two actors: each has a claim in the dispute. */
  readonly between?: readonly string[];
  /** A claim's id. */
  readonly claim?: string;
  /** In hundredths. */
  readonly minConfidence?: number;
}

/** Disputes, those of the highest confidence first. Copies of one document count once: of equal disputes the first document's is given. */
export function disputes(corpus: CorpusIndex, question: DisputesQuestion = {}): Dispute[] {
  const work = disputing(corpus, question);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** How many links are examined between two pauses. */
const SLICE = 400;

/** The same, with pauses so that other work is not held up. */
export function* disputing(corpus: CorpusIndex, question: DisputesQuestion = {}): Generator<void, Dispute[]> {
  const event = question.event === undefined ? null : corpus.representativeOf(question.event);
  const between = (question.between ?? []).map((actor) => corpus.sideOf(actor).id);
  const seen = new Set<string>();
  const found: Dispute[] = [];
  const links = candidates(corpus, question.claim, event);
  for (const [at, link] of links.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    if (link.relation !== "disputes" || link.confidence < (question.minConfidence ?? 0)) continue;
    const [a, b] = [endOf(corpus, link.from, link.words?.[0]), endOf(corpus, link.to, link.words?.[1])];
    if (a === null || b === null) continue;
    const [own, others] = [eventsOf(corpus, a), eventsOf(corpus, b)];
    // a claim that describes no event is about the events of the claim that it contradicts
    const shared = own.length === 0 ? others : others.length === 0 ? own : own.filter((one) => others.includes(one));
    if (event !== null && !shared.includes(event)) continue;
    if (between.length > 0 && !isBetween(corpus, a, b, between)) continue;
    // the same words in a copy are no second dispute
    const [from, to] = [corpus.representativeOf(link.from), corpus.representativeOf(link.to)];
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ link, because: link.because, confidence: link.confidence, a, b, events: shared });
  }
  yield;
  return found.sort((x, y) => y.confidence - x.confidence || compare(x.link.id, y.link.id));
}

/** The links that may be asked for, in the order of all links: at least one end of a dispute about an event is about that event. */
function candidates(corpus: CorpusIndex, claim: string | undefined, event: string | null): readonly Link[] {
  if (claim !== undefined) return corpus.linksOf.get(claim) ?? [];
  if (event === null) return corpus.links.links;
  const about = corpus.aboutEvent.get(event) ?? [];
  const found = new Set(about.flatMap((told) => corpus.linksOf.get(told.claim.id) ?? []));
  return [...found]
    .filter(({ relation }) => relation === "disputes")
    .sort((x, y) => compare(x.from, y.from) || compare(x.to, y.to));
}

/** Whether each of the one or two actors has a claim in the dispute. */
function isBetween(corpus: CorpusIndex, a: ClaimInRecord, b: ClaimInRecord, [p = "", q]: readonly string[]): boolean {
  const [own, others] = [idsOf(corpus, a), idsOf(corpus, b)];
  if (q === undefined) return own.includes(p) || others.includes(p);
  return (own.includes(p) && others.includes(q)) || (own.includes(q) && others.includes(p));
}

function endOf(corpus: CorpusIndex, id: string, words: QuotedSpan | undefined): DisputeEnd | null {
  const told = corpus.told.get(id);
  if (told === undefined) return null;
  const first = told.claim.content[0] ?? { start: 0, end: 0, quote: contentOf(told.claim) };
  return { ...told, speaker: corpus.speakerOf(told.claim), words: words ?? first };
}

const eventsOf = (corpus: CorpusIndex, { claim }: ClaimInRecord): string[] =>
  claim.descriptions.map(({ event }) => corpus.representativeOf(event));
/** A claim belongs to every actor in its chain: claimant, principal and those between. */
const idsOf = (corpus: CorpusIndex, { claim }: ClaimInRecord): string[] =>
  [claim.claimant, claim.principal, ...claim.onBehalfOf].flatMap((id) => (id === null ? [] : [corpus.sideOf(id).id]));
