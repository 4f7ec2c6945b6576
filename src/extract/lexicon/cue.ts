import type { Act } from "../../model/claim.ts";

export const FRAMES = [
  "clause",
  "that",
  "quote",
  "whether",
  "to",
  "objTo",
  "objThat",
  "toNpThat",
  "np",
  "ing",
  "objOf",
  "pp",
  "asNp",
] as const;
/**
 * How a verb takes its content P (S: subject, V: verb, X: another phrase).
 *
 * - `clause`: S V (that) P
 * - `that`: S V that P, only with the word "that"
 * - `quote`: “P,” S V; S V: “P”
 * - `whether`: S asked whether, if, why, what P
 * - `to`: S V to P (vowed to, refused to)
 * - `objTo`: S V X to P (urged X to P); content from X on
 * - `objThat`: S V X that P (told reporters that P); X is spoken to
 * - `toNpThat`: S V to X that P (complained to X that P)
 * - `np`: S V N (condemned N, denied N)
 * - `ing`: S V P-ing (denied firing)
 * - `objOf`: S V X PREP P (accused X of P); content from X on, `preps` lists PREP
 * - `pp`: S V PREP P (called for P); the cue includes PREP
 * - `asNp`: S V X as Y, S V X Y (described X as Y, called X Y); content from X on
 */
export type Frame = (typeof FRAMES)[number];

/** A verb, with its particle if it has one, that attributes its content to its subject. */
export interface VerbCue {
  /** Base form; of words in -ize/-ise the one in -ize. */
  readonly lemma: string;
  /** "out" of "point out"; it must follow the verb. */
  readonly particle?: string;
  readonly act: Act;
  /** The claimant says that the content is not so. */
  readonly denied?: true;
  readonly frames: readonly Frame[];
  /** Prepositions of the frames `pp` and `objOf`. */
  readonly preps?: readonly string[];
  /** Seldom a cue: it counts only with clear syntactic evidence. */
  readonly weak?: true;
  /** Allows ", said X". */
  readonly inverts?: true;
  /** A cue only with a document as subject and a quotation ("the letter reads"). */
  readonly documents?: true;
}

export const NOUN_FRAMES = ["that", "of", "to", "by", "for", "against", "about", "in"] as const;
export type NounFrame = (typeof NOUN_FRAMES)[number];

/** A noun that attributes: "the claim that P", "accusations of P", "X's demand for P", "in a statement". */
export interface NounCue {
  readonly noun: string;
  readonly act: Act;
  readonly denied?: true;
  /** Words that may link the noun to its content (`by`: to its source; `in`: "in a statement", no content of its own). */
  readonly frames: readonly NounFrame[];
}

/** A preposition that attributes: "according to S, P". */
export interface PrepositionCue {
  /** Lower-cased tokens. */
  readonly words: readonly string[];
  readonly act: Act;
}
