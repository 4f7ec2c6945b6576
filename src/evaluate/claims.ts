import {
  type AttributionScores,
  evaluateAttributions,
  matchPairs,
  quote,
  type Reduced,
  reduce,
  sameHead,
} from "./attributions.ts";
import { confusionOf, type Figures, figures, share } from "./figures.ts";
import type { AttributionLine, GoldLine, PredictedLine } from "./gold.ts";
import { type Offsets, wordsOf } from "./words.ts";

/** The figures of this project's own gold: how claims are told apart, beyond where their words are. */
export interface ClaimScores {
  /** Claims that documents attribute themselves, by the reference scorer. */
  readonly level1: AttributionScores;
  /** Claims inside the contents of others, by the reference scorer. */
  readonly nested: AttributionScores;
  /** Shares of matched pairs (both strata) that agree. */
  readonly on_matched: {
    readonly pairs: number;
    readonly act: number;
    readonly polarity: number;
    readonly form: number;
    /** Canonical names of the claimants equal after folding; both unknown counts. */
    readonly claimant: number;
    /** The same where the gold knows the claimant. */
    readonly claimant_where_gold_has_one: number;
  };
  readonly voice: {
    /** Golds of the author's own voice, and how many of them were matched by one said to be so. */
    readonly authorial: Figures;
  };
  /** Of nested pairs, the share whose parents are matched to each other. */
  readonly parent: number;
  /** How right claims of each confidence are: in tenths, the share that matches a gold with the right claimant. */
  readonly reliability: readonly { readonly from: number; readonly claims: number; readonly right: number }[];
}

/** What became of a gold claim, or that a prediction is none. */
export interface ClaimItem {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly outcome: "right" | "wrongClaimant" | "wrongName" | "wrongAct" | "wrongPolarity" | "missed" | "false";
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly act: string;
  readonly entity: string | null;
  /** What was predicted instead, for the outcome's part. */
  readonly predicted: string | null;
}

export interface ClaimEvaluation {
  readonly scores: ClaimScores;
  /** How often a gold act was taken for another, on matched pairs. */
  readonly confusion: readonly { readonly gold: string; readonly predicted: string; readonly count: number }[];
  readonly items: readonly ClaimItem[];
}

export interface ClaimOptions {
  readonly offsets?: Offsets;
}

