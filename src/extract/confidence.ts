import type { Voice } from "../model/claim.ts";
import type { Genre } from "../model/document.ts";

/** What the confidence of a claim depends on beside its own rule and model. */
export interface ConfidenceFacts {
  readonly confidence: number;
  readonly voice: Voice;
  readonly level: number;
  /** Whether the text tells who says it. */
  readonly hasClaimant: boolean;
}

/** Kinds of text in which every sentence is the author's own, or that of the speaker of the turn. */
const OWN_WORDS: ReadonlySet<Genre> = new Set(["letter", "speech", "statement", "transcript"]);

/**
 * Shares of claims right, in hundredths, as measured on annotated documents of each kind (docs/quality.md). Rules and models learnt their
 * confidence from news. In a party's own text the speaker is more certain than in news; what that text reports of others is less certain.
 * Too few of those reports are annotated for a curve, so their confidence has a cap.
 */
const OWN: Partial<Record<Genre, number>> = { transcript: 86, statement: 90, letter: 83 };
const WITHIN_OWN = 79;
const BY_NOBODY = 79;

/** The confidence of a claim, from 0 to 100, adjusted for the kind of text. */
export function confidenceIn(genre: Genre, { confidence, voice, level, hasClaimant }: ConfidenceFacts): number {
  if (!OWN_WORDS.has(genre) || voice === "narration") return confidence;
  if (voice === "authorial" && level === 1)
    return hasClaimant ? (OWN[genre] ?? confidence) : Math.min(confidence, BY_NOBODY);
  return level > 1 || genre !== "speech" ? Math.min(confidence, WITHIN_OWN) : confidence;
}
