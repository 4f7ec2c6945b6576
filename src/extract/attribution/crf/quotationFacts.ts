import type { Analysis } from "../../structure/analysis.ts";
import { lengthBucket } from "./buckets.ts";
import type { OpenFacts } from "./facts.ts";

/** Whether a word is a quotation mark. */
export const isMark = (word: string): boolean =>
  word === "“" ||
  word === "”" ||
  word === '"' ||
  word === "''" ||
  word === "``" ||
  word === "’" ||
  word === "‘" ||
  word === "'" ||
  word === "»" ||
  word === "«";

/** Writes the facts about the outermost quotations. */
export function markQuotations(analysis: Analysis, f: OpenFacts): void {
  for (const q of analysis.quotations) {
    if (q.depth > 0) continue;
    const s = analysis.sentences.paragraphStart;
    const from = analysis.sentenceFrom(s[q.paragraph]!);
    const to = analysis.sentenceTo(s[q.paragraph + 1]! - 1);
    f.quote.fill(1, q.from, q.to);
    if (q.from > from) f.quote[q.from - 1] = 2;
    if (q.to < to && isMark(analysis.word(q.to))) f.quote[q.to] = 3;
    const before = q.from - 2 >= from ? f.words.word[q.from - 2]! : 0;
    const after = q.to + 1 < to ? f.words.word[q.to + 1]! : 0;
    f.quoteLength.fill(lengthBucket(q.words), q.from, q.to);
    f.quoteBefore.fill(before, q.from, q.to);
    f.quoteAfter.fill(after, q.from, q.to);
  }
}
