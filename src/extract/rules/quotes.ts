import type { Quotation } from "../../text/quotations.ts";
import type { Analysis, Range, VerbGroup } from "../analysis.ts";
import { nounPhraseAt } from "../clause.ts";
import { isCueVerb } from "../cues.ts";

/** The outermost quotation of its place whose opening mark is token `mark`, or null. */
export function quotationOpening(a: Analysis, mark: number): Quotation | null {
  const q = a.quotationOf[mark + 1] ?? -1;
  if (q < 0) return null;
  // the mark's own quotation, not one that starts later or holds it
  const found = a.quotations[q]!;
  if (found.from === mark + 1) {
    const outer = a.quotations[a.outerQuotationOf[mark + 1]!]!;
    return outer.from === mark + 1 ? outer : found;
  }
  return null;
}

/** The outermost quotation whose closing mark is token `mark`, or null. */
export function quotationClosing(a: Analysis, mark: number): Quotation | null {
  if (mark < 1) return null;
  const q = a.quotationOf[mark - 1] ?? -1;
  if (q < 0 || a.quotationOf[mark] === q) return null;
  const outer = a.quotations[a.outerQuotationOf[mark - 1]!]!;
  if (outer.to === mark && a.outerQuotationOf[mark] !== a.outerQuotationOf[mark - 1]) return outer;
  const found = a.quotations[q]!;
  return found.to === mark ? found : null;
}

/** Paragraphs that one quotation is followed over. */
const MOST_PARAGRAPHS = 60;
/** A quotation with the unclosed ones of earlier paragraphs that it continues and those of later ones that continue it, as runs of tokens. */
export function wholeQuotation(a: Analysis, quotation: Quotation): Range[] {
  const runs: Range[] = [[quotation.from, quotation.to]];
  let last = quotation;
  for (let k = a.outerQuotationOf[quotation.from]! - 1; k >= 0 && last.continues; k--) {
    const q = a.quotations[k]!;
    if (q.depth !== 0) continue;
    if (!q.unclosed || q.paragraph !== last.paragraph - 1) break;
    runs.unshift([q.from, q.to]);
    last = q;
  }
  last = quotation;
  for (
    let k = a.outerQuotationOf[quotation.from]! + 1;
    k < a.quotations.length && last.unclosed && runs.length < MOST_PARAGRAPHS;
    k++
  ) {
    const q = a.quotations[k]!;
    if (q.depth !== 0) continue;
    if (!q.continues || q.paragraph !== last.paragraph + 1) break;
    runs.push([q.from, q.to]);
    last = q;
  }
  return runs;
}

/** “A,” S said. “B.” – the quotations that follow in the same paragraph, up to one with an attribution of its own. */
export function followingQuotations(
  a: Analysis,
  content: readonly Range[],
  group: VerbGroup,
  source: Range | null,
): Range[] {
  const last = Math.max(group.to, source === null ? 0 : source[1]);
  if (a.quotationOf[group.main]! >= 0) return [];
  // only where a quotation has been attributed already
  if (!content.some(([from]) => a.quotationOf[from]! >= 0)) return [];
  const s = a.sentences.ofToken[group.main]!;
  const paragraph = a.sentences.paragraph[s]!;
  let next = last;
  const sentenceEnd = a.sentences.to[s]!;
  // the rest of this sentence: only adjuncts, no further verb of saying
  while (next < sentenceEnd && quotationOpening(a, next) === null) {
    if (a.groupOf[next]! >= 0 && a.groups[a.groupOf[next]!]! !== group && isCueVerb(a, a.groups[a.groupOf[next]!]!))
      return [];
    next++;
  }
  const runs: Range[] = [];
  for (let n = 0; n < 6; n++) {
    const q = quotationOpening(a, next);
    if (q === null || q.paragraph !== paragraph || q.words < 2) break;
    if (content.some(([from, to]) => from <= q.from && q.to <= to)) return runs;
    if (!q.unclosed && attributedAfter(a, q.to + 1)) break;
    runs.push(...(q.unclosed ? wholeQuotation(a, q) : [[q.from, q.to] as const]));
    next = q.to + (q.unclosed ? 0 : 1);
    if (next < a.tokens.count && a.tokens.word[next] === ".") next++;
  }
  return runs;
}

/** Whether ", S said" or "said S" follows a quotation's closing mark. */
function attributedAfter(a: Analysis, i: number): boolean {
  let k = i;
  if (a.tokens.word[k] === ",") k++;
  if (
    k >= a.tokens.count ||
    a.sentences.paragraph[a.sentences.ofToken[k]!] !== a.sentences.paragraph[a.sentences.ofToken[i - 1]!]
  )
    return false;
  const end = Math.min(a.sentences.to[a.sentences.ofToken[k]!]!, k + 20);
  const phrase = nounPhraseAt(a, k, end);
  for (const at of [k, phrase === null ? -1 : phrase[1]]) {
    const g = at >= 0 && at < a.tokens.count ? a.groupOf[at]! : -1;
    if (g >= 0 && isCueVerb(a, a.groups[g]!)) return true;
  }
  return false;
}
