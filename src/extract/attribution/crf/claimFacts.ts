// What the claim model knows of each token, as small whole numbers: computed once a document, shared by all features.
import type { Act } from "../../../model/claim.ts";
import { INTENDS, NOUN_CUES, PREPOSITION_CUES, VERB_CUES } from "../../lexicon/en/cues.ts";
import { lemmaOf } from "../../lexicon/en/forms.ts";
import { type NeutralWords, NO_LETTER } from "../../pos/delexicalize.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { bitsOf, CONJUNCTION, NOUN, VERB, WH } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";

// Labels of both stages. Odd ones open a span, the even ones after them go on with it.
export const O = 0;
export const B_SOURCE = 1;
export const B_CUE = 3;
export const B_CONTENT = 5;
export const I_CONTENT = 6;
export const LABELS = 7;

/** One entry a token in every array. */
export interface ClaimFacts {
  readonly words: NeutralWords;
  readonly tags: Uint8Array;
  /** What the lexicon of cues says of the word: 0 nothing, else act and whether it is weak. */
  readonly cueClass: Uint8Array;
  /** 0 outside quotation marks, 1 inside, 2 opening mark, 3 closing mark. */
  readonly quote: Uint8Array;
  /** First of its sentence: 1, last: 2. */
  readonly edge: Uint8Array;
  /** Tokens to the nearest cue before and after, in buckets, and its class. */
  readonly cueBefore: Uint8Array;
  readonly cueAfter: Uint8Array;
  readonly classBefore: Uint8Array;
  readonly classAfter: Uint8Array;
  /** Tokens since the last comma or sentence start, in buckets. */
  readonly comma: Uint8Array;
  /** Last subordinator or conjunction of the sentence (0 to 5) and how far back (bucket). */
  readonly link: Uint8Array;
  /** Verb groups of the sentence so far, at most 3. */
  readonly verbs: Uint8Array;
  /** Next punctuation of the sentence, and whether it is near. */
  readonly ahead: Uint8Array;
  /** Place in a noun phrase and in a verb group. */
  readonly chunk: Uint8Array;
  readonly group: Uint8Array;
  /** Length of the outermost quotation, in buckets; words just outside its ends. */
  readonly quoteLength: Uint8Array;
  readonly quoteBefore: Uint16Array;
  readonly quoteAfter: Uint16Array;
  /** Label by the surest rule, how sure it is, and all roles that rules give. */
  readonly ruleLabel: Uint8Array;
  readonly ruleSure: Uint8Array;
  readonly ruleRoles: Uint8Array;
}

/**
 * The number by which the models know each act. The weights hang on these numbers: a new act gets the next free one, and the models are
 * learnt again.
 */
export const ACT_CLASS: Readonly<Record<Act, number>> = {
  state: 1,
  report: 3,
  allege: 5,
  accuse: 7,
  deny: 9,
  reject: 11,
  confirm: 13,
  concede: 15,
  demand: 17,
  promise: 19,
  threaten: 21,
  warn: 23,
  condemn: 25,
  praise: 27,
  believe: 29,
  ask: 31,
  intend: 33,
};
/** Numbers of cues that are no verbs. */
export const NOUN_CLASS = 35;
export const PREPOSITION_CLASS = 36;

const ACT_OF = new Map<string, number>();
for (const cue of [...VERB_CUES, ...INTENDS]) {
  const known = ACT_OF.get(cue.lemma);
  const value = ACT_CLASS[cue.act] + (cue.weak === true ? 1 : 0);
  if (known === undefined) ACT_OF.set(cue.lemma, value);
}
const NOUNS = new Set(NOUN_CUES.flatMap(({ noun }) => [noun, `${noun}s`, `${noun.replace(/y$/, "ie")}s`]));
const PREPOSITIONS = new Set(PREPOSITION_CUES.map(({ words }) => words[0]!));

