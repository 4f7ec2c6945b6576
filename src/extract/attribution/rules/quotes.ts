import type { Quotation } from "../../../text/quotation.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { isCueVerb } from "../cues.ts";

/** The outermost quotation of its place whose opening mark is token `mark`, or null. */
export function quotationOpening(analysis: Analysis, mark: number): Quotation | null {
  const q = analysis.quotationOf[mark + 1] ?? -1;
  if (q < 0) return null;
  // the quotation that this mark opens, not one that starts later or encloses it
  const found = analysis.quotation(q);
  if (found.from === mark + 1) {
    const outer = analysis.quotation(analysis.outerQuotationIndex(mark + 1));
    return outer.from === mark + 1 ? outer : found;
  }
  return null;
}

/** The outermost quotation whose closing mark is token `mark`, or null. */
export function quotationClosing(analysis: Analysis, mark: number): Quotation | null {
  if (mark < 1) return null;
  const q = analysis.quotationOf[mark - 1] ?? -1;
  if (q < 0 || analysis.quotationOf[mark] === q) return null;
  const outer = analysis.quotation(analysis.outerQuotationIndex(mark - 1));
  if (outer.to === mark && analysis.outerQuotationOf[mark] !== analysis.outerQuotationOf[mark - 1]) return outer;
  const found = analysis.quotation(q);
  return found.to === mark ? found : null;
}

/** The most paragraphs over which one quotation is followed. */
const MOST_PARAGRAPHS = 60;
/** A quotation with the unclosed ones of earlier paragraphs that it continues and those of later ones that continue it, as runs of tokens. */
export function wholeQuotation(analysis: Analysis, quotation: Quotation): Range[] {
  const runs: Range[] = [[quotation.from, quotation.to]];
  let last = quotation;
  for (let k = analysis.outerQuotationIndex(quotation.from) - 1; k >= 0 && last.continues; k--) {
    const q = analysis.quotation(k);
    if (q.depth !== 0) continue;
    if (!q.unclosed || q.paragraph !== last.paragraph - 1) break;
    runs.unshift([q.from, q.to]);
    last = q;
  }
  last = quotation;
  for (
    let k = analysis.outerQuotationIndex(quotation.from) + 1;
    k < analysis.quotations.length && last.unclosed && runs.length < MOST_PARAGRAPHS;
    k++
  ) {
    const q = analysis.quotation(k);
    if (q.depth !== 0) continue;
    if (!q.continues || q.paragraph !== last.paragraph + 1) break;
    runs.push([q.from, q.to]);
    last = q;
  }
  return runs;
}

/** “A,” S said. “B.” – the quotations that follow in the same paragraph, up to one with an attribution of its own. */
export function followingQuotations(
  analysis: Analysis,
  content: readonly Range[],
  group: VerbGroup,
  source: Range | null,
): Range[] {
  const last = Math.max(group.to, source === null ? 0 : source[1]);
  if (analysis.quotationIndex(group.main) >= 0) return [];
  // only where a quotation has been attributed already
  if (!content.some(([from]) => analysis.quotationIndex(from) >= 0)) return [];
  const s = analysis.sentenceOf(group.main);
  const paragraph = analysis.sentences.paragraph[s]!;
  let next = last;
  const sentenceEnd = analysis.sentenceTo(s);
  // the rest of this sentence: only adjuncts, no further verb of saying
  while (next < sentenceEnd && quotationOpening(analysis, next) === null) {
    if (
      analysis.groupIndex(next) >= 0 &&
      analysis.group(analysis.groupIndex(next)) !== group &&
      isCueVerb(analysis, analysis.group(analysis.groupIndex(next)))
    )
      return [];
    next++;
  }
  const runs: Range[] = [];
  for (let n = 0; n < 6; n++) {
    const q = quotationOpening(analysis, next);
    if (q === null || q.paragraph !== paragraph || q.words < 2) break;
    if (content.some(([from, to]) => from <= q.from && q.to <= to)) return runs;
    if (!q.unclosed && attributedAfter(analysis, q.to + 1)) break;
    runs.push(...(q.unclosed ? wholeQuotation(analysis, q) : [[q.from, q.to] as const]));
    next = q.to + (q.unclosed ? 0 : 1);
    if (next < analysis.tokens.count && analysis.tokens.word[next] === ".") next++;
  }
  return runs;
}

/** Whether ", S said" or "said S" follows a quotation's closing mark. */
function attributedAfter(analysis: Analysis, i: number): boolean {
  let k = i;
  if (analysis.tokens.word[k] === ",") k++;
  if (
    k >= analysis.tokens.count ||
    analysis.sentences.paragraph[analysis.sentenceOf(k)] !== analysis.sentences.paragraph[analysis.sentenceOf(i - 1)]
  )
    return false;
  const end = Math.min(analysis.sentenceTo(analysis.sentenceOf(k)), k + 20);
  const phrase = nounPhraseAt(analysis, k, end);
  for (const at of [k, phrase === null ? -1 : phrase[1]]) {
    const g = at >= 0 && at < analysis.tokens.count ? analysis.groupIndex(at) : -1;
    if (g >= 0 && isCueVerb(analysis, analysis.group(g))) return true;
  }
  return false;
}
