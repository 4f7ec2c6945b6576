// An assault on 3 March at Hestrel in one document, one of 3 March at Hasterra (the same place) in another: one event.
// not: shots on the same bridge four weeks apart; a war of six weeks and one day's shelling in it (a part of it)
import type { EventType } from "../../model/claim.ts";
import { BlockIndex, type Edge, pairsIn } from "../blocks/blocks.ts";
import { Clusters } from "../blocks/clusters.ts";
import { sharedCount } from "../blocks/hash.ts";
import { type LinkSet, linkOf } from "../blocks/linkSet.ts";
import type { DocumentDigest, EventDigest } from "../digest/digest.ts";
import { lieTogether, type PlaceClusters } from "./places.ts";

/** An event with what of its places and actors is known across documents. */
interface EventNode {
  readonly event: EventDigest;
  readonly places: readonly string[];
  readonly placeKeys: ReadonlySet<string>;
  readonly actors: readonly string[];
}

/** Types that reports take for one another. Words spoken are no incidents: they join by equal type only. */
const KINDS: Partial<Record<EventType, string>> = {
  assault: "force",
  coerce: "force",
  mobilize: "force",
  agree: "accord",
  cooperate: "accord",
  consult: "accord",
  support: "accord",
  aid: "aid",
  retreat: "retreat",
  election: "election",
  publication: "publication",
  other: "other",
  protest: "protest",
  sanction: "sanction",
};

/** Longer than this, a stretch of days is a campaign, of which incidents are parts. */
const CAMPAIGN = 6;
/** A date that is only a month still places an event; a year hardly. */
const MONTH = 31;
const JOIN = 6;
/** Points for an equal type. */
const EQUAL = 3;
/** An undated event is told within so many days, and one with the same number of people harmed within so many. */
const TOLD = 10;
const RETOLD = 45;
const LATER = 365;
const HALF = 0.5;

const kindsOf = ({ types }: EventDigest): string[] => [...new Set(types.map((type) => KINDS[type] ?? type))];

/** Joins events across documents, and parts to wholes, and keeps what it has compared. */
export class Events {
  readonly clusters: Clusters<Extent>;
  readonly blocks = new BlockIndex<EventNode, Edge>(inOrder);
  readonly #nodes = new Map<EventDigest, EventNode>();