/** Distances in ten steps. */
export const bucket = (n: number): number =>
  n <= 3 ? n : n <= 5 ? 4 : n <= 9 ? 5 : n <= 15 ? 6 : n <= 25 ? 7 : n <= 40 ? 8 : 9;

/** Lengths in words in seven steps. */
const lengthBucket = (n: number): number =>
  n <= 1 ? 1 : n <= 3 ? 2 : n <= 6 ? 3 : n <= 12 ? 4 : n <= 25 ? 5 : n <= 50 ? 6 : 7;

const sureBucket = (confidence: number): number =>
  confidence < 60 ? 0 : confidence < 75 ? 1 : confidence < 88 ? 2 : 3;

const isMark = (word: string): boolean =>
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

/** Facts of all tokens. Linear. */
export function claimFacts(analysis: Analysis, words: NeutralWords, rules: readonly Candidate[]): ClaimFacts {
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

type Open<T> = { -readonly [K in keyof T]: T[K] };

function cueClasses(analysis: Analysis): Uint8Array {
  const classes = new Uint8Array(analysis.tokens.count);
  for (let i = 0; i < classes.length; i++) {
    const bits = bitsOf(analysis.tags, i);
    const lower = analysis.lower(i);
    if (bits & VERB) {
      for (const { lemma } of lemmaOf(lower)) {
        const found = ACT_OF.get(lemma);
        if (found === undefined) continue;
        classes[i] = found;
        break;
      }
    } else if (bits & NOUN) {
      if (NOUNS.has(lower)) classes[i] = NOUN_CLASS;
    } else if (PREPOSITIONS.has(lower) && lower.length > 3) classes[i] = PREPOSITION_CLASS;
  }
  return classes;
}

function markQuotations(analysis: Analysis, f: Open<ClaimFacts>): void {
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
  const bits = bitsOf(analysis.tags, i);
  if (bits & WH) return 2;
  if (bits & CONJUNCTION) return lower === "but" ? 3 : 4;
  return lower === "while" || lower === "as" || lower === "if" || lower === "because" || lower === "after" ? 5 : 0;
}

function markSentences(analysis: Analysis, f: Open<ClaimFacts>): void {
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
      const g = analysis.groupIndex(i);
      if (g >= 0 && analysis.group(g).main === i) verbs++;
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

function markCueDistances(analysis: Analysis, f: Open<ClaimFacts>): void {
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

function markPhrases(analysis: Analysis, f: Open<ClaimFacts>): void {
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

function markRole(f: Open<ClaimFacts>, ranges: readonly Range[], opening: number, sure: number): void {
  const role = 1 << ((opening - 1) >> 1);
  for (const [from, to] of ranges) {
    for (let i = from; i < to; i++) {
      f.ruleLabel[i] = i === from ? opening : opening + 1;
      f.ruleSure[i] = sure;
      f.ruleRoles[i]! |= role;
    }
  }
}

const LONGEST = 800;

/** Paragraphs, cut at a sentence's end where they are very long: all that is looked at together. */
export function stretches({ sentences }: Analysis): Range[] {
  const found: Range[] = [];
  for (let p = 0; p < sentences.paragraphs; p++) {
    const last = sentences.paragraphStart[p + 1]!;
    let from = sentences.from[sentences.paragraphStart[p]!]!;
    for (let s = sentences.paragraphStart[p]!; s < last; s++) {
      const to = sentences.to[s]!;
      if (s + 1 < last && sentences.to[s + 1]! - from <= LONGEST) continue;
      // a sentence without end is cut where it is
      for (; to - from > LONGEST * 2; from += LONGEST) found.push([from, from + LONGEST]);
      found.push([from, to]);
      from = to;
    }
  }
  return found;
}

/** Whether a token has letters or digits. */
export const hasLetters = (f: ClaimFacts, analysis: Analysis, i: number): boolean =>
  f.words.letters[i] !== NO_LETTER || /[\p{L}\p{N}]/u.test(analysis.word(i));
