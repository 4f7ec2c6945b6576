// "Artillery shelled the market on Monday … the attack … the shelling": one event.   "elections in 2019 … elections in 2023": two.
// not: "an attack … another attack": nothing says that they are one.
import type { EventType } from "../../model/claim.ts";
import type { Dating } from "../../model/dating.ts";
import { compareDays } from "../../model/edtf.ts";
import { makeId } from "../../model/ids.ts";
import type { Analysis } from "../analysis.ts";
import type { Described } from "./describe.ts";

interface Known {
  readonly id: string;
  type: EventType;
  readonly lemmas: Set<string>;
  dating: Dating | null;
  place: string | null;
  /** Sentence of the last mention. */
  last: number;
  mentions: number;
}

/** Nouns that take up an event whatever it was called. */
const GENERIC = new Set(
  "attack violence hostility fighting incident event crime provocation aggression assault offensive action war clash vote election poll ballot referendum".split(
    " ",
  ),
);
/** Words for one kind of event. */
const FAMILIES: readonly (readonly string[])[] = [
  "attack assault aggression offensive strike raid incursion invade invasion provocation".split(" "),
  "shell shelling bombard bombardment fire fire_on open_fire bombing bomb".split(" "),
  "kill killing die death murder massacre slaughter casualty".split(" "),
  "fight fighting clash battle hostility violence war combat skirmish".split(" "),
  "vote election elect poll ballot referendum voting re-elect hold".split(" "),
  "withdraw withdrawal pull_back pull_out retreat".split(" "),
  "agree agreement accord deal sign".split(" "),
  "ceasefire cease-fire truce armistice".split(" "),
  "meet meeting summit talk negotiation consultation".split(" "),
  "send letter write circulate circulation publish publication issue submit".split(" "),
  "occupy occupation annex annexation seize capture capture liberate liberation".split(" "),
  "deport deportation displace displacement expel expulsion".split(" "),
  "exchange return release".split(" "),
];
const FAMILY = new Map<string, number>();
FAMILIES.forEach((words, n) => {
  for (const word of words) FAMILY.set(word, n);
});
/** What people suffer by a deed. */
const CONSEQUENCES = new Set("kill die wound injure death casualty perish injury shoot explosion".split(" "));
/** Sentences over which a consequence, and a deed named again, looks back. */
const CONSEQUENCE_REACH = 2;
const NEAR = 3;
/** Sentences over which a definite noun may look back. */
const REACH = 25;

/** The events of one document. Ask in the order of the document. */
export class EventTable {
  readonly #document: string;
  readonly #known: Known[] = [];

  constructor(document: string) {
    this.#document = document;
  }

  /**
   * The id of the event that a description is of: an earlier one where type, date and place allow it and its words take it up ("the attack"), or name
   * it again with the same date or place; else a new one.
   * @param place id of its place, null where none is told
   */
  eventOf(a: Analysis, d: Described, place: string | null): string {
    const sentence = a.sentences.ofToken[d.head]!;
    let best: Known | null = null;
    let bestScore = 0;
    for (const known of this.#known) {
      const score = likeness(known, d, place, sentence);
      if (score > bestScore || (score === bestScore && score > 0 && best !== null && known.last > best.last)) {
        best = known;
        bestScore = score;
      }
    }
    if (best === null) {
      best = {
        id: makeId("event", this.#document, a.tokens.start[d.words[0]]!),
        type: d.type,
        lemmas: new Set(),
        dating: d.dating,
        place,
        last: sentence,
        mentions: 0,
      };
      // two descriptions that start at one token: the words are those of one event
      const same = this.#known.find(({ id }) => id === best!.id);
      if (same !== undefined) best = same;
      else this.#known.push(best);
    }
    best.lemmas.add(d.lemma);
    best.dating ??= d.dating;
    best.place ??= place;
    best.last = sentence;
    best.mentions++;
    return best.id;
  }
}

/** 0 where they are not one; else the more, the surer. */
function likeness(known: Known, d: Described, place: string | null, sentence: number): number {
  if (known.type !== d.type) return 0;
  const dates = datesAgree(known.dating, d.dating);
  const places = known.place === null || place === null ? null : known.place === place;
  if (dates === false || places === false) return 0;
  const lemma = sameLemma(known.lemmas, d.lemma);
  const _near = sentence - known.last <= REACH;
  const apart = Math.max(0, sentence - known.last);
  const news = (d.dating !== null && known.dating === null) || (place !== null && known.place === null);
  let score = 0;
  if (dates === true && places === true) score = lemma ? 60 : 50;
  else if (lemma && (dates === true || places === true)) score = 45;
  else if (d.definite && apart <= REACH && (lemma || GENERIC.has(d.lemma))) score = (lemma ? 40 : 24) + salience(known);
  else if (isConsequence(d) && apart <= CONSEQUENCE_REACH && !news) score = 26;
  else if (known.lemmas.has(d.lemma) && apart <= NEAR && !news) score = 20;
  return score === 0 ? 0 : Math.max(1, score - Math.min(9, apart));
}

/** What a text tells more of is what "the attack" means. */
const salience = (known: Known): number =>
  (known.dating === null ? 0 : 4) + (known.place === null ? 0 : 4) + Math.min(6, known.mentions);

/** "Fourteen civilians were killed", of whom nobody says by what: by the deed told just before. */
function isConsequence(d: Described): boolean {
  return d.status === "happened" && CONSEQUENCES.has(d.lemma) && !d.participants.some(({ role }) => role === "agent");
}

function sameLemma(lemmas: ReadonlySet<string>, lemma: string): boolean {
  if (lemmas.has(lemma)) return true;
  const family = FAMILY.get(lemma);
  if (family === undefined) return false;
  for (const other of lemmas) if (FAMILY.get(other) === family) return true;
  return false;
}

/** Whether two dates may be of one day; null where one of them is not told. */
function datesAgree(a: Dating | null, b: Dating | null): boolean | null {
  if (a === null || b === null) return null;
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return a.edtf === b.edtf;
  return compareDays(a.earliest, b.latest) <= 0 && compareDays(b.earliest, a.latest) <= 0;
}