/** A name for comparing: without case, marks, punctuation, articles and a possessive's ending. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/['’ʼ]s?(?!\p{L})/gu, " ")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|a|an) /, "");
}

const levelOf = (line: AttributionLine): number => line.level ?? 1;
// The narrator's own sentences are not annotated, and wanting is no claim.
const counts = (line: AttributionLine): boolean => line.voice !== "narration" && line.act !== "intend";

/** Scores predictions (`extract --jsonl`) against gold made by this project's guidelines. */
export function evaluateClaims(
  gold: readonly GoldLine[],
  predicted: readonly PredictedLine[],
  options: ClaimOptions = {},
): ClaimEvaluation {
  const offsets = options.offsets ?? "utf16";
  const only = <T extends GoldLine | PredictedLine>(
    lines: readonly T[],
    keep: (line: AttributionLine) => boolean,
  ): T[] => lines.map((line) => ({ ...line, attributions: (line.attributions ?? []).filter(keep) }));
  const first = (line: AttributionLine): boolean => counts(line) && levelOf(line) === 1;
  const deeper = (line: AttributionLine): boolean => counts(line) && levelOf(line) > 1;
  const predictions = new Map(predicted.map((line) => [line.id, line]));
  const items: ClaimItem[] = [];
  const confusion = new Map<string, number>();
  const n = { pairs: 0, act: 0, polarity: 0, form: 0, claimant: 0, known: 0, knownRight: 0 };
  const authorial = { tp: 0, pred: 0, gold: 0 };
  const nested = { pairs: 0, parent: 0 };
  const bins = Array.from({ length: 10 }, () => ({ claims: 0, right: 0 }));
  for (const line of new Map(gold.map((x) => [x.id, x])).values()) {
    const words = wordsOf(line.text, offsets);
    const matchedIds = new Map<string, string>();
    const parents: [AttributionLine, AttributionLine][] = [];
    for (const keep of [first, deeper]) {
      const g = reduce(words, (line.attributions ?? []).filter(keep));
      const p = reduce(words, (predictions.get(line.id)?.attributions ?? []).filter(keep));
      const pairs = matchPairs(g, p);
      const partner = new Map(pairs);
      const rightP = new Set<number>();
      for (const [gi, pi] of pairs) {
        const a = g[gi]!.line;
        const b = p[pi]!.line;
        n.pairs++;
        if (a.act === b.act) n.act++;
        if (a.polarity === b.polarity) n.polarity++;
        if (a.form === b.form) n.form++;
        const right = sameEntity(a, b);
        if (right) n.claimant++;
        if (typeof a.sourceEntity === "string") {
          n.known++;
          if (right) n.knownRight++;
        }
        const key = `${a.act}\t${b.act}`;
        confusion.set(key, (confusion.get(key) ?? 0) + 1);
        if (a.authorial === true && b.voice === "authorial") authorial.tp++;
        if (sameHead(words, g[gi]!.source, p[pi]!.source)) rightP.add(pi);
        if (a.id !== undefined && b.id !== undefined) matchedIds.set(a.id, b.id);
        if (keep === deeper) parents.push([a, b]);
      }
      for (const { line: a } of g) if (a.authorial === true) authorial.gold++;
      p.forEach(({ line: b }, pi) => {
        if (b.voice === "authorial") authorial.pred++;
        const bin = bins[Math.min(9, Math.floor((b.confidence ?? 0) * 10 + 1e-9))]!;
        bin.claims++;
        if (rightP.has(pi)) bin.right++;
      });
      const item = (x: Reduced, outcome: ClaimItem["outcome"], other: string | null): ClaimItem => ({
        doc: line.id,
        start: words.start[x.content[0]!]!,
        end: words.end[x.content.at(-1)!]!,
        level: levelOf(x.line),
        outcome,
        source: quote(words, x.line.source, offsets),
        cue: quote(words, x.line.cue, offsets),
        content: quote(words, x.line.content, offsets),
        act: x.line.act ?? "",
        entity: x.line.sourceEntity ?? null,
        predicted: other,
      });
      g.forEach((x, gi) => {
        const pi = partner.get(gi);
        if (pi === undefined) {
          items.push(item(x, "missed", null));
          return;
        }
        const b = p[pi]!;
        if (!rightP.has(pi)) items.push(item(x, "wrongClaimant", quote(words, b.line.source, offsets)));
        else if (!sameEntity(x.line, b.line)) items.push(item(x, "wrongName", b.line.sourceEntity ?? null));
        else if (x.line.act !== b.line.act) items.push(item(x, "wrongAct", b.line.act ?? null));
        else if (x.line.polarity !== b.line.polarity) items.push(item(x, "wrongPolarity", b.line.polarity ?? null));
        else items.push(item(x, "right", null));
      });
      const taken = new Set(partner.values());
      p.forEach((x, pi) => {
        if (!taken.has(pi)) items.push(item(x, "false", null));
      });
    }
    for (const [a, b] of parents) {
      nested.pairs++;
      if (typeof a.parent === "string" && typeof b.parent === "string" && matchedIds.get(a.parent) === b.parent)
        nested.parent++;
    }
  }
  return {
    scores: {
      level1: evaluateAttributions(only(gold, first), only(predicted, first), { offsets }).scores,
      nested: evaluateAttributions(only(gold, deeper), only(predicted, deeper), { offsets }).scores,
      on_matched: {
        pairs: n.pairs,
        act: share(n.act, n.pairs),
        polarity: share(n.polarity, n.pairs),
        form: share(n.form, n.pairs),
        claimant: share(n.claimant, n.pairs),
        claimant_where_gold_has_one: share(n.knownRight, n.known),
      },
      voice: { authorial: figures(authorial.tp, authorial.pred, authorial.gold) },
      parent: share(nested.parent, nested.pairs),
      reliability: bins.map(({ claims, right }, k) => ({ from: k / 10, claims, right: share(right, claims) })),
    },
    confusion: confusionOf(confusion),
    items,
  };
}

function sameEntity(a: AttributionLine, b: AttributionLine): boolean {
  const x = a.sourceEntity ?? null;
  const y = b.sourceEntity ?? null;
  return x === null || y === null ? x === y : foldName(x) === foldName(y);
}
