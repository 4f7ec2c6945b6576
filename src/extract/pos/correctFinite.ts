// "said the gathering aimed to …", "“Why?” the envoy parried.", "The manager reflected on N: “P”", "condemns N and voices concern over N".
// not: "said the men forced to leave were back" (another verb follows), "the voices of concern".
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  CONTROL_VERBS,
  SAYING_VERBS,
  SAYS_OF_IT,
  STANCES,
  SUMMING_NOUNS,
  TELLING_ON_VERBS,
} from "../lexicon/language.ts";
import { TAGS, type Tag } from "./tags.ts";

const numberOf = (tag: Tag): number => TAGS.indexOf(tag);
const numbersOf = (...tags: readonly Tag[]): ReadonlySet<number> => new Set(tags.map(numberOf));
const DONE = numberOf("VBN");
const PAST = numberOf("VBD");
const SINGULAR = numberOf("NN");
const GERUND = numberOf("VBG");
const PLURAL = numberOf("NNS");
const PRESENT = numberOf("VBZ");
const BASE = numberOf("VB");
const BASE_PRESENT = numberOf("VBP");
const OPENS_OBJECT = numbersOf("DT", "PRP", "PRP$", "NNP", "NNPS");
const SECOND_ACTS =
  /^(?:appeal|call|commend|condemn|demand|denounce|deplore|praise|reaffirm|reiterate|reject|request|support|urge|welcome)$/;
const DETERMINER = numberOf("DT");
const JOINING = numberOf("CC");
const FINITES = numbersOf("VBD", "VBZ", "VBP", "MD");
/** May end a subject. */
const SUBJECTS = numbersOf("NN", "NNS", "NNP", "NNPS", "PRP");
/** Tags of the words of a subject. */
const OF_SUBJECT = numbersOf("NN", "NNS", "NNP", "NNPS", "PRP", "DT", "JJ", "CD", "POS", "PRP$");

/** The most tokens of a speaker with an apposition. */
const SPEAKER = 16;

interface Tagged extends Tokens {
  readonly tags: Uint8Array;
}

/** Tags a participle or noun as a finite verb if the clause has no other verb. */
export function correctFinite(tokens: Tokens, { count, from, to }: Sentences, tags: Uint8Array): void {
  const text: Tagged = { ...tokens, tags };
  for (let s = 0; s < count; s++) {
    const start = from[s] as number;
    const end = to[s] as number;
    for (let i = start; i < end; i++) {
      if (
        isSaidTo(text, i, start, end) ||
        isBehindQuotation(text, i, start) ||
        isRelative(text, i, start) ||
        isSaidDeed(text, i, start) ||
        isSaidAlone(text, i, start, end)
      )
        tags[i] = PAST;
      else if (isSecondStance(text, i, start)) tags[i] = PRESENT;
      else if (isSecondAct(text, i, start)) tags[i] = BASE_PRESENT;
      else if (tags[i] === SINGULAR && tokens.lower[i + 1] === "that" && TELLING_ON_VERBS.test(tokens.lower[i] ?? ""))
        tags[i] = GERUND;
      else if (isBothAlone(text, i, end)) tags[i] = DETERMINER;
    }
    const lead = leadVerb(text, start, end);
    if (lead >= 0) tags[lead] = PAST;
  }
}

/** "said the gathering | aimed | to engage": a subject between a verb of saying and it, and no other finite verb behind it. */
function isSaidTo({ tags, lower }: Tagged, i: number, start: number, end: number): boolean {
  if (tags[i] !== DONE || lower[i + 1] !== "to" || !CONTROL_VERBS.test(lower[i] ?? "")) return false;
  let k = i - 1;
  while (k > start && OF_SUBJECT.has(tags[k] as number) && !SAYING_VERBS.test(lower[k] ?? "")) k--;
  if (k === i - 1 || !SAYING_VERBS.test(lower[k] ?? "")) return false;
  for (let n = i + 1; n < end && !/^[,;:]$|^(?:that|who|which|and|but|because|if)$/.test(lower[n] ?? ""); n++)
    if (FINITES.has(tags[n] as number)) return false;
  return true;
}

