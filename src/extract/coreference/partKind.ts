import { ORGAN_SHORT } from "../lexicon/en/offices.ts";
import {
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  HONORIFICS,
  ORGAN_NOUNS,
  ORGAN_TOPICS,
  POSTNOMINALS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  SHORT_RANKS,
} from "../lexicon/en/words.ts";
import type { Analysis } from "../structure/analysis.ts";
import { NOUN, POSSESSIVE, PREPOSITION, PROPER, TO } from "../structure/tagClasses.ts";

/** What a piece of a noun phrase is. */
export type PartKind =
  | "known"
  | "honorific"
  | "role"
  | "organ"
  | "document"
  | "collective"
  | "proper"
  | "postnominal"
  | "possessive"
  | "link"
  | "other";

/** A token of a noun phrase that no lookup knows. */
interface PhraseWord {
  readonly analysis: Analysis;
  readonly i: number;
  readonly low: string;
  /** Classes of its part of speech. */
  readonly bits: number;
  /** Where the phrase ends. */
  readonly to: number;
  /** What the part before it is. */
  readonly previous: PartKind | undefined;
}

/** "A/79/812": behind a document, what it is filed under. */
export const SYMBOL = /^[A-Z][A-Z0-9]*(?:\/[A-Z0-9.-]+)+$/;

/** Behind "Mr." an office; "Mr. Monk" bears that name. */
const ADDRESSED =
  /^(?:acting|ambassador|attorney|chair\w*|chancellor|chief|commissioner|deputy|director|envoy|first|foreign|general|governor|justice|mayor|minister|permanent|premier|president|prime|representative|secretary.*|senator|speaker|special|under.*|vice.*)$/;

/** The cases in their order; the first that holds tells the kind. */
const CASES: readonly (readonly [PartKind, (word: PhraseWord) => boolean])[] = [
  // Velmar | 's
  ["possessive", ({ bits }) => (bits & POSSESSIVE) !== 0],
  // a spokesman | for | the army | and | the ministry
  ["link", ({ bits, low }) => (bits & (PREPOSITION | TO)) !== 0 || low === "and" || low === "or"],
  // Keldoran | Maj. | Gen. | Sol: an officer of Keldora's
  ["role", (word) => SHORT_RANKS.has(word.low) && titlesName(word) && isOfState(word)],
  // Mr. | Sol
  ["honorific", titlesName],
  // Mr. | Monk; but not Mr. | President
  ["proper", ({ bits, low, previous }) => previous === "honorific" && (bits & PROPER) !== 0 && !ADDRESSED.test(low)],
  // the foreign | minister
  ["role", ({ bits, low }) => ROLE_NOUNS.has(low) && (bits & NOUN) !== 0],
  // the | ministry
  ["organ", ({ analysis, i, low }) => ORGAN_NOUNS.has(low) || (ORGAN_SHORT.has(low) && hasCapitals(analysis.word(i)))],
  // the | letter
  ["document", ({ analysis, i, low, bits }) => DOCUMENT_NOUNS.has(low) && ((bits & NOUN) !== 0 || opens(analysis, i))],
  // the | rebels
  ["collective", ({ bits, low }) => COLLECTIVE_NOUNS.has(low) && (bits & PROPER) === 0],
  // document | A/79/812
  ["postnominal", ({ analysis, i, previous }) => previous === "document" && SYMBOL.test(analysis.word(i))],
  // Rami Sol | Jr.
  ["postnominal", ({ low, previous }) => previous === "proper" && POSTNOMINALS.has(low)],
  // Rami | Sol
  ["proper", ({ bits, low }) => (bits & PROPER) !== 0 && !ORGAN_TOPICS.has(low) && !ROLE_MODIFIERS.has(low)],
];

/** What a token that no lookup knows is in a noun phrase which ends at `to`. */
export function kindOf(analysis: Analysis, i: number, to: number, previous: PartKind | undefined): PartKind {
  const word: PhraseWord = { analysis, i, low: analysis.lower(i), bits: analysis.bits(i), to, previous };
  for (const [kind, holds] of CASES) if (holds(word)) return kind;
  return "other";
}

/** "Mr." before a name. */
function titlesName({ analysis, i, low, to }: PhraseWord): boolean {
  return HONORIFICS.has(low) && i + 1 < to && analysis.is(i + 1, PROPER);
}

/** Behind a state or another rank: "Keldoran Gen.", "Rear Adm." */
const isOfState = ({ analysis, i, previous }: PhraseWord): boolean =>
  previous === "known" || previous === "role" || analysis.has(i - 1, "rear", "vice");

/** "MoD" */
const hasCapitals = (word: string): boolean => /^\p{Lu}\p{L}?\p{Lu}/u.test(word);

/** "Letter from the envoy" opens a sentence as a verb might. */
const opens = (analysis: Analysis, i: number): boolean =>
  /^\p{Lu}/u.test(analysis.word(i)) && analysis.has(i + 1, "from", "by", "of");
