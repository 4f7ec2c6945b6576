import type { Examples } from "../examples.ts";
import type { Pronoun } from "../lexicon/language.ts";
import { BODY_ENDING, CONCESSIVE, LISTENERS, OFFICE_AS_BODY } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { type Entity, stateOf } from "./entity.ts";

/** An entity mentioned at a token, with its prominence. */
export interface Antecedent {
  readonly token: number;
  readonly entity: Entity;
  /** "topic": the subject of a sentence in the document's own voice; "subject": one in reported words. */
  readonly role: "source" | "topic" | "subject" | "other";
  /** Behind "in", "at" or "University of": of something nothing else is known about, the name of a place. */
  readonly placed?: boolean;
  /** In words in quotation marks: somebody outside of them is not meant. */
  readonly quoted?: boolean;
  /** "the Ornites": no person has an article. */
  readonly article?: boolean;
  /** All that its line says: only the sentence right below may go on with it. */
  readonly heading?: boolean;
  /** "his brother": somebody's. */
  readonly his?: boolean;
  /** "our intelligence": that of whoever speaks. */
  readonly ours?: boolean;
  /** Only the owner of what is told of: "Mr Sol's house". */
  readonly owner?: boolean;
  /** "a colonel who …": introduced by its sentence as the one of whom the next one goes on. */
  readonly presented?: boolean;
}

/** How many paragraphs back a pronoun may look. */
const REACH = 3;

/**
 * The antecedent of a third-person pronoun that speaks: the best of the entities mentioned before it that fit in number, animacy and gender
 * as far as these are known. Sources come before subjects, subjects before others, nearer ones before farther ones; the subject of the
 * sentence before weighs no less than a source before it. Null if nothing fits.
 */
export function antecedentOf(
  analysis: Analysis,
  pronoun: Pronoun,
  token: number,
  before: readonly Antecedent[],
  excluded: readonly Range[] = [],
): Entity | null {
  const { best, ahead } = likeliest(analysis, pronoun, token, before, excluded);
  // if nobody else comes close, "she" shows that the person is a woman
  if (best !== null && best.gender === null && best.kind === "person" && ahead >= CLEAR) best.gender = pronoun.gender;
  return best;
}

/** The best of those mentioned before, how likely it is, and how far it is ahead of the next one. */
export function likeliest(
  analysis: Analysis,
  pronoun: Pronoun,
  token: number,
  before: readonly Antecedent[],
  excluded: readonly Range[] = [],
): { readonly best: Entity | null; readonly score: number; readonly ahead: number } {
  const paragraphOf = (t: number): number => analysis.sentences.paragraph[analysis.sentenceOf(t)]!;
  const here = paragraphOf(token);
  const inQuotes = analysis.outerQuotationIndex(token) >= 0;
  const delegate = pronoun.animate ? before.findIndex(isDelegate) : -1;
  const officer = pronoun.animate ? officeSpeaking(analysis, pronoun, token, before) : null;
  let best: Entity | null = null;
  let bestScore = 0;
  let secondScore = 0;
  for (let k = before.length - 1; k >= 0; k--) {
    const m = presentedAlone(analysis, pronoun, before, k);
    if (m.token >= token || (m.quoted === true && !inQuotes)) continue;
    const distance = here - paragraphOf(m.token);
    if (distance > REACH) break;
    if (!mayMean(pronoun, m) || excluded.some(([from, to]) => from <= m.token && m.token < to)) continue;
    const told = delegate >= 0 && k > delegate && mayBeNamedState(m.entity) ? ANOTHER_STATE : 0;
    const goesOn = before[k] === officer ? GOES_ON : 0;
    const score = told + goesOn + likelihood(analysis, pronoun, token, m) - distance * 6;
    if (m.entity === best) bestScore = Math.max(bestScore, score);
    else if (score > bestScore) {
      secondScore = bestScore;
      best = m.entity;
      bestScore = score;
    } else secondScore = Math.max(secondScore, score);
  }
  return { best, score: bestScore, ahead: bestScore - secondScore };
}

/**
 * "The officer said that | the minister | lied. He accused": whoever holds an office and spoke in the sentence right before, where the pronoun's own
 * sentence names nobody whom it may mean.
 */
