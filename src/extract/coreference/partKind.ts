import {
  ADDRESSED_OFFICES,
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  HONORIFICS,
  ORGAN_ADJECTIVES,
  ORGAN_NOUNS,
  ORGAN_SHORT,
  ORGAN_TOPICS,
  POSTNOMINALS,
  ROLE_MODIFIERS,
  ROLE_NOUNS,
  SEAT_MODIFIERS,
  SEATS,
  SHORT_BODIES,
  SHORT_RANKS,
} from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { NOUN, POSSESSIVE, PREPOSITION, PROPER, TO } from "../structure/tagClasses.ts";

/** The kind of a piece of a noun phrase. */
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
  /** The kind of the part before it. */
  readonly previous: PartKind | undefined;
}

/** "A/79/812": the symbol behind a document. */
export const SYMBOL = /^[A-Z][A-Z0-9]*(?:\/[A-Z0-9.-]+)+$/;

/** A kind of piece, with phrases whose pieces a test reads: the word that is of this kind, or must not be. */
interface KindCase {
  readonly kind: PartKind;
  readonly finds: readonly (readonly [phrase: string, word: string])[];
  readonly findsNot: readonly (readonly [phrase: string, word: string])[];
  readonly holds: (word: PhraseWord) => boolean;
}

/** The cases in their order; the first that holds decides the kind. */
export const KIND_CASES: readonly KindCase[] = [
  {
    kind: "possessive",
    finds: [["Ostra's army", "'s"]],
    findsNot: [["the army", "army"]],
    holds: ({ bits }) => (bits & POSSESSIVE) !== 0,
  },
  {
    kind: "link",
    finds: [
      ["a spokesman for the army", "for"],
      ["the army and the ministry", "and"],
    ],
    findsNot: [["the army", "army"]],
    holds: ({ bits, low }) => (bits & (PREPOSITION | TO)) !== 0 || low === "and" || low === "or",
  },
  {
    // an officer of Keldora's
    kind: "role",
    finds: [["Keldoran Gen. Sol", "Gen."]],
    findsNot: [["Gen. Sol", "Gen."]],
    holds: (word) => SHORT_RANKS.has(word.low) && titlesName(word) && isOfState(word),
  },
  {
    kind: "honorific",
    finds: [["Mr. Sol", "Mr."]],
    findsNot: [["Minister Sol", "Minister"]],
    holds: titlesName,
  },
  {
    kind: "proper",
    finds: [["Mr. Monk", "Monk"]],
    findsNot: [["Mr. President", "President"]],
    holds: ({ bits, low, previous }) =>
      previous === "honorific" && (bits & PROPER) !== 0 && !ADDRESSED_OFFICES.test(low),
  },
  {
    kind: "role",
    finds: [["the foreign minister", "minister"]],
    findsNot: [
      ["the foreign ministry", "ministry"],
      ["the Valley Observer Mission", "Observer"],
    ],
    holds: (word) => ROLE_NOUNS.has(word.low) && (word.bits & NOUN) !== 0 && !namesBody(word),
  },
  {
    kind: "organ",
    finds: [["the foreign ministry", "ministry"]],
    findsNot: [["the foreign minister", "minister"]],
    holds: ({ analysis, i, low }) => ORGAN_NOUNS.has(low) || (ORGAN_SHORT.has(low) && hasCapitals(analysis.word(i))),
  },
  {
    // "Keldora's military": an organ if no noun follows that it could describe
    kind: "organ",
    finds: [
      ["Ostra's military", "military"],
      ["the military of Ostra", "military"],
    ],
    findsNot: [["Ostra's military spokesman", "military"]],
    holds: ({ analysis, i, low, to }) => ORGAN_ADJECTIVES.has(low) && (i + 1 >= to || analysis.is(i + 1, PREPOSITION)),
  },
  {
    // "Keldora's presidential palace": an office, not a building
    kind: "organ",
    finds: [["Ostra's presidential palace", "palace"]],
    findsNot: [["the old palace", "palace"]],
    holds: ({ analysis, i, low }) => SEATS.has(low) && SEAT_MODIFIERS.has(analysis.lower(i - 1)),
  },
  {
    kind: "document",
    finds: [["the letter", "letter"]],
    findsNot: [["the army", "army"]],
    holds: ({ analysis, i, low, bits }) => DOCUMENT_NOUNS.has(low) && ((bits & NOUN) !== 0 || opens(analysis, i)),
  },
  {
    kind: "collective",
    finds: [["the families", "families"]],
    findsNot: [["the house", "house"]],
    holds: ({ bits, low }) => COLLECTIVE_NOUNS.has(low) && (bits & PROPER) === 0,
  },
  {
    // the symbol of a document
    kind: "postnominal",
    finds: [["letter A/79/812", "A/79/812"]],
    findsNot: [["the letter", "letter"]],
    holds: ({ analysis, i, previous }) => previous === "document" && SYMBOL.test(analysis.word(i)),
  },
  {
    kind: "postnominal",
    finds: [["Rami Sol Jr.", "Jr."]],
    findsNot: [["Rami Sol", "Sol"]],
    holds: ({ low, previous }) => previous === "proper" && POSTNOMINALS.has(low),
  },
  {
    // whatever the tagger makes of it: "the Front's leader"
    kind: "proper",
    finds: [["the Front's leader", "Front"]],
    findsNot: [["the front's end", "front"]],
    holds: ({ analysis, i, low }) =>
      SHORT_BODIES.has(low) && /^\p{Lu}\p{Ll}/u.test(analysis.word(i)) && analysis.is(i + 1, POSSESSIVE),
  },
  {
    kind: "proper",
    finds: [["Rami Sol", "Sol"]],
    findsNot: [["Foreign Minister", "Foreign"]],
    holds: ({ bits, low }) => (bits & PROPER) !== 0 && !ORGAN_TOPICS.has(low) && !ROLE_MODIFIERS.has(low),
  },
];

/** The kind of a token that no lookup knows, in a noun phrase that ends at `to`. */
export function kindOf(analysis: Analysis, i: number, to: number, previous: PartKind | undefined): PartKind {
  const word: PhraseWord = { analysis, i, low: analysis.lower(i), bits: analysis.bits(i), to, previous };
  for (const { kind, holds } of KIND_CASES) if (holds(word)) return kind;
  return "other";
}

/** "Mr." before a name. */
function titlesName({ analysis, i, low, to }: PhraseWord): boolean {
  return HONORIFICS.has(low) && i + 1 < to && analysis.is(i + 1, PROPER);
}

/** Behind a state or another rank: "Keldoran Gen.", "Rear Adm." */
const isOfState = ({ analysis, i, previous }: PhraseWord): boolean =>
  previous === "known" || previous === "role" || analysis.has(i - 1, "rear", "vice");

/** "the Valley | Observer | Mission": within the name of a body. */
const namesBody = ({ analysis, i, low, to }: PhraseWord): boolean =>
  i + 1 < to &&
  ROLE_NOUNS.get(low)?.plural !== true &&
  ORGAN_NOUNS.has(analysis.lower(i + 1)) &&
  [i, i + 1].every((k) => /^\p{Lu}\p{Ll}/u.test(analysis.word(k)));

/** "MoD" */
const hasCapitals = (word: string): boolean => /^\p{Lu}\p{L}?\p{Lu}/u.test(word);

/** "Letter from the envoy" opens a sentence as a verb might. */
const opens = (analysis: Analysis, i: number): boolean =>
  /^\p{Lu}/u.test(analysis.word(i)) && analysis.has(i + 1, "from", "by", "of");
