// "declined to say whether P", "has yet to confirm that P", "stopped short of accusing Keldora of P", "left without saying who fired": nobody says P.
// not: "refused to withdraw" (a refusal is an act), "could not establish whether P" (a finding that rules/unestablished.ts makes)
import { KEPT_BACK, NOT_TO, WITHHOLDING_GERUND, WITHHOLDING_VERBS } from "../lexicon/language.ts";
import { isFreeAdverb } from "../structure/adverbs.ts";
import type { Analysis } from "../structure/analysis.ts";
import { TO } from "../structure/tagClasses.ts";
import type { Candidate } from "./candidate.ts";

/** Whether the verb of an attribution tells what somebody does not say. */
export function isWithheld(analysis: Analysis, { main, content: [first], rule }: Candidate): boolean {
  if (rule === "unestablished") return false;
  return isKeptBack(analysis, main, first?.[0] ?? -1) || isNotDone(analysis, main) || isStillOpen(analysis, main);
}

/** "declined | to comment", "refused | to discuss whether P": what is declined is to say something. */
const isKeptBack = (analysis: Analysis, main: number, from: number): boolean =>
  analysis.is(from, TO) &&
  WITHHOLDING_VERBS.has(analysis.lower(main)) &&
  KEPT_BACK.has(analysis.lower(beforeAdverbs(analysis, from + 1, 1)));

/** "declined to | say", "has yet to publicly | confirm", "without | saying". */
function isNotDone(analysis: Analysis, verb: number): boolean {
  const k = beforeAdverbs(analysis, verb - 1, -1);
  if (analysis.is(k, TO)) {
    const governor = beforeAdverbs(analysis, k - 1, -1);
    return WITHHOLDING_VERBS.has(analysis.lower(governor)) || NOT_TO.has(analysis.lower(governor));
  }
  return (
    (analysis.has(k, "of") && analysis.has(k - 1, "short")) ||
    analysis.has(k, "without") ||
    (analysis.lower(verb).endsWith("ing") && WITHHOLDING_GERUND.has(analysis.lower(k)))
  );
}

/** The first token from `i` on, in a direction, that is no free adverb. */
function beforeAdverbs(analysis: Analysis, i: number, step: 1 | -1): number {
  let k = i;
  while (k > 0 && isFreeAdverb(analysis, k) && !NOT_TO.has(analysis.lower(k))) k += step;
  return k;
}

/** "has not yet | acknowledged that P": it may still; "has not acknowledged that P" is left to the verb. */
function isStillOpen(analysis: Analysis, main: number): boolean {
  const group = analysis.groupAt(main);
  if (group?.negated !== true) return false;
  for (let i = group.from; i < main; i++) if (analysis.has(i, "yet")) return true;
  return false;
}
