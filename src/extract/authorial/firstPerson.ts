import { FIRST_PERSON } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import type { MainClause } from "../structure/mainClause.ts";
import { ADVERB, tagBitsOf } from "../structure/tagClasses.ts";

/** Share of the sentences outside quotation marks in which the author says "I" or "we". */
export function firstPersonShare(analysis: Analysis): number {
  // a sentence that quotes somebody reports
  if (analysis.quotations.some(({ words }) => words > 6)) return 0;
  let all = 0;
  let own = 0;
  for (let s = 0; s < analysis.sentences.count; s++) {
    const from = analysis.sentenceFrom(s);
    const to = analysis.sentenceTo(s);
    if (from < analysis.body || to - from < 3 || analysis.outerQuotationIndex(from + 1) >= 0) continue;
    all++;
    for (let i = from; i < to; i++) {
      if (analysis.outerQuotationIndex(i) >= 0 || !/^(?:i|we)$/.test(analysis.lower(i))) continue;
      own++;
      break;
    }
  }
  return all === 0 ? 0 : own / all;
}

/** "We reject …", "Our army did not fire": the author, outside quotation marks. */
export function inFirstPerson(analysis: Analysis, clause: MainClause): boolean {
  if (analysis.outerQuotationIndex(clause.group.main) >= 0) return false;
  if (clause.subject === null) return false;
  const [from, to] = clause.subject;
  let k = from;
  while (k < to && tagBitsOf(analysis.tags, k) & ADVERB) k++;
  return FIRST_PERSON.has(analysis.lower(k)) && analysis.outerQuotationIndex(k) < 0 && !isLabelled(analysis, from);
}

/** "Tavin Merrow: We …": the words are the named speaker's, not the author's. */
function isLabelled(analysis: Analysis, token: number): boolean {
  const p = analysis.sentences.paragraph[analysis.sentenceOf(token)]!;
  const from = analysis.sentenceFrom(analysis.sentences.paragraphStart[p]!);
  for (let i = from; i < Math.min(token, from + 12); i++) if (analysis.tokens.word[i] === ":") return true;
  return false;
}