function officeSpeaking(
  analysis: Analysis,
  pronoun: Pronoun,
  token: number,
  before: readonly Antecedent[],
): Antecedent | null {
  const here = analysis.sentenceOf(token);
  let found: Antecedent | null = null;
  for (let k = before.length - 1; k >= 0; k--) {
    const m = before[k]!;
    const sentence = analysis.sentenceOf(m.token);
    if (m.token >= token) continue;
    if (sentence < here - 1) break;
    if (sentence === here && fits(pronoun, m.entity)) return null;
    if (m.role !== "source") continue;
    if (found !== null && found.entity !== m.entity) return null;
    found = m;
  }
  return found?.entity.kind === "office" ? found : null;
}

/**
 * "The signature which | Mrs Orlec | shows belongs to | an interpreter | who was there. She said": somebody is not introduced as the next "she" by a
 * sentence that names a woman, as long as nothing shows the gender of the one introduced.
 */
function presentedAlone(analysis: Analysis, pronoun: Pronoun, before: readonly Antecedent[], k: number): Antecedent {
  const m = before[k]!;
  if (m.presented !== true || pronoun.gender === null || m.entity.gender !== null) return m;
  const sentence = analysis.sentenceOf(m.token);
  for (let j = k - 1; j >= 0 && analysis.sentenceOf(before[j]!.token) === sentence; j--)
    if (before[j]!.entity.gender === pronoun.gender) return { ...m, presented: false };
  return m;
}

/** How likely a pronoun at a token refers to one mentioned before, by what is known of him and where he stands, paragraphs apart. */
function likelihood(analysis: Analysis, pronoun: Pronoun, token: number, m: Antecedent): number {
  const apart = sentencesApart(analysis, m.token, token);
  const opens = opensFronted(analysis, m.token, token) || (m.role !== "other" && opensContrast(analysis, m.token));
  const fronted = apart === 0 && opens ? FRONTED : 0;
  // "The secretary met Mr Sol, and she told him": the subject goes on
  const joined = apart === 0 && analysis.has(token - 1, "and", "but");
  const goesOn = joined && m.role === "subject" ? SAME_SUBJECT : 0;
  return 100 + fronted + goesOn - apart * 8 + prominence(pronoun, m, apart) + agreement(pronoun, m, apart);
}

/** How many sentences a token is behind another; "A:" and "No." between them do not count. */
function sentencesApart(analysis: Analysis, from: number, to: number): number {
  const last = analysis.sentenceOf(to);
  let apart = last - analysis.sentenceOf(from);
  if (apart > 1 && apart <= NEAR)
    for (let s = last - 1; s > analysis.sentenceOf(from); s--)
      if (analysis.sentenceTo(s) - analysis.sentenceFrom(s) <= 2) apart--;
  return apart;
}

/** So many sentences are near each other. */
const NEAR = 4;

/** Those mentioned from so many paragraphs before a token on: whom a pronoun there may refer to. */
export function withinReach(analysis: Analysis, token: number, before: readonly Antecedent[]): readonly Antecedent[] {
  const paragraphOf = (t: number): number => analysis.sentences.paragraph[analysis.sentenceOf(t)]!;
  const first = paragraphOf(token) - REACH;
  let k = before.length;
  while (k > 0 && (before[k - 1]!.token >= token || paragraphOf(before[k - 1]!.token) >= first)) k--;
  return before.slice(k);
}

/** Whether a pronoun may refer to a mentioned entity, by what is known of it. */
function mayMean(pronoun: Pronoun, m: Antecedent): boolean {
  const { entity, role, placed, ours } = m;
  if (!fits(pronoun, entity)) return false;
  if (pronoun.animate) return mayBeSomebody(m);
  // "According to | our intelligence | P. They say Q": what is the speaker's own is "we"
  if (pronoun.plural && ours === true && !entity.plural) return false;
  if (pronoun.plural) return role !== "other" || !LISTENERS.has(lastWord(entity));
  if (role === "other" && placed === true && entity.kind !== "organ") return false;
  // "the release of all hostages": a thing that is only mentioned is no speaker
  return role !== "other" || !isThing(entity);
}

/** Whether a mention may be that of a person; a one-word name of which nothing else is known only if it speaks. */
function mayBeSomebody({ entity, role, placed, article, his }: Antecedent): boolean {
  // "the field that his brother left. He said": whose brother it is
  if (his === true && role === "other" && entity.kind !== "person") return false;
  if (entity.kind === null && article === true) return false;
  if (placed === true && entity.roles.size === 0 && entity.kind !== "office") return false;
  return entity.kind !== null || role === "source" || entity.canonical.includes(" ");
}

const lastWord = ({ canonical }: Entity): string => canonical.toLowerCase().split(" ").at(-1) ?? "";

/** A little more than that of a speaker of the sentence before. */
const PRESENTED = 44;

/** Less than that of anybody who is mentioned for himself. */
const OWNER = -20;

