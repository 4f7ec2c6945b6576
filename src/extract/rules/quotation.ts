// “We will answer,” she said. ↵ “No one will stop us.”   “We will answer” – Rami Sol   Rami Sol: “We will answer”
// not: The so-called “log” proves nothing.  (no sentence of its own)
import type { Quotation } from "../../text/quotations.ts";
import type { Analysis, Range } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import { bitsOf, FINITE, PROPER } from "../chunks.ts";
import { nounPhraseAt, phraseEndingAt } from "../clause.ts";
import { wholeQuotation } from "./quotes.ts";

/** Quotations that are sentences of their own and that no cue claims: with a byline, behind a name and a colon, or going on from speech before. */
export function quotationAttributions(a: Analysis, cued: readonly Candidate[]): Candidate[] {
  const taken = new Uint8Array(a.tokens.count);
  for (const { content } of cued) for (const [from, to] of content) taken.fill(1, from, to);
  const found: Candidate[] = [];
  const speeches = cued.filter(({ content }) => content.some(([from]) => a.outerQuotationOf[from]! >= 0));
  for (const quotation of a.quotations) {
    if (quotation.depth > 0 || quotation.from < a.body || taken[quotation.from]) continue;
    const candidate =
      byline(a, quotation) ??
      leadIn(a, quotation) ??
      (isSpeech(a, quotation) ? continuation(a, quotation, [...speeches, ...found]) : null);
    if (candidate === null) continue;
    for (const [from, to] of candidate.content) taken.fill(1, from, to);
    found.push(candidate);
  }
  return found;
}

/** With a verb: no title, no scare quotes. */
function isSpeech(a: Analysis, q: Quotation): boolean {
  if (q.words < 3) return false;
  for (let i = q.from; i < q.to; i++) if (bitsOf(a.tags, i) & FINITE && a.chunkOf[i]! < 0) return true;
  return false;
}

const startsSentence = (a: Analysis, token: number): boolean =>
  token <= a.body || a.sentences.ofToken[token] !== a.sentences.ofToken[token - 1];

/** “P” – S, at the end of its paragraph. */
function byline(a: Analysis, q: Quotation): Candidate | null {
  if (!startsSentence(a, q.from - 1)) return null;
  const dash = q.to + 1;
  if (!/^(?:[-–—―]|--)$/.test(a.tokens.word[dash] ?? "")) return null;
  const end = a.sentences.to[a.sentences.ofToken[dash]!]!;
  const phrase = nounPhraseAt(a, dash + 1, end);
  if (phrase === null || !(bitsOf(a.tags, a.chunks[a.chunkOf[dash + 1]!]!.head) & PROPER)) return null;
  return candidate(a, q, [[dash, dash + 1]], dash, phrase, "byline", 80);
}

/** S: “P”, where S is a phrase of its own. */
function leadIn(a: Analysis, q: Quotation): Candidate | null {
  const colon = q.from - 2;
  if (colon < a.body || a.tokens.word[colon] !== ":") return null;
  const floor = a.sentences.from[a.sentences.ofToken[colon]!]!;
  const phrase = phraseEndingAt(a, colon - 1, floor);
  if (phrase === null || phrase.range[0] !== floor || !(bitsOf(a.tags, phrase.head) & PROPER)) return null;
  return candidate(a, q, [[colon, colon + 1]], colon, phrase.range, "lead-in", 78);
}

function candidate(
  a: Analysis,
  q: Quotation,
  cue: readonly Range[],
  main: number,
  source: Range,
  rule: string,
  confidence: number,
): Candidate {
  const sourceHead = a.chunks[a.chunkOf[source[0]]!]!.head;
  const content = wholeQuotation(a, q);
  return {
    cue,
    main,
    source: [source],
    sourceHead,
    content,
    that: -1,
    act: "state",
    polarity: "asserted",
    rule,
    confidence,
  };
}

/** A quotation that is its sentence or sentences, right after speech that was attributed. */
function continuation(a: Analysis, q: Quotation, speeches: readonly Candidate[]): Candidate | null {
  if (!startsSentence(a, q.from - 1)) return null;
  const after = q.to + (q.unclosed ? 0 : 1);
  const s = a.sentences.ofToken[q.to - 1]!;
  if (after < a.sentences.to[s]! && !/^[.!?]$/.test(a.tokens.word[after]!)) return null;
  const before = nearest(a, q, speeches);
  if (before === null) return null;
  return {
    cue: [],
    main: q.from,
    source: [],
    sourceHead: -1,
    content: wholeQuotation(a, q),
    that: -1,
    act: "state",
    polarity: "asserted",
    rule: "continued",
    confidence: q.paragraph === paragraphOf(a, before.main) ? 80 : 66,
    continues: before,
  };
}

const paragraphOf = (a: Analysis, token: number): number => a.sentences.paragraph[a.sentences.ofToken[token]!]!;

/** The last speech that ends before a quotation, in its paragraph or the one before. */
function nearest(a: Analysis, q: Quotation, speeches: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const speech of speeches) {
    if (speech.main >= q.from || q.paragraph - paragraphOf(a, speech.main) > 1) continue;
    if (best === null || speech.main > best.main) best = speech;
  }
  return best;
}
