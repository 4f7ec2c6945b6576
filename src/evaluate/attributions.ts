import type { Span } from "../model/span.ts";
import { type AttributionScores, AttributionTally } from "./attributionTally.ts";
import type { GoldLine, PredictedLine } from "./gold.ts";
import { quote, reduce, shared, type WordSets } from "./matching.ts";
import { type Offsets, type Words, wordsIn, wordsOf } from "./words.ts";

/** What became of a gold attribution, or that a prediction has none. */
export interface AttributionItem {
  readonly doc: string;
  /** First word and end of the content: the same from run to run for golds. */
  readonly start: number;
  readonly end: number;
  readonly outcome: "right" | "wrongClaimant" | "missed" | "false";
  /** Words of claimant, cue and content as they ought to be (of a false one: as predicted). */
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  /** Claimant predicted, where it is wrong. */
  readonly predicted: string | null;
}

export interface AttributionEvaluation {
  readonly scores: AttributionScores;
  readonly items: readonly AttributionItem[];
}

export interface AttributionOptions {
  /** Leaves off a leading "that" of contents on both sides. */
  readonly dropThat?: boolean;
  readonly offsets?: Offsets;
}

/**
 * Scores attributions as the reference scorer does, equal to it on the same input: gold and predictions by document id, predictions in
 * discarded regions ignored, documents without prediction counted as empty.
 */
export function evaluateAttributions(
  gold: readonly GoldLine[],
  predicted: readonly PredictedLine[],
  options: AttributionOptions = {},
): AttributionEvaluation {
  const tally = new AttributionTally();
  const items: AttributionItem[] = [];
  const predictions = new Map(predicted.map((line) => [line.id, line]));
  const golds = new Map(gold.map((line) => [line.id, line]));
  for (const [id, line] of golds) {
    const words = wordsOf(line.text, options.offsets);
    const g = reduce(words, line.attributions ?? [], options.dropThat);
    let p = reduce(words, predictions.get(id)?.attributions ?? [], options.dropThat);
    const discarded = new Set(wordsIn(words, line.discard));
    if (discarded.size > 0) p = p.filter(({ content }) => shared(content, discarded) * 2 <= content.length);
    const pairs = tally.add(words, g, p);
    const outcomes = new Map(pairs.map((pair) => [pair.gold, pair]));
    const matched = new Set(pairs.map((pair) => pair.predicted));
    const item = itemsOf(id, words, options.offsets);
    g.forEach((x, gi) => {
      const pair = outcomes.get(gi);
      if (pair === undefined) items.push(item(x, "missed"));
      else if (pair.right) items.push(item(x, "right"));
      else items.push(item(x, "wrongClaimant", p[pair.predicted]!.line.source));
    });
    p.forEach((x, pi) => {
      if (!matched.has(pi)) items.push(item(x, "false"));
    });
  }
  return { scores: tally.scores(), items };
}

/** Makes the items of one document. */
function itemsOf(doc: string, words: Words, offsets: Offsets | undefined) {
  const say = (spans: readonly Span[] | undefined): string => quote(words, spans, offsets);
  return (
    x: WordSets,
    outcome: AttributionItem["outcome"],
    claimant: readonly Span[] | null | undefined = null,
  ): AttributionItem => ({
    doc,
    start: words.start[x.content[0]!]!,
    end: words.end[x.content.at(-1)!]!,
    outcome,
    source: say(x.line.source),
    cue: say(x.line.cue),
    content: say(x.line.content),
    predicted: claimant === null ? null : say(claimant),
  });
}
