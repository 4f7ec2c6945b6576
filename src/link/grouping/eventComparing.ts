// An assault on 3 March at Hestrel in one document, one of 3 March at Hasterra (the same place) in another -> one event.
// not: shots on the same bridge four weeks apart; a war of six weeks and one day's shelling in it (a part of it)

import { type BlockKind, type Edge, pairsIn } from "../blocks/blocks.ts";
import { sharedCount } from "../blocks/hash.ts";
import type { EventDigest } from "../digest/eventDigest.ts";
import { type EventRow, inOrder, keysOf, kindsOf, MONTH } from "./eventRow.ts";
import { areWithinDays, timeScore } from "./eventTimes.ts";
import type { PairExamples } from "./examples.ts";
import { oneLiesInOther } from "./places.ts";

const JOIN = 6;
/** Points for an equal type. */
const EQUAL = 3;
/** Two events with the same number of people harmed must be reported within so many days of each other. */
const RETOLD = 45;
const HALF = 0.5;
/** The rule of edges that never join. */
export const PART = "event.part";

/** Rules by which two events may be the same, or one may be a part of the other. */
export const EVENTS: BlockKind<EventRow, Edge> = { name: "events", inOrder, keysOf, compareBlock: compareAll };

function compareAll(items: readonly EventRow[]): Edge[] {
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

function compare(a: EventRow, b: EventRow): Edge | null {
  const like = likenessOf(a, b);
  if (like === null) return null;
  const whole = wholeOf(a.event, b.event);
  if (whole !== null) return whole === b.event ? partOf(a, b, like) : partOf(b, a, like);
  const found =
    a.event.document.id === b.event.document.id ? within(a.event, b.event, like) : across(a.event, b.event, like);
  if (found === null) return null;
  const because = `${reasonsOf(a.event, b.event, like)}${found.also}`;
  return { a: a.event.id, b: b.event.id, score: found.score, rule: found.rule, because };
}

/** The similarity of two events; null if their types, places or times exclude that they are one. */
function likenessOf(a: EventRow, b: EventRow): Likeness | null {
  const type = typeScore(a.event, b.event);
  const where = type === null ? null : placeScore(a, b);
  if (type === null || where === null) return null;
  const common = sharedCount(a.event.words, b.event.words);
  const words = Math.min(3, common);
  const when = timeScore(a.event, b.event, where >= 2 || words >= 2);
  if (when === null) return null;
  return {
    type,
    when,
    where,
    words,
    contained: common / Math.max(1, Math.min(a.event.words.length, b.event.words.length)),
    actors: a.actors.filter((actor) => b.actors.includes(actor)).length,
    numbers: a.event.numbers.filter((number) => b.event.numbers.includes(number)).length,
    votes: a.event.types.includes("election") && b.event.types.includes("election"),
  };
}

/** An incident is part of a longer event that includes its days and place. */
function partOf(
  { event: part }: EventRow,
  { event: whole }: EventRow,
  { where, actors, words }: Likeness,
): Edge | null {
  if (where < 1 || (actors === 0 && words < 2)) return null;
  const because = `lies within its days and place, ${actors > 0 ? "with the same participants" : "in like words"}`;
  return { a: part.id, b: whole.id, score: 60 + words * 5, rule: PART, because };
}

/** What the two events have in common, in words for the link's reason. */
function reasonsOf(a: EventDigest, b: EventDigest, { when, where, words, actors }: Likeness): string {
  const type = a.types.some((one) => b.types.includes(one)) ? "the same type" : "types that reports interchange";
  const day = when >= 3 ? "the same day" : when >= 1.5 ? "a day apart" : when >= 1 ? "dates that fit" : null;
  const place = where >= 2.5 ? "the same place" : where >= 1 ? "places of which one lies in the other" : null;
  const common = ["", "a word for it in common", "two words for it in common", "three or more words for it in common"];
  const said = common[words] ?? "";
  const reasons = [day, place, said === "" ? null : said, actors > 0 ? "the same participants" : null];
  return `${type}, ${reasons.filter((reason) => reason !== null).join(", ")}`;
}

/** The similarity of two events, in points. */
interface Likeness {
  readonly type: number;
  readonly when: number;
  /** 0 if either has no place. */
  readonly where: number;
  /** Common words, three at most, and their share of the shorter list. */
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

/** A document distinguishes its own events: two of them are one only if it gives both the same day and place. */
function within(a: EventDigest, b: EventDigest, like: Likeness): Verdict {
  if (like.when < 3) return null;
  if (like.type === EQUAL && a.onlyPlace && b.onlyPlace)
    return { score: 72, rule: "event.day", also: " in one document" };
  return pointsOf(like) >= JOIN && like.words >= 2 && like.where > 0 ? match(like) : null;
}

/** Whether two events without a common place are one. */
const UNPLACED: readonly ((like: Likeness, a: EventDigest) => boolean)[] = [
  // long claims share three words by chance
  ({ words, contained }) => words === 3 && contained >= HALF,
  // a people votes once in a day
  ({ when, words, votes }) => when === 3 && (words >= 2 || votes),
  // martial law on the day of the fighting is not the fighting; fighting of the same two sides on the same day is
  ({ when, type, actors, words }, a) =>
    when === 3 && actors >= 2 && type === EQUAL && (words >= 1 || a.types.includes("assault")),
  // with only a month, both describe one campaign of the same two parties
  ({ when, actors, words }) => when === 1 && actors >= 2 && words >= 2,
  // two parties' recent moves, aid or shows of force are one; uses of force happen again and again
  ({ when, actors, words, contained }, a) =>
    when === 0.75 && actors >= 2 && words >= 2 && contained >= HALF && !a.types.includes("assault"),
];

function across(a: EventDigest, b: EventDigest, like: Likeness): Verdict {
  const { when, where, words, numbers, votes } = like;
  if (numbers > 0 && words >= 2 && areWithinDays(a, b, RETOLD))
    return { score: Math.min(90, 74 + numbers * 4), rule: "event.numbers", also: ", the same number of people harmed" };
  if (pointsOf(like) < JOIN) return null;
  if (where === 0 && !UNPLACED.some((holds) => holds(like, a))) return null;
  // without a day, place and words must decide; without a place as well, words alone are not enough
  if (when < 1 && words < 3 && where > 0 && (where < 2 || words < (votes ? 1 : 2))) return null;
  return match(like);
}

function typeScore(a: EventDigest, b: EventDigest): number | null {
  if (a.types.some((type) => type !== "other" && b.types.includes(type))) return EQUAL;
  const kinds = kindsOf(a).filter((kind) => kindsOf(b).includes(kind));
  if (kinds.length === 0) return null;
  return kinds.includes("other") ? 2 : 1.5;
}

function placeScore(a: EventRow, b: EventRow): number | null {
  if (a.places.length === 0 || b.places.length === 0) return 0;
  if (a.places.some((place) => b.places.includes(place))) return 2.5;
  return oneLiesInOther(a.placeKeys, b.placeKeys) ? 2 : null;
}

/** The event whose days include all of the other's and many more; null if neither does. */
function wholeOf(a: EventDigest, b: EventDigest): EventDigest | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  const holds = (x: EventDigest, y: EventDigest): boolean =>
    x.from! <= y.from! && y.to! <= x.to! && x.to! - x.from! > MONTH && y.to! - y.from! <= MONTH;
  return holds(a, b) ? a : holds(b, a) ? b : null;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rule that joins two events, or makes one a part of the other. */
export const EVENT_EXAMPLES: PairExamples = {
  id: "one event",
  finds: [
    [
      "Keldora said that Pallumia had shelled the market of Hestrel on 3 March.",
      "Pallumia denied that it had shelled the market of Hestrel on 3 March.",
      "event.match",
    ],
    [
      "Keldora said that Pallumia had shelled Hestrel on 3 March.",
      "The mission said that Pallumian guns had attacked Hasterra on 3 March.",
      "event.match",
    ],
    [
      "Keldora said that Pallumian guns had shelled a school in Hestrel on 3 March, killing 14 children.",
      "The mission said that 14 children were killed when guns shelled a school in Hestrel on 4 March.",
      "event.match",
    ],
  ],
  findsNot: [
    [
      "Keldora said that Pallumia had shelled the bridge of Hestrel on 3 February.",
      "Pallumia denied that it had shelled the bridge of Hestrel on 3 March.",
      "event.match",
    ],
    [
      "Keldora said that Pallumia had shelled Hestrel on 3 March.",
      "Pallumia said that elections had been held in Hestrel on 3 March.",
      "event.match",
    ],
    [
      "Keldora said that Pallumia had shelled Hestrel on 3 March.",
      "Keldora said that Pallumia had shelled Tornwick on 3 March.",
      "event.match",
    ],
  ],
};
