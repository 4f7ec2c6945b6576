import type { Candidate } from "../../extract/attribution/candidate.ts";
import { claimFacts, hasLetters } from "../../extract/attribution/crf/claimFacts.ts";
import type { ClaimFacts } from "../../extract/attribution/crf/facts.ts";
import { B_CONTENT, B_CUE, B_SOURCE } from "../../extract/attribution/crf/labels.ts";
import { proposeCandidates } from "../../extract/attribution/rules/index.ts";
import { findTimexes } from "../../extract/dates/timexes.ts";
import { readHead } from "../../extract/head/head.ts";
import { separate } from "../../extract/head/headSentences.ts";
import { defaultLookup } from "../../extract/lookup.ts";
import { delexicalize } from "../../extract/pos/delexicalize.ts";
import { type PosModel, tagTokens } from "../../extract/pos/pos.ts";
import { analyse } from "../../extract/structure/analyse.ts";
import type { Analysis, Range } from "../../extract/structure/analysis.ts";
import { splitSentences } from "../../text/sentences.ts";
import { tokenAt, tokenize } from "../../text/tokens.ts";
import type { GoldArticle, Span } from "./gold.ts";

/** An attribution in runs of tokens. */
export interface TokenAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

export interface Article {
  readonly gold: GoldArticle;
  readonly analysis: Analysis;
  readonly rules: readonly Candidate[];
  readonly facts: ClaimFacts;
  readonly attributions: readonly TokenAttribution[];
  /** Labels of the first stage. */
  readonly labels: Uint8Array;
}

/** Analyses an article like extraction, and maps its gold spans to tokens. */
export function prepareArticle(gold: GoldArticle, pos: PosModel): Article {
  const tokens = tokenize(gold.text);
  const whole = splitSentences(tokens);
  const head = readHead(tokens, whole, defaultLookup);
  const sentences = separate(whole, head.meta);
  const timexes = findTimexes(tokens, sentences, { reference: null });
  const tags = tagTokens(tokens, sentences, pos);
  const analysis = analyse(tokens, sentences, tags, timexes, head.body);
  const rules = proposeCandidates(analysis, "polnear");
  const facts = claimFacts(analysis, delexicalize(tokens, pos.vocabulary), rules);
  const attributions = gold.attributions.map(({ source, cue, content }) => ({
    source: rangesOf(analysis, facts, source),
    cue: rangesOf(analysis, facts, cue),
    content: rangesOf(analysis, facts, content),
  }));
  const labels = new Uint8Array(tokens.count);
  for (const attribution of attributions) label(labels, 0, labels.length, attribution);
  return { gold, analysis, rules, facts, attributions, labels };
}

/** Runs of tokens of some spans: without punctuation at their edges; two with only punctuation between them are one. */
function rangesOf(analysis: Analysis, f: ClaimFacts, spans: readonly Span[]): Range[] {
  const found: [number, number][] = [];
  for (const [start, end] of [...spans].sort((x, y) => x[0] - y[0])) {
    let from = tokenAt(analysis.tokens, start);
    let to = from;
    while (to < analysis.tokens.count && analysis.start(to) < end) to++;
    while (from < to && !hasLetters(f, analysis, from)) from++;
    while (to > from && !hasLetters(f, analysis, to - 1)) to--;
    if (from === to) continue;
    const last = found.at(-1);
    let between = last === undefined ? -1 : last[1];
    while (between >= 0 && between < from && !hasLetters(f, analysis, between)) between++;
    if (last !== undefined && between >= from) last[1] = to;
    else found.push([from, to]);
  }
  return found;
}

/** Writes the labels of one attribution to the tokens [from, to) that have none yet. */
export function label(labels: Uint8Array, from: number, to: number, { source, cue, content }: TokenAttribution): void {
  for (const [ranges, opening] of [
    [cue, B_CUE],
    [source, B_SOURCE],
    [content, B_CONTENT],
  ] as const) {
    for (const [start, end] of ranges) {
      let open = false;
      for (let i = Math.max(start, from); i < Math.min(end, to); i++) {
        if (labels[i - from] !== 0) {
          open = false;
          continue;
        }
        labels[i - from] = open ? opening + 1 : opening;
        open = true;
      }
    }
  }
}
