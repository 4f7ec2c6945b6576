// "Guards shelled the market … the attack … the shelling" is one event.   not: "an attack … another attack", "the hostilities" after "fears of a war".
import type { Dating } from "../../model/dating.ts";
import { compareDays } from "../../model/edtf.ts";
import { EVENT_FAMILY, FIGHTS, GENERIC_EVENTS, isForceWord, SUFFERED } from "../lexicon/language.ts";
import type { Described } from "./described.ts";
import type { EventMention, KnownEvent } from "./knownEvent.ts";

/** For how many sentences a consequence, and a deed named again, looks back. */
const CONSEQUENCE_REACH = 4;
const NEAR = 3;
/** For how many sentences a definite noun may look back; further for an event that is mentioned often, because the text is about it. */
const REACH = 25;
const OFTEN = 3;
/** A definite noun loses likeness with each sentence that it looks back, but no more than this. */
const MOST_DISTANCE = 9;

/** A reason why a description may be of a known event, with examples that a test runs: a text, and a letter for each event in it. */
export interface Ground {
  readonly id: string;
  readonly finds: readonly (readonly [text: string, events: string])[];
  readonly findsNot: readonly (readonly [text: string, events: string])[];
  /** The likeness before distance is counted; 0 if the reason does not hold. */
  readonly score: (known: KnownEvent, one: EventMention, agreement: Agreement) => number;
}

/** What agrees between a description and a known event; null if one of them lacks it. */
interface Agreement {
  readonly dates: boolean | null;
  readonly places: boolean | null;
  /** The same word, or another of its family. */
  readonly lemma: boolean;
  /** Sentences since the last mention. */
  readonly apart: number;
  /** The description has a date or place that the known event lacks. */
  readonly news: boolean;
  /** Last day of the latest date mentioned so far. */
  readonly newest: string | null;
}

/** The strongest reasons first. */
export const GROUNDS: readonly Ground[] = [
  {
    id: "same date and place",
    finds: [["Guards attacked Hestrel on 3 March. Guards opened fire in Hestrel on 3 March.", "a a"]],
    findsNot: [["Guards attacked Hestrel on 3 March. Guards opened fire in Tornwick on 3 March.", "a b"]],
    score: (_, __, { dates, places, lemma }) => (dates && places ? (lemma ? 60 : 50) : 0),
  },
  {
    id: "same word, and date or place",
    finds: [["Elections were held in Sarrowmark on 6 April. Elections in Sarrowmark are void.", "a a"]],
    findsNot: [["Elections were held on 6 April 2021. Elections were held on 6 April 2025.", "a b"]],
    score: (_, __, { dates, places, lemma }) => (lemma && (dates || places) ? 45 : 0),
  },
  {
    id: "definite noun",
    finds: [["Guards shelled the market of Hestrel on 3 March. The attack was a crime.", "a a"]],
    findsNot: [["Guards killed five men. The 1915 massacre was a crime.", "a b"]],
    score: byDefiniteNoun,
  },
  {
    id: "consequence",
    finds: [["Guards shelled the market of Hestrel on 3 March. Fourteen civilians were killed.", "a a"]],
    findsNot: [
      ["Guards shelled the market of Hestrel on 3 March. Fourteen civilians were killed in Tornwick.", "a b"],
      ["Guards shelled the market of Hestrel on 3 March. Two children have died of hunger.", "a b"],
    ],
    score: (_, one, { apart, news }) =>
      isConsequence(one.described) && !one.other && apart <= CONSEQUENCE_REACH && !news ? 26 : 0,
  },
  {
    id: "same word, right behind",
    finds: [["Guards shelled Hestrel. Guards shelled the market.", "a a"]],
    findsNot: [["Guards attacked Hestrel. Guards attacked Tornwick.", "a b"]],
    score: (known, one, { apart, news }) => (known.lemmas.has(one.described.lemma) && apart <= NEAR && !news ? 20 : 0),
  },
];

/** The likeness of a description and a known event; 0 if they cannot be one event. */
export function likeness(known: KnownEvent, one: EventMention, newest: string | null): number {
  const d = one.described;
  if (known.type !== d.type) return 0;
  // an event that happened is not one that was only feared
  if (known.unreal && known.type === "assault" && d.status !== "hypothetical") return 0;
  const lemma = isOfFamily(known.lemmas, d.lemma);
  if (d.type === "publication" && (!lemma || known.object !== one.object)) return 0;
  const dates = datesAgree(known.dating, d.dating);
  const places = known.place === null || one.place === null ? null : known.place === one.place;
  if (dates === false || places === false) return 0;
  const apart = Math.max(0, one.sentence - known.last);
  const news = (d.dating !== null && known.dating === null) || (one.place !== null && known.place === null);
  for (const { score } of GROUNDS) {
    const found = score(known, one, { dates, places, lemma, apart, news, newest });
    if (found !== 0) return Math.max(1, found - Math.min(MOST_DISTANCE, apart));
  }
  return 0;
}

/** "the attack", "the shelling": a definite noun refers to an event of its family, a general noun to any event of the type. */
function byDefiniteNoun(known: KnownEvent, one: EventMention, { lemma, apart, newest }: Agreement): number {
  if (!one.anaphoric || !(apart <= REACH || (lemma && known.mentions >= OFTEN))) return 0;
  const noun = one.described.lemma;
  const general = GENERIC_EVENTS.has(noun) && (!FIGHTS.has(noun) || [...known.lemmas].some(isForceWord));
  return lemma || general ? (lemma ? 40 : 24) + salience(known, newest) : 0;
}

/** "The attack" means the attack that the text mentions most, unless that lies long before the others. */
const salience = (known: KnownEvent, newest: string | null): number =>
  (known.dating === null ? 0 : 4) +
  (known.place === null ? 0 : 4) +
  Math.min(6, known.mentions) -
  (known.before || isPast(known, newest) ? 12 : 0);

/** Whether an event lies two years or more before the latest date in the text. */
function isPast(known: KnownEvent, newest: string | null): boolean {
  const latest = known.dating?.latest ?? null;
  return latest !== null && newest !== null && yearOf(newest) - yearOf(latest) >= 2;
}

const yearOf = (day: string): number => Number(day.slice(0, day.indexOf("-", 1)));

/** "Fourteen civilians were killed", without a cause: it belongs to the deed just before. */
const isConsequence = (d: Described): boolean =>
  d.status === "happened" &&
  SUFFERED.has(d.lemma) &&
  !d.participants.some(({ role, sort }) => role === "agent" && sort !== "thing");

function isOfFamily(lemmas: ReadonlySet<string>, lemma: string): boolean {
  if (lemmas.has(lemma)) return true;
  const family = EVENT_FAMILY.get(lemma);
  if (family === undefined) return false;
  for (const other of lemmas) if (EVENT_FAMILY.get(other) === family) return true;
  return false;
}

/** Whether two dates may mean one day; null if one of them is missing. */
function datesAgree(a: Dating | null, b: Dating | null): boolean | null {
  if (a === null || b === null) return null;
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return a.edtf === b.edtf;
  return compareDays(a.earliest, b.latest) <= 0 && compareDays(b.earliest, a.latest) <= 0;
}