/** Puts a subject before a person who is only mentioned. */
const SAME_SUBJECT = 8;

/** Takes away what a speaker is before those who are only mentioned. */
const ANOTHER_STATE = -24;

/** A name of one word that a delegate mentions in his speech may be that of a state: "The envoy of Keldora said P. Velmar claimed Q. He called for R". */
const mayBeNamedState = ({ kind, canonical }: Entity): boolean => kind === null && !canonical.includes(" ");

/** A state, or a name of one word that may be that of one. */
export const mayBeState = (e: Entity): boolean => e.kind === "state" || mayBeNamedState(e);

const isDelegate = ({ role, entity }: Antecedent): boolean =>
  role === "source" && DELEGATES.some((base) => entity.roles.has(base));
const DELEGATES = ["representative", "delegate", "envoy", "ambassador", "observer"];

/** More than any other prominence. */
const FRONTED = 40;

/**
 * "Although the report dwells on the army, it says": whether the mention ends the clause that opens the sentence, and the pronoun follows
 * its comma.
 */
function opensFronted(analysis: Analysis, antecedent: number, pronoun: number): boolean {
  const start = analysis.sentenceFrom(analysis.sentenceOf(pronoun));
  if (!CONCESSIVE.has(analysis.lower(start)) || analysis.word(pronoun - 1) !== ",") return false;
  const first = analysis.chunkAt(start + 1);
  return first !== null && first.from <= antecedent && antecedent < first.to;
}

/** "Sol denied P, while | the council | adopted what it called Q": the subject of a clause that is set against the one before. */
function opensContrast(analysis: Analysis, antecedent: number): boolean {
  const from = analysis.chunkAt(antecedent)?.from ?? antecedent;
  return analysis.has(from - 1, "while", "whilst", "whereas") && analysis.word(from - 2) === ",";
}

/** Whether the mention is a common noun for something that is neither a body nor a document. */
const isThing = ({ kind, sort, canonical }: Entity): boolean =>
  sort === "actor" && (kind === null || kind === "collective") && /^\p{Ll}/u.test(canonical);

function prominence(pronoun: Pronoun, { role, presented, owner }: Antecedent, apart: number): number {
  if (presented === true && pronoun.animate && apart === 1) return PRESENTED;
  // the speaker in the same sentence continues to speak: "Sol denied P; of the envoy he said Q"
  if (role === "source") return apart === 0 ? 36 : 26;
  // the topic of the sentence right before
  if (role === "topic" && !pronoun.plural && apart === 1) return 25;
  return owner === true ? OWNER : role === "other" ? 0 : 18;
}

/**
 * The referent of "its" or "his" before an office or organ; null if another side is mentioned in the same sentence, and neither of the two
 * speaks in it ("Pallumia shelled Keldora, its minister said").
 */
export function possessorOf(
  analysis: Analysis,
  pronoun: Pronoun,
  token: number,
  before: readonly Antecedent[],
  excluded: readonly Range[] = [],
): Entity | null {
  const best = antecedentOf(analysis, pronoun, token, before, excluded);
  if (best === null) return null;
  const sentence = analysis.sentenceOf(token);
  const inQuotes = analysis.outerQuotationIndex(token) >= 0;
  let rivals = false;
  for (let k = before.length - 1; k >= 0; k--) {
    const m = before[k]!;
    // whom somebody's words mention is not meant outside of them
    if (m.token >= token || (m.quoted === true && !inQuotes)) continue;
    if (analysis.sentenceOf(m.token) !== sentence) break;
    if (m.entity === best && m.role === "source") return best;
    const side = stateOf(m.entity);
    // "this move of Pallumia is their denial": "their" may refer to a state, too
    rivals ||= side.kind === "state" && side !== stateOf(best) && (pronoun.plural || fits(pronoun, m.entity));
  }
  return rivals ? null : best;
}

/** The last actor mentioned before a token to whom a pronoun may refer. */
export function nearest(pronoun: Pronoun, token: number, before: readonly Antecedent[]): Entity | null {
  for (let k = before.length - 1; k >= 0; k--) {
    const m = before[k]!;
    if (m.token < token && m.entity.sort === "actor" && fits(pronoun, m.entity)) return m.entity;
  }
  return null;
}

/** Puts an office that has just spoken before a person whom its words name. */
const GOES_ON = 22;

/** A candidate that is so likely may go on under a pronoun: neither far off nor only mentioned. */
export const LIKELY = 110;

/** A candidate that is so much better than the next one is certain. */
const CLEAR = 20;

