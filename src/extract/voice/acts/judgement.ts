// "Such atrocities constitute gross violations of law" -> condemn: a deed as the subject, and a judgement about it.
// not: "The talks are a success."
import { findEventWords } from "../../events/findEventWords.ts";
import { BLAME_NOUNS, JUDGEMENTS, JUDGING_VERBS } from "../../lexicon/language.ts";
import type { Analysis } from "../../structure/analysis.ts";
import { type OwnVoiceSentence, wordsIn } from "../voiced.ts";

/** Whether the author says of a deed that it is wrong. */
export function isJudgement({ analysis, content: [, to], clause }: OwnVoiceSentence): boolean {
  const { subject, group } = clause;
  const judges =
    clause.lemmas.some((lemma) => JUDGING_VERBS.has(lemma)) ||
    analysis.tokens.lower.slice(group.to, to).some((word) => word === "constitute" || word === "constitutes");
  if (!judges || subject === null || !isJudged(analysis, group.to, to)) return false;
  return (
    findEventWords(analysis.tokens, subject[0], group.from).length > 0 ||
    wordsIn(analysis, subject).some((w) => BLAME_NOUNS.has(w) || /^(?:this|that|these|those|it|such)$/.test(w))
  );
}

/** Whether a word of judgement stands among the next fourteen: "a violation", "atrocities". */
export function isJudged(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const low = analysis.lower(i);
    if (JUDGEMENTS.has(low) || JUDGEMENTS.has(low.replace(/(?:s|es)$/, "")) || JUDGEMENTS.has(low.replace(/ies$/, "y")))
      return true;
  }
  return false;
}