/** "“Why?” the envoy | parried | .", "“…,” the envoy, Rami Sol, | insisted | on Friday": the only verb behind a quotation with a speaker. */
function isBehindQuotation(text: Tagged, i: number, start: number): boolean {
  const { tags, lower, word } = text;
  if (tags[i] !== DONE || !/ed$/.test(lower[i] ?? "") || !goesOnWithoutVerb(text, i)) return false;
  if (!SUBJECTS.has(tags[i - 1] as number) && word[i - 1] !== ",") return false;
  let k = i - 1;
  while (
    k > start &&
    i - k < SPEAKER &&
    (OF_SUBJECT.has(tags[k] as number) || /^(?:,|of|for|in|at)$/.test(lower[k] ?? ""))
  )
    k--;
  if (k === i - 1 || !/^[”"]$/.test(word[word[k] === "," ? k - 1 : k] ?? "")) return false;
  // the second comma closes the apposition: "the envoy, Rami Sol, insisted"
  return word[i - 1] !== "," || (word.slice(k + 2, i - 1).includes(",") && !hasFinite(text, i + 1));
}

/** Whether a finite verb stands between a token and the end of its sentence, or a conjunction. */
function hasFinite({ tags, lower }: Tagged, from: number): boolean {
  for (let i = from; i < from + SPEAKER; i++) {
    if (/^(?:[.:;“"”]|as|when|while|after|before|that)$/.test(lower[i] ?? ".")) return false;
    if (FINITES.has(tags[i] as number)) return true;
  }
  return false;
}

/** Behind the verb stands a mark, or a time or place and then a mark: no other verb. */
function goesOnWithoutVerb({ tags, lower, word }: Tagged, i: number): boolean {
  if (/^[.,:;]$/.test(word[i + 1] ?? ".")) return true;
  if (!/^(?:on|in|at|during|late|early|yesterday|today)$/.test(lower[i + 1] ?? "")) return false;
  for (let k = i + 1; k < i + SPEAKER; k++) {
    if (/^(?:[.,:;“"”]|as|when|while|after|before)$/.test(lower[k] ?? ".")) return true;
    if (FINITES.has(tags[k] as number)) return false;
  }
  return false;
}

/** ", an allegation Velmar's army | called | a lie": behind a noun that sums up, and the subject of its relative clause. */
function isOfSum({ tags, lower, word }: Tagged, i: number, start: number): boolean {
  for (let k = i - 1; k > start + 1 && i - k < SPEAKER && OF_SUBJECT.has(tags[k] as number); k--)
    if (SUMMING_NOUNS.has(lower[k] ?? "") && /^an?$/.test(lower[k - 1] ?? "") && word[k - 2] === ",")
      return k < i - 1 && OPENS_OBJECT.has(tags[k + 1] as number) && lower[i + 1] !== "by";
  return false;
}

/** "in what Corvath | called | “an act of war”", "which its envoy, Rami Sol, | called | “a lie”". */
function isRelative(text: Tagged, i: number, start: number): boolean {
  const { tags, lower, word } = text;
  if (tags[i] !== DONE || !/ed$/.test(lower[i] ?? "")) return false;
  if (isOfSum(text, i, start)) return true;
  if (!/^[“"]$/.test(word[i + 1] ?? "")) return false;
  let k = i - 1;
  while (k > start && i - k < SPEAKER && (OF_SUBJECT.has(tags[k] as number) || /^(?:,|of|for)$/.test(lower[k] ?? "")))
    k--;
  return k < i - 1 && /^(?:what|which)$/.test(lower[k] ?? "");
}

/** "a raid which the army says | killed | nine": the verb of the relative clause. */
function isSaidDeed({ tags, lower }: Tagged, i: number, start: number): boolean {
  if (tags[i] !== DONE || lower[i + 1] === "by" || !SAYS_OF_IT.test(lower[i - 1] ?? "")) return false;
  let k = i - 2;
  while (k > start && i - k < SPEAKER && (OF_SUBJECT.has(tags[k] as number) || lower[k] === "of")) k--;
  return k < i - 2 && /^(?:which|that|who|what)$/.test(lower[k] ?? "");
}

/** "said no such paper | existed | .": the only verb of what is said. */
function isSaidAlone({ tags, lower, word }: Tagged, i: number, start: number, end: number): boolean {
  if (tags[i] !== DONE || !/ed$/.test(lower[i] ?? "") || (i + 1 < end && !/^[.;”"]$/.test(word[i + 1] ?? "")))
    return false;
  let k = i - 1;
  while (k > start && OF_SUBJECT.has(tags[k] as number)) k--;
  return k < i - 1 && SAYING_VERBS.test(lower[k] ?? "") && FINITES.has(tags[k] as number);
}

/** "The draft condemns N and | voices | concern over N". */
function isSecondStance({ tags, lower }: Tagged, i: number, start: number): boolean {
  if (tags[i] !== PLURAL || tags[i - 1] !== JOINING || !/^(?:voices|expresses|renews)$/.test(lower[i] ?? ""))
    return false;
  const noun = STANCES.has(lower[i + 1] ?? "") ? i + 1 : STANCES.has(lower[i + 2] ?? "") ? i + 2 : -1;
  if (noun < 0 || !/^(?:about|over|at|for|that|regarding|with|to)$/.test(lower[noun + 1] ?? "")) return false;
  for (let k = i - 1; k > start; k--) if (tags[k] === PRESENT) return true;
  return false;
}

/** "We welcome the truce and | urge | both sides": a second verb of "we" in the present. */
function isSecondAct({ tags, lower }: Tagged, i: number, start: number): boolean {
  if ((tags[i] !== SINGULAR && tags[i] !== BASE) || tags[i - 1] !== JOINING || !SECOND_ACTS.test(lower[i] ?? ""))
    return false;
  if (!OPENS_OBJECT.has(tags[i + 1] as number) && !/^(?:both|all|that|on|upon|for)$/.test(lower[i + 1] ?? ""))
    return false;
  for (let k = i - 2; k > start; k--) {
    if (tags[k] === BASE || FINITES.has(tags[k] as number))
      return tags[k] === BASE_PRESENT && /^(?:we|i)$/.test(lower[k - 1] ?? "");
  }
  return false;
}

/** "urged both to stop": this "and" joins no two verbs. */
function isBothAlone({ tags, lower }: Tagged, i: number, end: number): boolean {
  if (tags[i] !== JOINING || lower[i] !== "both") return false;
  for (let k = i + 1; k < Math.min(end, i + 10); k++) if (lower[k] === "and") return false;
  return true;
}

/** "The manager reflected on the project: “P”": the only verb of the words that introduce a quotation; -1 if there are none or several. */
function leadVerb({ tags, lower, word }: Tagged, start: number, end: number): number {
  let found = -1;
  for (let i = start; i + 1 < end; i++) {
    if (FINITES.has(tags[i] as number) || /^[“”"]$/.test(word[i] ?? "")) return -1;
    if (word[i] === ":") return /^[“"]$/.test(word[i + 1] ?? "") ? found : -1;
    const opens = i > start && (SUBJECTS.has(tags[i - 1] as number) || word[i - 1] === ",");
    if (found < 0 && opens && tags[i] === DONE && /ed$/.test(lower[i] ?? "") && lower[i + 1] !== "by") found = i;
  }
  return -1;
}