  /** @param digestOf what is told of an event */
  constructor(links: LinkSet, digestOf: (id: string) => EventDigest) {
    this.clusters = new Clusters<Extent>(links, {
      of: (id) => extentOf(this.#nodes.get(digestOf(id))!),
      merge: mergeExtents,
      isSure: ({ rule }) => rule !== PART,
      tell: (edge, way, representativeOf) =>
        way === "joined"
          ? linkOf("sameEvent", edge)
          : way === "loose"
            ? linkOf("partOfEvent", { ...edge, a: representativeOf(edge.a), b: representativeOf(edge.b) })
            : null,
    });
  }

  /**
   * Brings events up to what is told of them and known of their places and actors.
   *
   * @param told documents that are new, or of whose places or actors one has changed
   * @returns events that have changed their cluster, with their cluster before
   */
  update(
    gone: Iterable<DocumentDigest>,
    told: Iterable<DocumentDigest>,
    places: PlaceClusters,
    actorOf: (id: string) => string,
    compare = compareAll,
  ): Map<string, string> {
    const touched: string[] = [];
    for (const { events } of gone)
      for (const event of events) {
        const node = this.#nodes.get(event);
        if (node === undefined) continue;
        this.blocks.remove(node, keysOf(node));
        this.#nodes.delete(event);
        touched.push(event.id);
      }
    const fresh: EventNode[] = [];
    for (const { events } of told)
      for (const event of events) {
        const before = this.#nodes.get(event);
        const own = [...new Set(event.places.map(places.representativeOf))].sort();
        const actors = [...new Set(event.actors.map(actorOf))].sort();
        const keys = [...new Set(own.flatMap((place) => [...places.keysOf(place)]))].sort();
        if (
          before !== undefined &&
          equal(before.places, own) &&
          equal(before.actors, actors) &&
          equal([...before.placeKeys], keys)
        )
          continue;
        const after: EventNode = { event, places: own, placeKeys: new Set(keys), actors };
        if (before !== undefined) this.blocks.remove(before, keysOf(before));
        this.#nodes.set(event, after);
        fresh.push(after);
        touched.push(event.id);
      }
    // in order, so that blocks grow at their ends
    for (const node of fresh.sort(inOrder)) this.blocks.add(node, keysOf(node));
    return this.clusters.update(this.blocks.settle(compare), touched);
  }

  /** Lets go of all but the clusters, where nothing is to be kept for another linking. */
  clear(): void {
    this.blocks.clear();
    this.clusters.clear();
    this.#nodes.clear();
  }
}

/** The rule of those edges that join nothing. */
const PART = "event.part";

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

const inOrder = ({ event: a }: EventNode, { event: b }: EventNode): number =>
  compareText(a.id, b.id) || compareText(a.document.record.id, b.document.record.id);

/** What a cluster of events may not exceed: day-precise dates a day apart, places that lie together. */
interface Extent {
  readonly from: number | null;
  readonly to: number | null;
  readonly places: readonly ReadonlySet<string>[];
  /** When those were told that have no date. */
  readonly told: readonly [number, number] | null;
}

const isDay = ({ from, to }: EventDigest): boolean => from !== null && to !== null && to - from <= 1;

function extentOf({ event, placeKeys }: EventNode): Extent {
  return {
    from: isDay(event) ? event.from : null,
    to: isDay(event) ? event.to : null,
    places: placeKeys.size === 0 ? [] : [placeKeys],
    told: event.from === null && event.document.day !== null ? [event.document.day, event.document.day] : null,
  };
}

function mergeExtents(a: Extent, b: Extent): Extent | null {
  const from = a.from === null ? b.from : b.from === null ? a.from : Math.min(a.from, b.from);
  const to = a.to === null ? b.to : b.to === null ? a.to : Math.max(a.to, b.to);
  if (from !== null && to !== null && to - from > 1) return null;
  const places = [...a.places];
  for (const place of b.places)
    if (!places.some((one) => one === place || lieTogether(one, place))) {
      if (places.length > 0) return null;
      places.push(place);
    }
  // one undated report after another must not lead from one year into the next
  const told: [number, number] | null =
    a.told === null || b.told === null
      ? ((a.told ?? b.told) as [number, number] | null)
      : [Math.min(a.told[0], b.told[0]), Math.max(a.told[1], b.told[1])];
  if (told !== null && told[1] - told[0] > 2 * RETOLD) return null;
  return { from, to, places, told };
}

function* keysOf(node: EventNode): Generator<string> {
  const { event, places } = node;
  const days =
    event.from !== null && event.to !== null && event.to - event.from <= CAMPAIGN ? range(event.from, event.to) : [];
  const near = monthsOf(event);
  for (const kind of kindsOf(event)) {
    for (const day of days) {
      // a day later or earlier meets under the earlier of the two
      yield `${kind} day ${day}`;
      yield `${kind} day ${day - 1}`;
    }
    for (const place of places) {
      for (const month of near) yield `${kind} place ${place} ${month}`;
      yield `${kind} place ${place}`;
    }
    if (days.length === 0) for (const month of near) yield `${kind} month ${month}`;
    for (const number of event.numbers) yield `${kind} number ${number}`;
  }
  // within one document the words decide
  yield `document ${event.document.record.id}`;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const monthAt = (day: number): number => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
/** The months in which it may lie, none for a longer time; of an undated one those before it was told. */
function monthsOf({ from, to, document: { day } }: EventDigest): number[] {
  const [first, last] = from !== null && to !== null ? [from - 1, to + 1] : day === null ? [0, -1] : [day - TOLD, day];
  return last < first || last - first > 2 * MONTH ? [] : range(monthAt(first), monthAt(last));
}

function compareAll(items: readonly EventNode[]): Edge[] {
  const found: Edge[] = [];
  const sorted = [...items].sort(
    (x, y) =>
      (x.event.from ?? 0) - (y.event.from ?? 0) ||
      compareText(x.places[0] ?? "", y.places[0] ?? "") ||
      (x.event.id < y.event.id ? -1 : 1),
  );
  for (const [x, y] of pairsIn(sorted)) {
    if (x.event.id === y.event.id) continue;
    const one = x.event.id < y.event.id ? compare(x, y) : compare(y, x);
    if (one !== null) found.push(one);
  }
  return found;
}

function compare(a: EventNode, b: EventNode): Edge | null {
  const type = typeScore(a.event, b.event);
  if (type === null) return null;
  const common = sharedCount(a.event.words, b.event.words);
  const words = Math.min(3, common);
  const contained = common / Math.max(1, Math.min(a.event.words.length, b.event.words.length));
  const where = placeScore(a, b);
  if (where === null) return null;
  const actors = a.actors.filter((actor) => b.actors.includes(actor)).length;
  const when = timeScore(a.event, b.event, where >= 2 || words >= 2);
  if (when === null) return null;
  const reasons: string[] = [];
  if (when >= 3) reasons.push("the same day");
  else if (when >= 1.5) reasons.push("a day apart");
  else if (when >= 1) reasons.push("dates that fit");
  if (where >= 2.5) reasons.push("the same place");
  else if (where >= 1) reasons.push("places of which one lies in the other");
  if (words > 0)
    reasons.push(
      words === 1 ? "a word for it in common" : `${words === 3 ? "three or more" : "two"} words for it in common`,
    );
  if (actors > 0) reasons.push("the same participants");
  const because = `${a.event.types.some((t) => b.event.types.includes(t)) ? "the same type" : "types that reports interchange"}, ${reasons.join(", ")}`;
  const whole = wholeOf(a.event, b.event);
  if (whole !== null) {
    if (where < 1 || (actors === 0 && words < 2)) return null;
    const [part, all] = whole === b.event ? [a, b] : [b, a];
    return {
      a: part.event.id,
      b: all.event.id,
      score: 60 + words * 5,
      rule: PART,
      because: `lies within its days and place, ${actors > 0 ? "with the same participants" : "in like words"}`,
    };
  }
  const like: Likeness = {
    type,
    when,
    where,
    words,
    contained,
    actors,
    numbers: a.event.numbers.filter((number) => b.event.numbers.includes(number)).length,
    votes: a.event.types.includes("election") && b.event.types.includes("election"),
  };
  const found = a.event.document === b.event.document ? within(a.event, b.event, like) : across(a.event, b.event, like);
  if (found === null) return null;
  return { a: a.event.id, b: b.event.id, score: found.score, rule: found.rule, because: `${because}${found.also}` };
}

/** How two events are alike, in points. */
interface Likeness {
  readonly type: number;
  readonly when: number;
  /** 0 where either has no place. */
  readonly where: number;
  /** Words in common, three at most, and their share of the fewer. */
  readonly words: number;
  readonly contained: number;
  readonly actors: number;
  readonly numbers: number;
  readonly votes: boolean;
}

type Verdict = { readonly score: number; readonly rule: string; readonly also: string } | null;
const pointsOf = ({ type, when, where, words, actors }: Likeness): number =>
  type + when + where + words + Math.min(1, actors / 2);
const match = (like: Likeness): Verdict => ({
  score: Math.min(98, Math.round(50 + pointsOf(like) * 4)),
  rule: "event.match",
  also: "",
});

/** One document tells its own events apart: only what it tells of one day and one place is one. */
function within(a: EventDigest, b: EventDigest, like: Likeness): Verdict {
  if (like.when < 3) return null;
  if (like.type === EQUAL && a.onlyPlace && b.onlyPlace)
    return { score: 72, rule: "event.day", also: " in one document" };
  return pointsOf(like) >= JOIN && like.words >= 2 && like.where > 0 ? match(like) : null;
}

function across(a: EventDigest, b: EventDigest, like: Likeness): Verdict {
  const { type, when, where, words, contained, actors, numbers, votes } = like;
  if (numbers > 0 && words >= 2 && toldWithin(a, b, RETOLD))
    return { score: Math.min(90, 74 + numbers * 4), rule: "event.numbers", also: ", the same number of people harmed" };
  if (pointsOf(like) < JOIN) return null;
  if (where === 0) {
    // a people votes once in a day; of a month alone, both tell the same two parties' one campaign
    // martial law on the day of the fighting is not the fighting; the fighting of the same two on the same day is
    const sameDay =
      when === 3 &&
      (words >= 2 || votes || (actors >= 2 && type === EQUAL && (words >= 1 || a.types.includes("assault"))));
    const campaign = when === 1 && actors >= 2 && words >= 2;
    // long claims have three words in common by chance
    // what two parties are told to have moved, given or shown lately; force is used again and again
    const lately = when === 0.75 && actors >= 2 && words >= 2 && contained >= HALF && !a.types.includes("assault");
    if (!(words === 3 && contained >= HALF) && !sameDay && !campaign && !lately) return null;
  }
  // without a day the place and the words must tell, without both only the words could, and they do not
  if (when < 1 && words < 3 && where > 0 && (where < 2 || words < (votes ? 1 : 2))) return null;
  return match(like);
}

function typeScore(a: EventDigest, b: EventDigest): number | null {
  if (a.types.some((type) => type !== "other" && b.types.includes(type))) return EQUAL;
  const kinds = kindsOf(a).filter((kind) => kindsOf(b).includes(kind));
  if (kinds.length === 0) return null;
  return kinds.includes("other") ? 2 : 1.5;
}

function placeScore(a: EventNode, b: EventNode): number | null {
  if (a.places.length === 0 || b.places.length === 0) return 0;
  if (a.places.some((place) => b.places.includes(place))) return 2.5;
  return lieTogether(a.placeKeys, b.placeKeys) ? 2 : null;
}

function timeScore(a: EventDigest, b: EventDigest, close: boolean): number | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) {
    const dated = a.from === null ? b : a;
    const other = dated === a ? b : a;
    // what is told cannot lie after the telling
    const told = other.document.day;
    const day = dated.from ?? dated.document.day;
    if (told === null || day === null) return 0;
    if (dated.from !== null && day > told + 1) return null;
    // told without a date it happened lately; one that is told with its date may be told again much later
    if (Math.abs(told - day) > (dated.from === null ? RETOLD : LATER)) return null;
    return Math.abs(told - day) <= TOLD ? 0.75 : 0;
  }
  const gap = Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to));
  if (gap > 1) return null;
  const long = Math.max(a.to - a.from, b.to - b.from);
  if (long > MONTH) return 0.3;
  if (long > CAMPAIGN) return gap === 0 ? 1 : null;
  if (gap === 1) return close ? 1.5 : null;
  return long <= 1 ? 3 : 2;
}

/** Whether the days on which they happened or, where none is told, were told lie so near. */
function toldWithin(a: EventDigest, b: EventDigest, days: number): boolean {
  const [x, y] = [a.from ?? a.document.day, b.from ?? b.document.day];
  return x !== null && y !== null && Math.abs(x - y) <= days;
}

/** The one whose days hold all of the other's and many more; null where neither does. */
function wholeOf(a: EventDigest, b: EventDigest): EventDigest | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  const holds = (x: EventDigest, y: EventDigest): boolean =>
    x.from! <= y.from! && y.to! <= x.to! && x.to! - x.from! > MONTH && y.to! - y.from! <= MONTH;
  return holds(a, b) ? a : holds(b, a) ? b : null;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
