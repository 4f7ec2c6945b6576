// "According to the ministry, two bridges were hit."   "Two bridges were hit, according to the ministry."
// not: "They acted according to plan."
import type { Analysis, Range } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import { bitsOf, FINITE, PRONOUN, PROPER } from "../chunks.ts";
import { nounPhraseAt, phraseEndingAt } from "../clause.ts";
import { clauseEnd } from "../clauseEnd.ts";
import { PREPOSITION_CUES } from "../lexicon/en/cues.ts";
import { PLAN_NOUNS, ROLE_NOUNS } from "../lexicon/en/words.ts";
import { followingQuotations, quotationClosing, wholeQuotation } from "./quotes.ts";

const BY_FIRST = new Map<string, (typeof PREPOSITION_CUES)[number][]>();
for (const cue of PREPOSITION_CUES) {
  const first = cue.words[0]!;
  BY_FIRST.set(
    first,
    [...(BY_FIRST.get(first) ?? []), cue].sort((x, y) => y.words.length - x.words.length),
  );
}

/** Attributions whose cue is prepositional: "according to S", "in the words of S". */
export function prepositionalAttributions(a: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (let i = a.body; i < a.tokens.count; i++) {
    for (const cue of BY_FIRST.get(a.tokens.lower[i]!) ?? []) {
      if (!cue.words.every((w, k) => a.tokens.lower[i + k] === w)) continue;
      const candidate = attribute(a, i, i + cue.words.length, cue.act);
      if (candidate !== null) found.push(candidate);
      break;
    }
  }
  return found;
}

function attribute(a: Analysis, from: number, to: number, act: Candidate["act"]): Candidate | null {
  const s = a.sentences.ofToken[from]!;
  let floor = Math.max(a.sentences.from[s]!, a.body);
  let end = a.sentences.to[s]!;
  const inside = a.quotationOf[from]!;
  if (inside >= 0) {
    floor = Math.max(floor, a.quotations[inside]!.from);
    end = Math.min(end, a.quotations[inside]!.to);
  }
  const phrase = nounPhraseAt(a, to, end);
  if (phrase === null) return null;
  const head = a.chunks[a.chunkOf[to]!]!.head;
  if (PLAN_NOUNS.has(a.tokens.lower[head]!)) return null;
  const short = to - from === 1;
  if (short && !(bitsOf(a.tags, head) & (PROPER | PRONOUN))) return null;
  const apposition = appositionAfter(a, phrase, end);
  const source: Range = apposition === null ? phrase : [phrase[0], apposition];
  const after = withRelative(a, source, end);
  let content: Range[] | null = null;
  const fronted = from === floor || (from === floor + 1 && /^(?:but|and|however|yet)$/.test(a.tokens.lower[floor]!));
  if (fronted) {
    const comma = a.tokens.word[after] === "," ? after + 1 : after;
    const q = a.quotationOf[comma + 1];
    if (q !== undefined && q >= 0 && a.quotations[q]!.from === comma + 1 && a.quotations[q]!.words > 6)
      content = wholeQuotation(a, a.quotations[q]!);
    else content = [[comma, clauseEnd(a, comma, end, null)]];
  } else {
    const before =
      a.tokens.word[from - 1] === "," || a.tokens.word[from - 1] === "—" || a.tokens.word[from - 1] === "–"
        ? from - 1
        : from;
    const q = quotationClosing(a, before - 1) ?? quotationClosing(a, from - 1);
    if (q !== null && q.from - 1 <= floor) content = wholeQuotation(a, q);
    else {
      const start = relativeBefore(a, before, floor) ?? startOfClause(a, before, floor);
      content = [[start, before]];
      if (a.tokens.word[after] === "," && after + 1 < end && before !== from && !hasFinite(a, start, before))
        content.push([after + 1, clauseEnd(a, after + 1, end, null)]);
    }
    if (!content.some(([f, t]) => hasFinite(a, f, t)) && q === null) return null;
  }
  if (content.some(([f, t]) => t <= f)) return null;
  content = [
    ...content,
    ...followingQuotations(
      a,
      content,
      {
        from,
        to: phrase[1],
        main: from,
        finite: false,
        passive: false,
        negated: false,
        infinitive: false,
        participle: false,
        modal: null,
      },
      phrase,
    ),
  ];
  return {
    cue: [[from, to]],
    main: from,
    source: [source],
    sourceHead: head,
    content,
    that: -1,
    act,
    polarity: "asserted",
    rule: "according-to",
    confidence: 88,
  };
}

/** "According to X, the head of Y, P": end of the apposition, null where none follows. */
function appositionAfter(a: Analysis, [, to]: Range, end: number): number | null {
  if (a.tokens.word[to] !== "," || a.chunkOf[to + 1]! < 0) return null;
  const phrase = nounPhraseAt(a, to + 1, end);
  if (phrase === null || a.tokens.word[phrase[1]] !== ",") return null;
  return ROLE_NOUNS.has(a.tokens.lower[a.chunks[a.chunkOf[to + 1]!]!.head]!) ? phrase[1] : null;
}

/** Past a relative clause or apposition up to its closing comma: "according to X, who commands Y, P". */
function withRelative(a: Analysis, phrase: Range, end: number): number {
  // "according to the Joint Mission (JM), P"
  const acronym = a.tokens.word[phrase[1]] === "(" && a.tokens.word[phrase[1] + 2] === ")";
  const to = acronym ? phrase[1] + 3 : phrase[1];
  const g = a.groups[a.groupOf[to + 1] ?? -1];
  if (g?.participle && g.from === to + 1 && a.tokens.word[to] === ",")
    for (let i = g.to; i < end && i < to + 12; i++) if (a.tokens.word[i] === ",") return i;
  if (a.tokens.word[to] === "," && /^(?:who|which|whose)$/.test(a.tokens.lower[to + 1] ?? ""))
    for (let i = to + 2; i < end && i < to + 30; i++) if (a.tokens.word[i] === ",") return i;
  return to;
}

/** "gave them a log, which, according to him, shows P": the noun that the relative pronoun stands for; null where there is none. */
function relativeBefore(a: Analysis, comma: number, floor: number): number | null {
  if (!/^(?:which|who)$/.test(a.tokens.lower[comma - 1] ?? "")) return null;
  const left = a.tokens.word[comma - 2] === "," ? comma - 3 : comma - 2;
  return phraseEndingAt(a, left, floor)?.range[0] ?? null;
}

function startOfClause(a: Analysis, from: number, floor: number): number {
  for (let i = from - 1; i >= floor; i--) if (a.tokens.word[i] === ";") return i + 1;
  return /^(?:but|and|yet)$/.test(a.tokens.lower[floor]!) ? floor + 1 : floor;
}

function hasFinite(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bitsOf(a.tags, i) & FINITE && a.chunkOf[i]! < 0) return true;
  return false;
}