/** Whether an entity of which only a name is known may be a person. */
function mayBePerson(e: Entity): boolean {
  const words = e.canonical.split(" ");
  return (
    words.length < 4 &&
    !BODY_ENDING.test(e.canonical) &&
    !(words.length === 1 && e.canonical === e.canonical.toUpperCase())
  );
}

/** Kinds that "they" may mean. */
const SEVERAL: ReadonlySet<string> = new Set(["people", "collective", "armedGroup", "organ", "organisation"]);

function fits(pronoun: Pronoun, e: Entity): boolean {
  if (e.sort === "place") return false;
  if (pronoun.plural) return e.plural || (e.kind !== null && SEVERAL.has(e.kind));
  if (pronoun.animate) {
    if (pronoun.gender !== null && e.gender !== null && pronoun.gender !== e.gender) return false;
    return (
      (e.kind === "person" || e.kind === "office" || (e.kind === null && e.sort === "actor" && mayBePerson(e))) &&
      !e.plural
    );
  }
  const isHolder = e.kind === "office" && !OFFICE_AS_BODY.test(e.canonical);
  return e.kind !== "person" && !isHolder && !e.plural && e.kind !== "people";
}

function agreement(pronoun: Pronoun, m: Antecedent, apart: number): number {
  const { entity: e, role } = m;
  if (pronoun.animate) return agreementOfPerson(pronoun, m, apart);
  if (pronoun.plural) return isSeveral(m, apart) ? 20 : 0;
  return e.kind === null && e.sort === "actor" && role !== "source" ? 0 : 12;
}

/** "The Front brought mourning. | They | say": a group with a name of one body, too, in the sentence right before. */
const isSeveral = ({ entity: { plural, kind }, role }: Antecedent, apart: number): boolean =>
  plural || kind === "collective" || kind === "people" || (kind === "armedGroup" && role !== "other" && apart <= 1);

function agreementOfPerson({ gender }: Pronoun, m: Antecedent, apart: number): number {
  const { entity: e, role } = m;
  const topic = role === "topic" && apart <= 1;
  const spoke = isDelegate(m) && apart === 1;
  // an unknown gender is no objection to the first mention in a sentence of the document's own voice, nor to a delegate who has just spoken
  const unknown = topic ? 10 : spoke ? 14 : 0;
  const agrees = gender === null ? 0 : gender === e.gender ? 14 : e.gender === null ? unknown : 0;
  if (e.kind === "person") return 20 + agrees;
  if (e.kind === "office") return (topic || spoke ? 20 : role === "source" ? 12 : 0) + agrees;
  // a speaker of whom only the name is known may be a person, and so may a subject with two names
  const named = role === "source" ? 14 : topic && e.canonical.includes(" ") ? 20 : 0;
  return (e.kind === null ? named : 0) + agrees;
}

/** The claimant of the last claim, by the name that a text gives. */
export const PRONOUN_EXAMPLES: Examples = {
  id: "pronoun",
  finds: [
    ["Rami Sol visited Hestrel on Monday. He said that the bridge was safe.", "Rami Sol"],
    [
      "The Defence Ministry of Keldora spoke of losses. It said that two guards had died.",
      "Defence Ministry of Keldora",
    ],
    ["Rami Sol met Lena Orrel. Ms Orrel left early. She said that the talks had failed.", "Lena Orrel"],
    ["The rebels shelled Hestrel. They said that it was a mistake.", "rebels"],
    [
      "Foreign victims of the raid spoke. A group of Keldoran farmers left. They said Keldoran farmers were safe.",
      "Foreign victims of the raid",
    ],
    [
      "The ministry told of a raid, while the Harbour League adopted a law on what it said was a crime.",
      "Harbour League",
    ],
    ["Although the report mostly names crimes of the Ostra Front, it said that the guards shot at cars.", "report"],
    [
      "The Harbour League met on Monday. The truce needs the release of all prisoners. It said that the road was open.",
      "Harbour League",
    ],
  ],
  findsNot: [
    [
      "The Defence Ministry of Keldora spoke of losses. He said that two guards had died.",
      "Defence Ministry of Keldora",
    ],
    ["Hestrel was shelled on Monday. It said that two guards had died.", "Hestrel"],
    ["Rami Sol visited Hestrel. They said that the bridge was safe.", "Rami Sol"],
    // who is named in the words is another
    ["Rami Sol met guards at Hestrel. He said that Sol had left.", "Rami Sol"],
    ["The guards spoke with reporters about the raid. They said that the bridge was safe.", "reporters"],
  ],
};
