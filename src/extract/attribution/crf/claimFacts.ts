// What the claim model knows of each token, as small whole numbers: computed once a document, shared by all features.
import { type DelexicalizedWords, NO_LETTER } from "../../pos/delexicalize.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import type { Candidate } from "../candidate.ts";
import { bucket, sureBucket } from "./buckets.ts";
import { cueClasses } from "./cueClasses.ts";
import type { ClaimFacts, OpenFacts } from "./facts.ts";
import { B_CONTENT, B_CUE, B_SOURCE } from "./labels.ts";
import { markQuotations } from "./quotationFacts.ts";
import { markSentences } from "./sentenceFacts.ts";

/** Facts of all tokens. Linear. */
export function claimFacts(analysis: Analysis, words: DelexicalizedWords, rules: readonly Candidate[]): ClaimFacts {
  const n = analysis.tokens.count;
  const bytes = (): Uint8Array => new Uint8Array(n);
  const facts = {
    words,
    tags: analysis.tags,
    cueClass: cueClasses(analysis),
    quote: bytes(),
    edge: bytes(),
    cueBefore: bytes(),
    cueAfter: bytes(),
    classBefore: bytes(),
    classAfter: bytes(),
    comma: bytes(),
    link: bytes(),
    verbs: bytes(),
    ahead: bytes(),
    chunk: bytes(),
    group: bytes(),
    quoteLength: bytes(),
    quoteBefore: new Uint16Array(n),
    quoteAfter: new Uint16Array(n),
    ruleLabel: bytes(),
    ruleSure: bytes(),
    ruleRoles: bytes(),
  };
  markQuotations(analysis, facts);
  markSentences(analysis, facts);
  markCueDistances(analysis, facts);
  markPhrases(analysis, facts);
  for (const rule of [...rules].sort((x, y) => x.confidence - y.confidence)) {
    const sure = sureBucket(rule.confidence);
    markRole(facts, rule.content, B_CONTENT, sure);
    markRole(facts, rule.source, B_SOURCE, sure);
    markRole(facts, rule.cue, B_CUE, sure);
  }
  return facts;
}

function markCueDistances(analysis: Analysis, f: OpenFacts): void {
  for (let p = 0; p < analysis.sentences.paragraphs; p++) {
    const from = analysis.sentenceFrom(analysis.sentences.paragraphStart[p]!);
    const to = analysis.sentenceTo(analysis.sentences.paragraphStart[p + 1]! - 1);
    let last = -1;
    for (let i = from; i < to; i++) {
      f.cueBefore[i] = last < 0 ? 9 : bucket(i - last - 1);
      f.classBefore[i] = last < 0 ? 0 : f.cueClass[last]!;
      if (f.cueClass[i]! > 0) last = i;
    }
    last = -1;
    for (let i = to - 1; i >= from; i--) {
      f.cueAfter[i] = last < 0 ? 9 : bucket(last - i - 1);
      f.classAfter[i] = last < 0 ? 0 : f.cueClass[last]!;
      if (f.cueClass[i]! > 0) last = i;
    }
  }
}

function markPhrases(analysis: Analysis, f: OpenFacts): void {
  for (const { from, to, head } of analysis.chunks) {
    f.chunk.fill(2, from, to);
    f.chunk[from] = 1;
    if (head >= from && head < to) f.chunk[head]! += 2;
  }
  for (const group of analysis.groups) {
    f.group.fill(2, group.from, group.to);
    f.group[group.from] = 1;
    f.group[group.main] = group.passive ? 5 : group.finite ? 3 : group.infinitive ? 6 : 4;
  }
}

function markRole(f: OpenFacts, ranges: readonly Range[], opening: number, sure: number): void {
  const role = 1 << ((opening - 1) >> 1);
  for (const [from, to] of ranges) {
    for (let i = from; i < to; i++) {
      f.ruleLabel[i] = i === from ? opening : opening + 1;
      f.ruleSure[i] = sure;
      f.ruleRoles[i]! |= role;
    }
  }
}

/** Whether a token has letters or digits. */
export const hasLetters = (f: ClaimFacts, analysis: Analysis, i: number): boolean =>
  f.words.letters[i] !== NO_LETTER || /[\p{L}\p{N}]/u.test(analysis.word(i));
