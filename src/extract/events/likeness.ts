// "Guards shelled the market … the attack … the shelling" is one event.   not: "an attack … another attack", "the hostilities" after "fears of a war".
import type { Dating } from "../../model/dating.ts";
import { compareDays } from "../../model/edtf.ts";
import { EVENT_FAMILY, FIGHTS, GENERIC_EVENTS, isForceWord, SUFFERED } from "../lexicon/language.ts";
import type { Described } from "./described.ts";
import type { KnownEvent, Retold } from "./knownEvent.ts";

/** Sentences over which a consequence, and a deed named again, looks back. */
const CONSEQUENCE_REACH = 4;
const NEAR = 3;
/** Sentences over which a definite noun may look back; what is mentioned often is what the text is about. */
const REACH = 25;
const OFTEN = 3;
/** A definite noun is worth less for each sentence that it looks back, but no more than this. */
const MOST_DISTANCE = 9;

/** Why a description may be of a known event, with examples that a test runs: a text, and a letter for each event that it tells. */
export interface Ground {
  readonly id: string;
  readonly finds: readonly (readonly [text: string, events: string])[];
  readonly findsNot: readonly (readonly [text: string, events: string])[];
  /** How sure it is, before distance; 0 where it does not hold. */
  readonly score: (known: KnownEvent, one: Retold, agreement: Agreement) => number;
}

/** What of a description agrees with a known event; null where one of them does not tell it. */
interface Agreement {
  readonly dates: boolean | null;
  readonly places: boolean | null;
  /** The same word, or one of its family. */
  readonly lemma: boolean;
  /** Sentences since the last mention. */
  readonly apart: number;
  /** It tells a date or place that the known event has not. */
  readonly news: boolean;
  /** Last day of the latest date told so far. */
  readonly newest: string | null;
}

/** The surest first. */
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

/** 0 where a description is not of a known event; else the more, the surer. */
export function likeness(known: KnownEvent, one: Retold, newest: string | null): number {
  const d = one.described;
  if (known.type !== d.type) return 0;
  // what happened is none of what was feared
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

/** "the attack", "the shelling": a definite noun takes up an event of its family, a general one any event of the type. */
function byDefiniteNoun(known: KnownEvent, one: Retold, { lemma, apart, newest }: Agreement): number {
  if (!one.anaphoric || !(apart <= REACH || (lemma && known.mentions >= OFTEN))) return 0;
  const noun = one.described.lemma;
  const general = GENERIC_EVENTS.has(noun) && (!FIGHTS.has(noun) || [...known.lemmas].some(isForceWord));
  return lemma || general ? (lemma ? 40 : 24) + salience(known, newest) : 0;
}

/** "The attack" means the attack of which the text tells most, unless that lies long before the others. */
const salience = (known: KnownEvent, newest: string | null): number =>
  (known.dating === null ? 0 : 4) +
  (known.place === null ? 0 : 4) +
  Math.min(6, known.mentions) -
  (known.before || isPast(known, newest) ? 12 : 0);

/** Two years and more before the latest date that the text tells. */
function isPast(known: KnownEvent, newest: string | null): boolean {
  const latest = known.dating?.latest ?? null;
  return latest !== null && newest !== null && yearOf(newest) - yearOf(latest) >= 2;
}

const yearOf = (day: string): number => Number(day.slice(0, day.indexOf("-", 1)));

/** "Fourteen civilians were killed", of whom nobody says by what: by the deed told just before. */
const isConsequence = (d: Described): boolean =>
  d.status === "happened" && SUFFERED.has(d.lemma) && !d.participants.some(({ role }) => role === "agent");

function isOfFamily(lemmas: ReadonlySet<string>, lemma: string): boolean {
  if (lemmas.has(lemma)) return true;
  const family = EVENT_FAMILY.get(lemma);
  if (family === undefined) return false;
  for (const other of lemmas) if (EVENT_FAMILY.get(other) === family) return true;
  return false;
}

/** Whether two dates may be of one day; null where one of them is not told. */
function datesAgree(a: Dating | null, b: Dating | null): boolean | null {
  if (a === null || b === null) return null;
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return a.edtf === b.edtf;
  return compareDays(a.earliest, b.latest) <= 0 && compareDays(b.earliest, a.latest) <= 0;
}
