// "Artillery shelled the market on Monday … the attack … the shelling": one event.   "elections in 2019 … elections in 2023": two.
// not: "an attack … another attack": nothing says that they are one; "the earlier clashes in July" beside the fighting of September; "the
// hostilities" after "fears of an all-out war".
import type { EventType } from "../../model/claim.ts";
import type { Dating } from "../../model/dating.ts";
import { compareDays } from "../../model/edtf.ts";
import { makeId } from "../../model/ids.ts";
import type { Analysis } from "../structure/analysis.ts";
import { bitsOf, DETERMINER, PROPER } from "../structure/tagClasses.ts";
import type { Described } from "./describe.ts";

interface Known {
  readonly id: string;
  type: EventType;
  readonly lemmas: Set<string>;
  /** Capitalised words before its noun: "Dutch", "Lowmere". */
  readonly names: Set<string>;
  /** Whether it is told as one before another: "the earlier clashes". */
  readonly before: boolean;
  /** Whether it has only been spoken of as what may be. */
  unreal: boolean;
  /** Of a publication: head of what was published. */
  object: string | null;
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
  "send transmit address submit forward deliver convey".split(" "),
  "circulate circulation distribute".split(" "),
  "publish publication release issue print post".split(" "),
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
const CONSEQUENCE_REACH = 4;
const NEAR = 3;
/** Sentences over which a definite noun may look back; what is mentioned often is what the text is about. */
const REACH = 25;
const OFTEN = 3;
/** Nouns for the use of force by two: they take up no other deed. */
const FIGHTS = new Set(FAMILIES[3]);
const isForce = ({ lemmas }: Known): boolean =>
  [...lemmas].some((lemma) => (FAMILY.get(lemma) ?? FAMILIES.length) <= 3);

/** The events of one document. Ask in the order of the document. */
export class EventTable {
  readonly #document: string;
  readonly #known: Known[] = [];
  /** Last day of the latest date told so far. */
  #newest: string | null = null;

  constructor(document: string) {
    this.#document = document;
  }

  /**
   * The id of the event that a description is of: an earlier one where type, date and place allow it and its words take it up ("the attack"), or name
   * it again with the same date or place; else a new one.
   * @param place id of its place, null where none is told
   */
  eventOf(analysis: Analysis, d: Described, place: string | null): string {
    const sentence = analysis.sentenceOf(d.head);
    const object = objectOf(analysis, d);
    const before = isBefore(analysis, d);
    const definite = !before && isAnaphoric(analysis, d);
    const names = namesBefore(analysis, d.head);
    if (d.dating?.latest != null && (this.#newest === null || compareDays(d.dating.latest, this.#newest) > 0))
      this.#newest = d.dating.latest;
    let best: Known | null = null;
    let bestScore = 0;
    for (const known of this.#known) {
      if (before && !known.before) continue;
      if (names.length > 0 && known.names.size > 0 && !names.some((name) => known.names.has(name))) continue;
      const score = likeness(known, d, place, sentence, definite, object, this.#newest);
      if (score > bestScore || (score === bestScore && score > 0 && best !== null && known.last > best.last)) {
        best = known;
        bestScore = score;
      }
    }
    if (best === null) {
      best = {
        id: makeId("event", this.#document, analysis.start(d.words[0])),
        type: d.type,
        lemmas: new Set(),
        names: new Set(),
        before,
        unreal: d.status === "hypothetical",
        object,
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
    if (d.status !== "hypothetical") best.unreal = false;
    best.lemmas.add(d.lemma);
    for (const name of names) best.names.add(name);
    best.dating ??= d.dating;
    best.place ??= place;
    best.last = sentence;
    best.mentions++;
    return best.id;
  }
}

/** 0 where they are not one; else the more, the surer. */
function likeness(
  known: Known,
  d: Described,
  place: string | null,
  sentence: number,
  definite: boolean,
  object: string | null,
  newest: string | null,
): number {
  if (known.type !== d.type) return 0;
  // what happened is none of what was feared
  if (known.unreal && known.type === "assault" && d.status !== "hypothetical") return 0;
  if (d.type === "publication" && (!sameLemma(known.lemmas, d.lemma) || known.object !== object)) return 0;
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
  else if (
    definite &&
    (apart <= REACH || (lemma && known.mentions >= OFTEN)) &&
    (lemma || (GENERIC.has(d.lemma) && (!FIGHTS.has(d.lemma) || isForce(known))))
  )
    score = (lemma ? 40 : 24) + salience(known, newest);
  else if (isConsequence(d) && apart <= CONSEQUENCE_REACH && !news) score = 26;
  else if (known.lemmas.has(d.lemma) && apart <= NEAR && !news) score = 20;
  return score === 0 ? 0 : Math.max(1, score - Math.min(9, apart));
}

/** Of a publication the noun for what was published. */
function objectOf(analysis: Analysis, d: Described): string | null {
  if (d.type !== "publication") return null;
  const object = d.participants.find(({ role }) => role === "object");
  return object === undefined ? null : analysis.lower(object.head);
}

/** "the attack", "this cynical act", "their offensive": taken up. Not "Keldora’s five-day war", which says itself which it is. */
function isAnaphoric(analysis: Analysis, d: Described): boolean {
  const c = analysis.chunkIndex(d.head);
  if (!d.definite || c < 0) return false;
  const { from } = analysis.chunk(c);
  if (!/^(?:the|this|that|these|those|such|its|their|his|her|both)$/.test(analysis.lower(from))) return false;
  let words = 0;
  for (let i = from + 1; i < d.head; i++) {
    // "the early 20th-century massacre" says itself which it is
    if (/\d/.test(analysis.word(i))) return false;
    if (/\p{L}/u.test(analysis.word(i))) words++;
  }
  return words <= 2 && !analysis.tokens.lower.slice(from, d.head).includes("'s");
}

/** "the earlier clashes", "a previous ceasefire": one that was before what the text is about. */
function isBefore(analysis: Analysis, d: Described): boolean {
  const c = analysis.chunkIndex(d.head);
  return c >= 0 && analysis.tokens.lower.slice(analysis.chunk(c).from, d.head).some((word) => EARLIER.has(word));
}
const EARLIER = new Set("earlier previous prior past former preceding".split(" "));

/** What a text tells more of is what "the attack" means; one of long before the others is not. */
const salience = (known: Known, newest: string | null): number =>
  (known.dating === null ? 0 : 4) +
  (known.place === null ? 0 : 4) +
  Math.min(6, known.mentions) -
  (known.before || isPast(known, newest) ? 12 : 0);

/** Two years and more before the latest date that the text tells. */
function isPast(known: Known, newest: string | null): boolean {
  const latest = known.dating?.latest ?? null;
  if (latest === null || newest === null) return false;
  return Number(newest.slice(0, newest.indexOf("-", 1))) - Number(latest.slice(0, latest.indexOf("-", 1))) >= 2;
}

function namesBefore(analysis: Analysis, head: number): string[] {
  const c = analysis.chunkIndex(head);
  if (c < 0) return [];
  const found: string[] = [];
  for (let i = analysis.chunk(c).from; i < head; i++)
    if (
      /^\p{Lu}/u.test(analysis.word(i)) &&
      (i > analysis.sentenceFrom(analysis.sentenceOf(i)) || (bitsOf(analysis.tags, i) & PROPER) !== 0) &&
      (bitsOf(analysis.tags, i) & DETERMINER) === 0
    )
      found.push(analysis.lower(i));
  return found;
}

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
