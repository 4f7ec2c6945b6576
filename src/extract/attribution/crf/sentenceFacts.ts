// Facts about what stands before and behind each token of a sentence: commas, conjunctions, verbs, the next mark.
import type { Analysis } from "../../structure/analysis.ts";
import { CONJUNCTION, WH } from "../../structure/tagClasses.ts";
import { bucket } from "./buckets.ts";
import type { OpenFacts } from "./facts.ts";
import { isMark } from "./quotationFacts.ts";

function punctuationOf(word: string): number {
  switch (word) {
    case ",":
      return 1;
    case ".":
    case "!":
    case "?":
      return 2;
    case ":":
    case ";":
      return 3;
    case "—":
    case "–":
    case "--":
    case "-":
      return 4;
    case "(":
    case ")":
      return 5;
    default:
      return isMark(word) && word !== "'" && word !== "’" ? 6 : 0;
  }
}

function linkOf(analysis: Analysis, i: number): number {
  const lower = analysis.lower(i);
  if (lower === "that") return 1;
  if (analysis.is(i, WH)) return 2;
  if (analysis.is(i, CONJUNCTION)) return lower === "but" ? 3 : 4;
  return lower === "while" || lower === "as" || lower === "if" || lower === "because" || lower === "after" ? 5 : 0;
}

/** Writes the facts about the sentence of each token. */
export function markSentences(analysis: Analysis, f: OpenFacts): void {
  for (let s = 0; s < analysis.sentences.count; s++) {
    const from = analysis.sentenceFrom(s);
    const to = analysis.sentenceTo(s);
    let comma = from - 1;
    let link = 0;
    let linkAt = from;
    let verbs = 0;
    for (let i = from; i < to; i++) {
      f.comma[i] = bucket(i - comma - 1);
      f.link[i] = link * 10 + bucket(i - linkAt);
      f.verbs[i] = Math.min(verbs, 3);
      const word = analysis.word(i);
      if (word === ",") comma = i;
      const here = linkOf(analysis, i);
      if (here > 0) {
        link = here;
        linkAt = i;
      }
      if (analysis.groupAt(i)?.main === i) verbs++;
    }
    let ahead = 0;
    let at = to;
    for (let i = to - 1; i >= from; i--) {
      const distance = at - i;
      f.ahead[i] = ahead * 3 + (distance <= 2 ? 0 : distance <= 8 ? 1 : 2);
      const here = punctuationOf(analysis.word(i));
      if (here > 0) {
        ahead = here;
        at = i;
      }
    }
    f.edge[from] = 1;
    if (to - 1 > from) f.edge[to - 1] = 2;
  }
}
