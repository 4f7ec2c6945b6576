// "the ministry denies" has a verb, whatever the model says; "the disputed region" has no past tense.
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  ADVERBS_BEFORE_FOR,
  AIMS,
  ARMED,
  CALL_PREPOSITIONS,
  CALL_TIME,
  CONNECTORS,
  FORMER,
  IN_NAMES,
  IRREGULAR_PASTS,
  LINKING,
  LY_NOUNS,
  lemmaOf,
  NAME_PARTICLES,
  NAME_PREPOSITIONS,
  NAMING_VERBS,
  NEVER_NOUNS,
  NEVER_VERBS,
  ORGAN_ADJECTIVES,
  PAPERS,
  PUBLISHED,
  ROLE_NOUNS,
  STATE_RUN,
  SUMMING_NOUNS,
  TELLING_IN_S,
} from "../lexicon/language.ts";
import { correctFinite } from "./correctFinite.ts";
import { correctPasts } from "./correctPasts.ts";
import { TAG, tagSet } from "./tagNumbers.ts";

const FINITES = tagSet("VBD", "VBZ", "VBP", "MD");
const NOUNS = tagSet("NN", "NNS");
/** May end a subject, and may begin an object. */
const SUBJECTS = tagSet("NN", "NNS", "NNP", "NNPS", "PRP");
const OBJECTS = tagSet("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP$", "VBG");
const NOMINAL = tagSet("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "CC", ",");
const AFTER_ADJECTIVE = tagSet("NN", "NNS", "NNP", "NNPS", "JJ");
const BEFORE_NOUN = tagSet("DT", "PRP$", "JJ");
const NAMES = tagSet("NNP", "NNPS");
const SINGULARS = tagSet("NN", "NNP");
const PARTICIPLES = tagSet("JJ", "VBN");

const DONE = tagSet("VBN", "VBD");

/** A tag outside of the text is in no set. */
const NONE = 255;

/** Corrects tags of the model that are certainly wrong by the words around. */
export function correctTags(tokens: Tokens, sentences: Sentences, tags: Uint8Array): void {
  correctConnectors(tokens, sentences, tags);
  correctNounsInLy(tokens, tags);
  correctInTurn(tokens, tags);
  correctParticiples(tokens, tags);
  correctNames(tokens, tags);
  correctThat(tokens, tags);
  correctVerbs(tokens, tags);
  correctMainVerbs(tokens, sentences, tags);
  correctPasts(tokens, sentences, tags);
  correctFinite(tokens, sentences, tags);
  correctClosingVerbs(tokens, sentences, tags);
}

/** "Moreover, the minister, who had read it, denied it": an adverb that opens a sentence, and no name. */
function correctConnectors({ lower }: Tokens, { from }: Sentences, tags: Uint8Array): void {
  for (const i of from) if (lower[i + 1] === "," && CONNECTORS.has(lower[i] ?? "")) tags[i] = TAG.RB;
}

/** How many words may stand between a quotation and the full stop behind its speaker. */
const SPEAKER = 8;

/** “P,” Rami Sol | answers |. “P,” the editorial | read |.: the word before the full stop is the verb if no other is there. */
function correctClosingVerbs({ lower }: Tokens, { ofToken, to }: Sentences, tags: Uint8Array): void {
  for (let i = 1; i < tags.length; i++) {
    if (!isMark(lower[i], '"”') || !isMark(lower[i - 1], ",?!")) continue;
    const verb = (to[ofToken[i] ?? 0] ?? 0) - 2;
    const mayClose = lower[verb + 1] === "." && verb >= i + 2 && verb - i <= SPEAKER && NOUNS.has(tags[verb] ?? NONE);
    if (mayClose && !tags.subarray(i + 1, verb).some((tag) => FINITES.has(tag))) correctClosingVerb(lower, tags, verb);
  }
}

/** Makes a verb of a noun that is a form of a verb of speaking and stands behind another noun. */
function correctClosingVerb(lower: readonly string[], tags: Uint8Array, i: number): void {
  if (lemmaOf(lower[i] ?? "").length === 0 || !SUBJECTS.has(tags[i - 1] ?? NONE)) return;
  tags[i] = lower[i]?.endsWith("s") === true ? TAG.VBZ : TAG.VBD;
}

const isMark = (token: string | undefined, marks: string): boolean => token?.length === 1 && marks.includes(token);

/** "the National Assembly said", "the daily writes": neither adverbs nor adjectives, whatever their ending. */
function correctNounsInLy({ word, lower }: Tokens, tags: Uint8Array): void {
  for (let i = 1; i < tags.length; i++)
    if (isPaper(lower, tags, i)) tags[i] = TAG.NN;
    else if (tags[i] === TAG.RB && LY_NOUNS.has(lower[i] ?? ""))
      tags[i] = /^\p{Lu}\p{Ll}/u.test(word[i] ?? "") ? TAG.NNP : TAG.NN;
}

/** "and | in turn | alleged": two words that are one adverb, before a verb or between commas. */
function correctInTurn({ lower }: Tokens, tags: Uint8Array): void {
  for (let i = 1; i < tags.length; i++)
    if (lower[i] === "turn" && lower[i - 1] === "in" && !/^(?:of|for|by)$/.test(lower[i + 1] ?? "of"))
      tags.fill(TAG.RB, i - 1, i + 1);
}

/** "the daily | writes", "the weekly | said", "the monthly | calls on": a paper, right before its verb. */
const isPaper = (lower: readonly string[], tags: Uint8Array, i: number): boolean =>
  PAPERS.test(lower[i] ?? "") &&
  BEFORE_NOUN.has(tags[i - 1] ?? NONE) &&
  (isCallOfPaper(lower, i) ||
    tags[i + 1] === TAG.NNP ||
    tags[i + 1] === TAG.VBZ ||
    tags[i + 1] === TAG.VBD ||
    (lower[i + 1] === "," && tags[i + 2] === TAG.WDT));

/** "the weekly | calls on Keldora": not "the weekly calls for prayer were heard". */
const isCallOfPaper = (lower: readonly string[], i: number): boolean =>
  lower[i + 1] === "calls" && (lower[i + 2] === "on" || lower[i + 2] === "upon");

/** "the disputed region", "Velmari armed forces": between an article and a noun stands no past tense; "armed" before a noun is none either. */
function correctParticiples({ lower }: Tokens, tags: Uint8Array): void {
  for (let i = 1; i + 1 < tags.length; i++) {
    // "state run media"
    if (lower[i - 1] === "state" && lower[i] === "run" && STATE_RUN.has(lower[i + 1] ?? "")) tags[i] = TAG.JJ;
    correctFormer(lower, tags, i);
    const beforeNoun = NOUNS.has(tags[i + 1] ?? NONE);
    if (!beforeNoun) continue;
    const opened = BEFORE_NOUN.has(tags[i - 1] ?? NONE);
    // "his nightly address"
    if (tags[i] === TAG.RB && opened && (lower[i] ?? "").endsWith("ly")) tags[i] = TAG.JJ;
    if (tags[i] === TAG.VBD && (opened || (lower[i] === "armed" && ARMED.has(lower[i + 1] ?? "")))) tags[i] = TAG.JJ;
  }
}

/** "said | retired | surgeon Rami Sol": an adjective before a role and a name. */
function correctFormer(lower: readonly string[], tags: Uint8Array, i: number): void {
  const named = NOUNS.has(tags[i + 1] ?? NONE) && NAMES.has(tags[i + 2] ?? NONE);
  if (named && DONE.has(tags[i] ?? NONE) && FORMER.has(lower[i] ?? "")) tags[i] = TAG.JJ;
}

/** "the Human Rights Monitoring Mission": part of a name, between two words of it. */
function correctNames({ word, lower }: Tokens, tags: Uint8Array): void {
  const isCapital = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(word[i] ?? "");
  for (let i = 1; i + 1 < tags.length; i++) {
    if (lower[i] === "rights" && lower[i - 1] === "human") correctHumanRights(tags, i, isCapital(i));
    // "the Keldoran armed forces handed over a letter"
    if (lower[i] === "forces" && lower[i - 1] === "armed" && FINITES.has(tags[i] ?? NONE)) tags[i] = TAG.NNS;
    // "Moussa ag Attaher"
    if (NAME_PARTICLES.has(word[i] ?? "") && isCapital(i - 1) && isCapital(i + 1)) tags[i] = TAG.NNP;
    if (IN_NAMES.has(lower[i] ?? "") && isCapital(i - 1) && isCapital(i) && isCapital(i + 1) && tags[i] !== TAG.NN)
      tags[i] = TAG.NNP;
  }
}

/** "Human Rights Watch said", "Human | rights": neither a verb nor an article. */
function correctHumanRights(tags: Uint8Array, rights: number, capital: boolean): void {
  if (FINITES.has(tags[rights] ?? NONE)) tags[rights] = capital ? TAG.NNPS : TAG.NNS;
  if (tags[rights - 1] === TAG.DT) tags[rights - 1] = capital ? TAG.NNP : TAG.JJ;
}

/** "said on Monday that soldiers left", "in a statement that rebels killed four": behind "that" stands a clause with its subject. */
function correctThat({ lower }: Tokens, tags: Uint8Array): void {
  for (let i = 0; i + 1 < tags.length; i++) {
    if (lower[i] !== "that") continue;
    if (tags[i] === TAG.DT && isPlural(tags, i + 1)) tags[i] = TAG.IN;
    // "claimed on 17 October that images which Velmar showed were taken": between "that" and "which" stands a noun
    if (
      tags[i + 1] === TAG.VBZ &&
      /^(?:which|that|who)$/.test(lower[i + 2] ?? "") &&
      !LINKING.has(lower[i + 1] ?? "")
    ) {
      tags[i] = TAG.IN;
      tags[i + 1] = TAG.NNS;
    }
    // no main verb stands right before a participle or a past tense
    if (tags[i + 1] !== TAG.VBZ || !DONE.has(tags[i + 2] ?? NONE) || LINKING.has(lower[i + 1] ?? "")) continue;
    tags[i] = TAG.IN;
    tags[i + 1] = TAG.NNS;
    tags[i + 2] = TAG.VBD;
  }
}

/** "the ministry denies" has a verb, whatever stands before; "the Daily Mail" has none. */
function correctVerbs(tokens: Tokens, tags: Uint8Array): void {
  for (let i = 0; i < tags.length; i++) {
    for (const correct of CORRECTIONS) {
      const tag = correct(tokens, tags, i);
      if (tag === null) continue;
      tags[i] = tag;
      break;
    }
  }
}

/** The right tag of a token; null if the model's tag may stand. */
type Correction = (tokens: Tokens, tags: Uint8Array, i: number) => number | null;

/** "that | permit | an act": a form of the present right before an article. */
const isTakenForVerb = (tags: Uint8Array, i: number): boolean =>
  (tags[i] === TAG.VBP || tags[i] === TAG.VB) && tags[i + 1] === TAG.DT;

/** How far around a name the words show whether all of them are written with capitals, as in a title. */
const AROUND = 8;

/** "Witness Across Borders": a preposition with a capital between two words with capitals, and not in a title ("Tension Across Keldora Rises"). */
function joinsName({ word, lower, text, start, end }: Tokens, tags: Uint8Array, i: number): boolean {
  if (!NAME_PREPOSITIONS.has(lower[i] ?? "")) return false;
  if (![i - 1, i, i + 1].every((k) => /^\p{Lu}\p{Ll}/u.test(word[k] ?? ""))) return false;
  const isLow = (k: number): boolean => tags[k] !== TAG.IN && /^\p{Ll}{4}/u.test(word[k] ?? "");
  const parts = (a: number, b: number): boolean => text.slice(end[a], start[b]).includes("\n");
  for (let k = i + 1; k < Math.min(word.length - 1, i + AROUND) && !parts(k, k + 1); k++) if (isLow(k + 1)) return true;
  for (let k = i - 1; k > Math.max(0, i - AROUND) && !parts(k - 1, k); k--) if (isLow(k - 1)) return true;
  return false;
}

/** The corrections in order; the first that gives a tag counts. */
const CORRECTIONS: readonly Correction[] = [
  // "the cabinet | sat | for hours", "the mayor, who lost a son, | wept"
  ({ word, lower }, tags, i) =>
    tags[i] === TAG.NN && word[i] === lower[i] && IRREGULAR_PASTS.has(lower[i] ?? "") ? TAG.VBD : null,
  // "a | grave | breach": behind an article stands no present
  ({ lower }, tags, i) =>
    (tags[i] === TAG.VBP || tags[i] === TAG.VB) &&
    /^(?:an?|the)$/.test(lower[i - 1] ?? "") &&
    NOUNS.has(tags[i + 1] ?? NONE)
      ? TAG.JJ
      : null,
  // "Justice Without Borders": a preposition that is written as a name's word, between two of them
  (tokens, tags, i) => ([i - 1, i, i + 1].some((k) => joinsName(tokens, tags, k)) ? TAG.NNP : null),
  // "Bread for the Valley warned": a name, and no adverb, before a verb that has no other subject
  ({ word, lower }, tags, i) => {
    if (tags[i] !== TAG.RB || lower[i + 1] !== "for" || !/^\p{Lu}\p{Ll}/u.test(word[i] ?? "")) return null;
    const noun = lower[i + 2] === "the" ? i + 3 : i + 2;
    const named = NAMES.has(tags[noun] ?? NONE) && FINITES.has(tags[noun + 1] ?? NONE);
    return named && !ADVERBS_BEFORE_FOR.test(lower[i] ?? "") ? TAG.NNP : null;
  },
  // "called | that | permit a theft", "rejected that claim": behind such a verb opens no clause
  ({ lower }, tags, i) =>
    lower[i] === "that" &&
    tags[i] !== TAG.DT &&
    NAMING_VERBS.has(lower[i - 1] ?? "") &&
    (SINGULARS.has(tags[i + 1] ?? NONE) || isTakenForVerb(tags, i + 1))
      ? TAG.DT
      : null,
  ({ lower }, tags, i) =>
    lower[i - 1] === "that" && tags[i - 1] === TAG.DT && NAMING_VERBS.has(lower[i - 2] ?? "") && isTakenForVerb(tags, i)
      ? TAG.NN
      : null,
  // "the command | claimed | on Saturday to have hit a ship"
  ({ lower }, tags, i) =>
    tags[i] === TAG.VBN &&
    SINGULARS.has(tags[i - 1] ?? NONE) &&
    lower[i + 1] === "on" &&
    NAMES.has(tags[i + 2] ?? NONE) &&
    (lower[i + 3] === "to" || lower[i + 3] === "that")
      ? TAG.VBD
      : null,
  // "told the cabinet that | retaking the rock would cost lives"
  ({ lower }, tags, i) => (lower[i] === "that" && tags[i] === TAG.WDT && tags[i + 1] === TAG.VBG ? TAG.IN : null),
  // "verify | either | figure"
  ({ lower }, tags, i) =>
    (lower[i] === "either" || lower[i] === "neither") &&
    tags[i] === TAG.CC &&
    tags[i + 1] === TAG.NN &&
    lower[i + 2] !== "or"
      ? TAG.DT
      : null,
  // "The military | claimed", "said on Friday"
  ({ lower }, tags, i) =>
    ORGAN_ADJECTIVES.has(lower[i] ?? "") &&
    tags[i] === TAG.JJ &&
    BEFORE_NOUN.has(tags[i - 1] ?? NONE) &&
    DONE.has(tags[i + 1] ?? NONE) &&
    !AFTER_ADJECTIVE.has(tags[i + 2] ?? NONE)
      ? TAG.NN
      : null,
  ({ lower }, tags, i) =>
    tags[i] === TAG.VBN &&
    ORGAN_ADJECTIVES.has(lower[i - 1] ?? "") &&
    tags[i - 1] === TAG.NN &&
    BEFORE_NOUN.has(tags[i - 2] ?? NONE)
      ? TAG.VBD
      : null,
  // "Fishermen from Hestrel": no form of a verb
  ({ lower }, tags, i) => (tags[i] === TAG.VBG && ROLE_NOUNS.get(lower[i] ?? "")?.plural === true ? TAG.NNS : null),
  // "The patrol saw a trench", "posted online,"
  ({ lower }, tags, i) =>
    tags[i] === TAG.NN && lower[i] === "saw" && SUBJECTS.has(tags[i - 1] ?? NONE) ? TAG.VBD : null,
  ({ lower }, tags, i) =>
    tags[i] === TAG.NN && lower[i] === "online" && !NOUNS.has(tags[i + 1] ?? NONE) ? TAG.RB : null,
  // "in a video posted online", "in a letter published on Monday"
  ({ lower }, tags, i) =>
    tags[i] === TAG.VBD && PUBLISHED.has(lower[i] ?? "") && tags[i - 1] === TAG.NN && isOfPreposition(tags, i - 1)
      ? TAG.VBN
      : null,
  // "“P,” claimed spokeswoman Sira Stean"
  ({ word, lower }, tags, i) =>
    PARTICIPLES.has(tags[i] ?? NONE) &&
    /^(?:''|”|"|'|’)$/.test(word[i - 1] ?? "") &&
    word[i - 2] === "," &&
    isPast(lower[i] ?? "")
      ? TAG.VBD
      : null,
  // "observed eleven tanks"
  ({ lower }, tags, i) =>
    (DONE.has(tags[i] ?? NONE) || (tags[i] === TAG.NN && tags[i + 1] === TAG.NNS)) && NUMBER_WORD.test(lower[i] ?? "")
      ? TAG.CD
      : null,
  // "Al-Yawm al-Jadid reports"
  ({ word }, tags, i) => (tags[i] === TAG.JJ && /^[ae][lrsndz]-\p{Lu}/u.test(word[i] ?? "") ? TAG.NNP : null),
  // "says most residents want peace"
  ({ lower }, tags, i) => (tags[i] === TAG.RBS && lower[i] === "most" && tags[i + 1] === TAG.NNS ? TAG.JJS : null),
  // "Western diplomats doubt that P"
  ({ lower }, tags, i) =>
    tags[i] === TAG.VBZ &&
    (tags[i - 1] === TAG.JJ || (tags[i - 1] === TAG.NNP && /ern$/.test(lower[i - 1] ?? ""))) &&
    ROLE_NOUNS.get(lower[i] ?? "")?.plural === true
      ? TAG.NNS
      : null,
  // "we once again call on Keldora"
  ({ lower }, tags, i) =>
    tags[i] === TAG.VB && lower[i - 1] === "again" && lower[i - 2] === "once" && tags[i - 3] === TAG.PRP
      ? TAG.VBP
      : null,
  // "Hestrane for Human Rights"
  ({ word, lower }, tags, i) =>
    tags[i] === TAG.RB &&
    lower[i + 1] === "for" &&
    NAMES.has(tags[i + 2] ?? NONE) &&
    /^\p{Lu}\p{Ll}/u.test(word[i] ?? "") &&
    (AIMS.has(lower[i + 2] ?? "") || (lower[i + 2] === "human" && lower[i + 3] === "rights")) &&
    !ADVERBS_BEFORE_FOR.test(lower[i] ?? "")
      ? TAG.NNP
      : null,
  // "both sides also doubt that P"
  ({ lower }, tags, i) =>
    tags[i] === TAG.NN &&
    lower[i + 1] === "that" &&
    tags[tags[i - 1] === TAG.RB ? i - 2 : i - 1] === TAG.NNS &&
    lemmaOf(lower[i] ?? "").some(({ form }) => form === "base")
      ? TAG.VBP
      : null,
  // ", a figure Velmar disputes."
  ({ lower }, tags, i) =>
    tags[i] === TAG.NNS &&
    tags[i - 1] === TAG.NNP &&
    SUMMING_NOUNS.has(lower[i - 2] ?? "") &&
    /^an?$/.test(lower[i - 3] ?? "") &&
    lemmaOf(lower[i] ?? "").length > 0
      ? TAG.VBZ
      : null,
  // "Keldora also requests that P"
  ({ lower }, tags, i) =>
    tags[i] === TAG.NNS &&
    lower[i] === "requests" &&
    lower[i + 1] === "that" &&
    (tags[i - 1] === TAG.NNP || (tags[i - 1] === TAG.RB && SINGULARS.has(tags[i - 2] ?? NONE)))
      ? TAG.VBZ
      : null,
  // "We | therefore | demand that P"
  ({ lower }, tags, i) => (FINITES.has(tags[i] ?? NONE) && NEVER_VERBS.has(lower[i] ?? "") ? TAG.RB : null),
  // "We therefore | demand | that P"
  ({ lower }, tags, i) =>
    NOUNS.has(tags[i] ?? NONE) && NEVER_VERBS.has(lower[i - 1] ?? "") && SUBJECTS.has(tags[i - 2] ?? NONE)
      ? tags[i] === TAG.NNS
        ? TAG.VBZ
        : TAG.VBP
      : null,
  // "neighbouring Velmar"
  ({ lower }, tags, i) =>
    tags[i] === TAG.VBG && /^neighbou?ring$/.test(lower[i] ?? "") && AFTER_ADJECTIVE.has(tags[i + 1] ?? NONE)
      ? TAG.JJ
      : null,
  // "The Government notes with regret that P"
  ({ lower }, tags, i) =>
    tags[i] === TAG.NNS && /^notes?$/.test(lower[i] ?? "") && lower[i + 1] === "with" && isFelt(lower, i + 2)
      ? TAG.VBZ
      : null,
  // "relatives of the deceased said"
  ({ lower }, tags, i) =>
    DONE.has(tags[i] ?? NONE) &&
    lower[i - 1] === "the" &&
    FINITES.has(tags[i + 1] ?? NONE) &&
    isPast(lower[i] ?? "", true)
      ? TAG.JJ
      : null,
  // "Velmar's envoy alleged"
  ({ lower }, tags, i) =>
    tags[i] === TAG.JJ && ROLE_NOUNS.has(lower[i] ?? "") && !NOMINAL.has(tags[i + 1] ?? NONE) ? TAG.NN : null,
  ({ lower }, _, i) => (lower[i] === "think" && /^tanks?$/.test(lower[i + 1] ?? "") ? TAG.NN : null),
  // "the ministry denies", ", the Courier reports."
  (tokens, tags, i) =>
    tags[i] === TAG.NNS && (NEVER_NOUNS.has(tokens.lower[i] ?? "") || isTelling(tokens, tags, i)) ? TAG.VBZ : null,
  // "As Pallumia | Denies | Sending Troops": in a headline
  ({ word, lower }, tags, i) =>
    NAMES.has(tags[i] ?? NONE) &&
    NEVER_NOUNS.has(lower[i] ?? "") &&
    NAMES.has(tags[i - 1] ?? NONE) &&
    /^\p{Lu}\p{Ll}+s$/u.test(word[i] ?? "")
      ? TAG.VBZ
      : null,
  // "Denies | Sending | Troops"
  ({ lower }, tags, i) =>
    tags[i] === TAG.NNP &&
    tags[i - 1] === TAG.VBZ &&
    NEVER_NOUNS.has(lower[i - 1] ?? "") &&
    /^\p{L}{2,}ing$/u.test(lower[i] ?? "") &&
    AFTER_ADJECTIVE.has(tags[i + 1] ?? NONE)
      ? TAG.VBG
      : null,
  // "The transport ministry disputes this.", "the prosecutor, who cautions against haste"
  ({ word, lower }, tags, i) =>
    tags[i] === TAG.NNS &&
    isThirdPerson(lower[i] ?? "") &&
    (lower[i - 1] === "who" ||
      (SINGULARS.has(tags[i - 1] ?? NONE) &&
        /^(?:this|that|it)$/.test(lower[i + 1] ?? "") &&
        /^[.,;]$/.test(word[i + 2] ?? "")))
      ? TAG.VBZ
      : null,
  // "WHO reports 212 cases"
  ({ word, lower }, tags, i) =>
    tags[i] === TAG.NNS && lower[i] === "reports" && tags[i + 1] === TAG.CD && /^\p{Lu}{2,}$/u.test(word[i - 1] ?? "")
      ? TAG.VBZ
      : null,
  // "accused | unnamed | aid workers"
  ({ lower }, tags, i) =>
    tags[i] === TAG.VBN &&
    /^un\p{L}+ed$/u.test(lower[i] ?? "") &&
    AFTER_ADJECTIVE.has(tags[i + 1] ?? NONE) &&
    FINITES.has(tags[i - 1] ?? NONE) &&
    !LINKING.has(lower[i - 1] ?? "")
      ? TAG.JJ
      : null,
  // "called on the guarantor | states | to stop"
  ({ lower }, tags, i) =>
    tags[i] === TAG.VBZ && lower[i] === "states" && lower[i + 1] === "to" && NOUNS.has(tags[i - 1] ?? NONE)
      ? TAG.NNS
      : null,
  // "212 suspected cases"
  ({ lower }, tags, i) =>
    DONE.has(tags[i] ?? NONE) &&
    /^(?:suspected|confirmed|alleged)$/.test(lower[i] ?? "") &&
    tags[i - 1] === TAG.CD &&
    NOUNS.has(tags[i + 1] ?? NONE)
      ? TAG.JJ
      : null,
  // "assured | her | that P"
  ({ lower }, tags, i) =>
    lower[i] === "her" && lower[i + 1] === "that" && FINITES.has(tags[i - 1] ?? NONE) ? TAG.PRP : null,
  // "unable to confirm | either | account"
  ({ lower }, tags, i) =>
    tags[i] === TAG.CC && lower[i] === "either" && tags[i + 1] === TAG.NN && lower[i + 2] !== "or" ? TAG.DT : null,
  // "The column burnt 22 tents"
  ({ lower }, tags, i) =>
    tags[i] === TAG.NN && lower[i] === "burnt" && SINGULARS.has(tags[i - 1] ?? NONE) && !NOUNS.has(tags[i + 1] ?? NONE)
      ? TAG.VBD
      : null,
  // "the envoy alleged that"
  ({ lower }, tags, i) =>
    PARTICIPLES.has(tags[i] ?? NONE) &&
    lower[i + 1] === "that" &&
    SINGULARS.has(tags[i - 1] ?? NONE) &&
    isPast(lower[i] ?? "")
      ? TAG.VBD
      : null,
  // "Rami al-Sol blamed “outlaws”"
  ({ lower }, tags, i) =>
    tags[i] === TAG.JJ && tags[i - 1] === TAG.NNP && !NOUNS.has(tags[i + 1] ?? NONE) && isPast(lower[i] ?? "")
      ? TAG.VBD
      : null,
  ({ word }, tags, i) =>
    tags[i] === TAG.VB && tags[i - 1] === TAG.NNP && /^\p{Lu}\p{Ll}/u.test(word[i] ?? "") ? TAG.NNP : null,
];

/** "disputes": a verb of speaking after "he" or "she". */
const isThirdPerson = (lower: string): boolean => lemmaOf(lower).some(({ form }) => form === "s");

const NUMBER_WORD =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$/;
const FELT = /^(?:alarm|appreciation|concern|dismay|interest|regret|satisfaction|sorrow|surprise)$/;

/** "regret", "grave concern": a feeling at a token, or behind an adjective. */
const isFelt = (lower: readonly string[], i: number): boolean =>
  FELT.test(lower[i] ?? "") || FELT.test(lower[i + 1] ?? "");

/** Whether a preposition and an article stand before a noun: "in a video". */
const isOfPreposition = (tags: Uint8Array, noun: number): boolean => {
  let i = noun - 1;
  while (i > 0 && NOMINAL.has(tags[i] ?? NONE)) i--;
  return tags[i] === TAG.DT && tags[i - 1] === TAG.IN;
};

/** Whether a plural noun follows from a token on, behind adjectives: "soldiers", "armed soldiers". */
function isPlural(tags: Uint8Array, from: number): boolean {
  let i = from;
  while (tags[i] === TAG.JJ) i++;
  return tags[i] === TAG.NNS;
}

const isPast = (lower: string, anyVerb = false): boolean =>
  lower.endsWith("ed") && (anyVerb || lemmaOf(lower).some(({ form }) => form === "past"));

/** ", the Courier reports." attributes the sentence. */
function isTelling({ word, lower }: Tokens, tags: Uint8Array, i: number): boolean {
  if (!TELLING_IN_S.has(lower[i] ?? "")) return false;
  // "the letter states that"
  const single = i > 1 && SINGULARS.has(tags[i - 1] ?? NONE) && !/['’]s$/.test(lower[i - 2] ?? "");
  if (lower[i + 1] === "that" && single) return true;
  if (!/^(?:[.,]|citing|quoting)$/.test(word[i + 1] ?? ".")) return false;
  const k = beforeTeller(lower, tags, i);
  return k < i - 1 && k > 0 && /^[,”"]$/.test(word[k] ?? "");
}

/** The token before "the Courier" or "the state news agency HANA", which end before token `i`. */
function beforeTeller(lower: readonly string[], tags: Uint8Array, i: number): number {
  let k = i - 1;
  while (k >= 0 && (tags[k] === TAG.NNP || (k < i - 1 && lower[k] === "the"))) k--;
  if (k === i - 1 || !SINGULARS.has(tags[k] ?? NONE)) return k;
  while (k >= 0 && (SINGULARS.has(tags[k] ?? NONE) || tags[k] === TAG.JJ || lower[k] === "the")) k--;
  return k;
}

/**
 * "Ada Lenk, head of the union, called on both", "The council called for talks.": the sentence must have a verb, and it stands behind the
 * comma that closes an apposition, or right behind the noun that opens the sentence.
 */
function correctMainVerbs(tokens: Tokens, sentences: Sentences, tags: Uint8Array): void {
  for (let s = 0; s < sentences.count; s++) correctMainVerb(tokens, tags, sentences.from[s] ?? 0, sentences.to[s] ?? 0);
}

function correctMainVerb(tokens: Tokens, tags: Uint8Array, from: number, to: number): void {
  const { word, lower } = tokens;
  const { hasFinite, behindComma } = verbsOf(tokens, tags, from, to);
  if (hasFinite) {
    if (behindComma >= 0 && isPast(lower[behindComma] ?? "") && thatBetween(lower, tags, behindComma, to))
      tags[behindComma] = TAG.VBD;
    return;
  }
  const verb = behindComma < 0 && word[to - 1] === "." ? pastBehindNoun(lower, tags, from, to) : behindComma;
  if (verb >= 0) tags[verb] = tags[verb] === TAG.VB ? TAG.VBP : TAG.VBD;
}

/**
 * Whether a sentence has a finite verb, and the token behind its second or a later comma that may be its main verb (-1 where there is none), up to that
 * finite verb. Calls on the way ("called for talks") are tagged as finite.
 */
function verbsOf(
  tokens: Tokens,
  tags: Uint8Array,
  from: number,
  to: number,
): { hasFinite: boolean; behindComma: number } {
  const { word, lower } = tokens;
  let commas = 0;
  let behindComma = -1;
  let hasFinite = false;
  for (let i = from; i < to && !hasFinite; i++) {
    if (isCall(tokens, tags, i)) tags[i] = TAG.VBD;
    hasFinite = FINITES.has(tags[i] ?? NONE) && !isInAside(word, from, i);
    if (behindComma < 0 && commas > 1 && word[i - 1] === "," && mayBeMain(lower[i] ?? "", tags[i])) behindComma = i;
    if (word[i] === ",") commas++;
  }
  return { hasFinite, behindComma };
}

/** "the minister, Ada Lenk, | stated | at the embassy that P": a clause behind "that" has the first verb of the sentence that is finite. */
function thatBetween(lower: readonly string[], tags: Uint8Array, verb: number, to: number): boolean {
  for (let i = verb + 1; i < to && !FINITES.has(tags[i] ?? NONE); i++)
    if (lower[i] === "that" && tags[i] === TAG.IN) return true;
  return false;
}

const mayBeMain = (lower: string, tag: number | undefined): boolean =>
  tag === TAG.VB || (tag === TAG.VBN && lower.endsWith("ed")) || (tag === TAG.JJ && isPast(lower));

/** "Sol - who has clashed with Velmar - today called": a verb between two dashes is not the main verb. */
function isInAside(word: readonly string[], from: number, i: number): boolean {
  let dashes = 0;
  for (let k = from; k < i; k++) if (/^[-–—]$/.test(word[k] ?? "")) dashes++;
  return dashes % 2 === 1;
}

/** "Pallumia called for talks", "called on both sides": not "talks called for Monday", "the steps called for in the text". */
const isCall = ({ lower }: Tokens, tags: Uint8Array, i: number): boolean =>
  tags[i] === TAG.VBN &&
  lower[i] === "called" &&
  SUBJECTS.has(tags[i - 1] ?? NONE) &&
  CALL_PREPOSITIONS.has(lower[i + 1] ?? "") &&
  OBJECTS.has(tags[i + 2] ?? NONE) &&
  !CALL_TIME.test(lower[i + 2] ?? "");

/** The first form in -ed of a verb of speaking, right behind a noun, with no "by" behind it; -1 where none stands there. */
function pastBehindNoun(lower: readonly string[], tags: Uint8Array, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++)
    if (tags[i] === TAG.VBN && SUBJECTS.has(tags[i - 1] ?? NONE) && isPast(lower[i] ?? ""))
      return lower[i + 1] === "by" ? -1 : i;
  return -1;
}
