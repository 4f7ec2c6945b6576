// "condemned the raid and | called | on both sides", "A tribunal | ruled | in 2015 that P", "said P and | undertook | to leave", "The Ministry | wishes | to state that P".
// not: "the homes burned and | looted | by soldiers", "pictures taken and | published | in May" (participles).
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  AUXILIARY_BE,
  AUXILIARY_HAVE,
  CLAUSE_OPENERS,
  COORDINATORS,
  lemmaOf,
  OFFERED,
  OPENS_SECOND,
  ORGAN_NOUNS,
  WISHING,
} from "../lexicon/language.ts";
import { TAG, tagSet } from "./tagNumbers.ts";

const FINITES = tagSet("VBD", "VBZ", "VBP", "MD");
const PARTICIPLES = tagSet("VBN", "VBG");
const SINGULARS = tagSet("NN", "NNP", "PRP");
const SUBJECTS = tagSet("NN", "NNS", "NNP", "NNPS", "PRP");
const OBJECTS = tagSet("DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "JJ", "TO");
/** A tag outside of the text is in no set. */
const NONE = 255;

/** Tags the past tenses of verbs of speaking that the model took for participles or base forms. */
export function correctPasts({ lower }: Tokens, { count, from, to }: Sentences, tags: Uint8Array): void {
  for (let s = 0; s < count; s++) {
    const start = from[s] as number;
    const end = to[s] as number;
    for (let i = start + 1; i + 1 < end; i++) {
      if (isOnlyPast(lower, tags, i) || isSecondPast(lower, tags, i, start) || isRuling(lower, tags, i, start, end))
        tags[i] = TAG.VBD;
      else if (isOffered(lower, tags, i)) tags[i] = TAG.VB;
      else if (isWishing(lower, tags, i)) {
        if (tags[i] === TAG.NNS) tags[i] = TAG.VBZ;
        tags[i + 2] = TAG.VB;
      }
    }
  }
}

/** "and | undertook | to leave": a form that is a past tense and nothing else. */
function isOnlyPast(lower: readonly string[], tags: Uint8Array, i: number): boolean {
  if (tags[i] !== TAG.VB || tags[i - 1] === TAG.TO || tags[i - 1] === TAG.MD) return false;
  const forms = lemmaOf(lower[i] ?? "");
  return forms.length > 0 && forms.every(({ form }) => form === "past");
}

/** Whether a form is the past tense of a verb of speaking. */
const isPast = (lower: string): boolean => lemmaOf(lower).some(({ form }) => form === "past");
const mayBePast = (lower: string): boolean => lower.endsWith("ed") && isPast(lower);

/** "condemned the raid and | called | on both sides": behind "and", with an object, while the verb before is a past tense and no participle stands between. */
function isSecondPast(lower: readonly string[], tags: Uint8Array, i: number, start: number): boolean {
  if (tags[i] !== TAG.VBN || !isCoordinatedPast(lower, tags, i)) return false;
  for (let k = i - 2; k > start; k--) {
    if (PARTICIPLES.has(tags[k] ?? NONE) || /^[;:“”"]$/.test(lower[k] ?? "")) return false;
    if (FINITES.has(tags[k] ?? NONE))
      return tags[k] === TAG.VBD && !AUXILIARY_BE.has(lower[k] ?? "") && !AUXILIARY_HAVE.has(lower[k] ?? "");
  }
  return false;
}

/** "and | called | on N", "but | urged | both": a form of a verb of speaking behind "and", with an object. */
const isCoordinatedPast = (lower: readonly string[], tags: Uint8Array, i: number): boolean =>
  COORDINATORS.has(lower[i - 1] ?? "") &&
  mayBePast(lower[i] ?? "") &&
  (OBJECTS.has(tags[i + 1] ?? NONE) || OPENS_SECOND.has(lower[i + 1] ?? ""));

/** "A tribunal | ruled | in 2015 that P": behind the noun that opens the sentence, with "that" before any other verb. */
function isRuling(lower: readonly string[], tags: Uint8Array, i: number, start: number, end: number): boolean {
  if (tags[i] !== TAG.VBN || !isPast(lower[i] ?? "") || !opensWithNoun(lower, tags, start, i)) return false;
  for (let k = i + 1; k < end && k < i + 8; k++) {
    if (lower[k] === "that" && tags[k] === TAG.IN) return !secondVerb(lower, tags, k, end);
    if (FINITES.has(tags[k] ?? NONE) || /^[,;:]$/.test(lower[k] ?? "")) return false;
  }
  return false;
}

/** Whether the words before a token are a subject without any verb. */
function opensWithNoun(lower: readonly string[], tags: Uint8Array, start: number, i: number): boolean {
  if (!SUBJECTS.has(tags[i - 1] ?? NONE) && !ORGAN_NOUNS.has(lower[i - 1] ?? "")) return false;
  for (let k = start; k < i; k++)
    if (FINITES.has(tags[k] ?? NONE) || PARTICIPLES.has(tags[k] ?? NONE) || lower[k] === "that") return false;
  return true;
}

/** "An envoy heard in May that P | was | freed": whether another verb than that of the clause behind "that" follows, so that the first is a participle. */
function secondVerb(lower: readonly string[], tags: Uint8Array, that: number, end: number): boolean {
  let verbs = 0;
  for (let k = that + 1; k < end; k++) {
    if (CLAUSE_OPENERS.has(lower[k] ?? "")) return false;
    if (FINITES.has(tags[k] ?? NONE) && !FINITES.has(tags[k - 1] ?? NONE) && ++verbs > 1) return true;
  }
  return false;
}

/** "offered to | host | talks": an infinitive with its object. */
const isOffered = (lower: readonly string[], tags: Uint8Array, i: number): boolean =>
  tags[i] === TAG.NN && lower[i - 1] === "to" && OFFERED.has(lower[i - 2] ?? "") && OBJECTS.has(tags[i + 1] ?? NONE);

/** "The Ministry | wishes | to state that P": no noun stands there. */
const isWishing = (lower: readonly string[], tags: Uint8Array, i: number): boolean =>
  WISHING.has(lower[i] ?? "") &&
  lower[i + 1] === "to" &&
  SINGULARS.has(tags[i - 1] ?? NONE) &&
  lemmaOf(lower[i + 2] ?? "").some(({ form }) => form === "base");
