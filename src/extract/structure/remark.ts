// ", a claim which Y denies", ", which Y calls a provocation": a remark by the narrator on the content.
// not: ", the minister of Velmar,", an apposition.
import { isCueVerb } from "../attribution/cues.ts";
import { SUMMING_NOUNS } from "../lexicon/language.ts";
import { skipAdverbs } from "./adverbs.ts";
import type { Analysis } from "./analysis.ts";
import { cueAt } from "./attributionStart.ts";
import { nounPhraseAt } from "./nounPhrase.ts";
import { PREPOSITION, PROPER } from "./tagClasses.ts";

/** Whether a remark opens with token `i`, behind a comma. It reaches to the end of the sentence, or the sentence goes on behind it. */
export function opensRemark(analysis: Analysis, i: number, end: number): boolean {
  const chunk = i < end ? analysis.chunkAt(i) : null;
  if (chunk === null || chunk.from !== i) return analysis.lower(i) === "which" && remarkBehind(analysis, i + 1, end);
  // the noun sums up the content; a name would be an apposition
  if (analysis.is(chunk.head, PROPER) || !analysis.has(i, "a", "an", "the", "this", "something")) return false;
  const k = nounPhraseAt(analysis, i, end)?.[1] ?? end;
  // ", a charge echoed by others"
  const group = k < end ? analysis.groupAt(k) : null;
  if (group !== null && isCueVerb(analysis, group) && analysis.lower(group.to) === "by") return true;
  // ", a claim the army denied."
  const subject = analysis.chunkIndex(k) >= 0 ? nounPhraseAt(analysis, k, end) : null;
  if (subject !== null && SUMMING_NOUNS.has(analysis.lower(chunk.head))) return cueAt(analysis, subject[1], end);
  // ", a position | for which Velmar called her a traitor"
  const pronoun = analysis.is(k, PREPOSITION) && !analysis.has(k, "that") ? k + 1 : k;
  return analysis.has(pronoun, "which", "that") && remarkBehind(analysis, pronoun + 1, end);
}

/** Whether a relative clause is about an act of speaking: "which | Y denies", "which | Velmar and Ostra deny", "that | was denied". */
function remarkBehind(analysis: Analysis, i: number, end: number): boolean {
  if (cueAt(analysis, i, end)) return true;
  const phrase = nounPhraseAt(analysis, i, end);
  if (phrase === null) return isInconsistent(analysis, i, end);
  // "which the spokeswoman, Rami Sol, called a lie"
  if (analysis.word(phrase[1]) === ",") {
    const name = nounPhraseAt(analysis, phrase[1] + 1, end);
    if (name !== null && analysis.word(name[1]) === "," && cueAt(analysis, name[1] + 1, end)) return true;
  }
  const second = analysis.lower(phrase[1]) === "and" ? nounPhraseAt(analysis, phrase[1] + 1, end) : null;
  return cueAt(analysis, phrase[1], end) || (second !== null && cueAt(analysis, second[1], end));
}

/** "which | is inconsistent with the army's account": the narrator compares. */
const isInconsistent = (analysis: Analysis, i: number, end: number): boolean =>
  i + 1 < end &&
  analysis.has(i, "is", "was", "would") &&
  analysis.has(
    analysis.has(i + 1, "be", "not") ? i + 2 : i + 1,
    "inconsistent",
    "consistent",
    "untrue",
    "false",
    "contrary",
  );

/** ", which Y denies, had fallen": the sentence goes on with its verb behind the comma that closes the remark. */
export function goesOnBehind(analysis: Analysis, i: number, end: number): boolean {
  for (let k = i + 1; k < end; k++) {
    if (analysis.word(k) !== ",") continue;
    const v = skipAdverbs(analysis, k + 1, end);
    const group = v < end ? analysis.finiteAt(v) : null;
    return group !== null && group.from === v;
  }
  return false;
}
