import { evaluateAttributions } from "./attributions.ts";
import type { AttributionScores } from "./attributionTally.ts";
import { confusionOf, type Figures, figures, share } from "./figures.ts";
import type { AttributionLine, GoldLine, PredictedLine } from "./gold.ts";
import { matchPairs, quote, reduce, sameHead, type WordSets } from "./matching.ts";
import { type Offsets, type Words, wordsOf } from "./words.ts";

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
  const tally = new ClaimTally(offsets);
  for (const line of new Map(gold.map((x) => [x.id, x])).values()) {
    const words = wordsOf(line.text, offsets);
    const found = predictions.get(line.id)?.attributions ?? [];
    const ofLevel = (keep: (one: AttributionLine) => boolean): Pairing => {
      const g = reduce(words, (line.attributions ?? []).filter(keep));
      const p = reduce(words, found.filter(keep));
      return { doc: line.id, words, g, p, pairs: matchPairs(g, p) };
    };
    const levels = [ofLevel(first), ofLevel(deeper)] as const;
    for (const level of levels) tally.add(level);
    tally.addParents(...levels);
  }
  return {
    scores: {
      level1: evaluateAttributions(only(gold, first), only(predicted, first), { offsets }).scores,
      nested: evaluateAttributions(only(gold, deeper), only(predicted, deeper), { offsets }).scores,
      ...tally.scores(),
    },
    confusion: confusionOf(tally.confusion),
    items: tally.items,
  };
}

/** Golds and predictions of one document and one level, and which of them belong together. */
interface Pairing {
  readonly doc: string;
  readonly words: Words;
  readonly g: readonly WordSets[];
  readonly p: readonly WordSets[];
  readonly pairs: readonly (readonly [gold: number, predicted: number])[];
}

/** Counts how claims are told apart, level by level. */
class ClaimTally {
  readonly items: ClaimItem[] = [];
  readonly confusion = new Map<string, number>();
  readonly #offsets: Offsets;
  readonly #pairs = { pairs: 0, act: 0, polarity: 0, form: 0, claimant: 0, known: 0, knownRight: 0 };
  readonly #authorial = { tp: 0, pred: 0, gold: 0 };
  readonly #nested = { pairs: 0, parent: 0 };
  readonly #bins = Array.from({ length: 10 }, () => ({ claims: 0, right: 0 }));

  constructor(offsets: Offsets) {
    this.#offsets = offsets;
  }

  /** Counts the claims of one level. */
  add(level: Pairing): void {
    const { words, g, p, pairs } = level;
    for (const [gi, pi] of pairs) this.#addPair(g[gi]!.line, p[pi]!.line);
    const right = new Set(
      pairs.filter(([gi, pi]) => sameHead(words, g[gi]!.source, p[pi]!.source)).map(([, pi]) => pi),
    );
    for (const { line } of g) if (line.authorial === true) this.#authorial.gold++;
    p.forEach(({ line }, pi) => {
      if (line.voice === "authorial") this.#authorial.pred++;
      const bin = this.#bins[Math.min(9, Math.floor((line.confidence ?? 0) * 10 + 1e-9))]!;
      bin.claims++;
      if (right.has(pi)) bin.right++;
    });
    this.#addItems(level, right);
  }

  #addPair(a: AttributionLine, b: AttributionLine): void {
    const n = this.#pairs;
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
    this.confusion.set(key, (this.confusion.get(key) ?? 0) + 1);
    if (a.authorial === true && b.voice === "authorial") this.#authorial.tp++;
  }

  /** @param right predictions whose claimant is right */
  #addItems({ doc, words, g, p, pairs }: Pairing, right: ReadonlySet<number>): void {
    const partner = new Map(pairs);
    const say = (spans: AttributionLine["source"]): string => quote(words, spans, this.#offsets);
    const add = (x: WordSets, [outcome, predicted]: Outcome): void => {
      this.items.push({
        doc,
        start: words.start[x.content[0]!]!,
        end: words.end[x.content.at(-1)!]!,
        level: levelOf(x.line),
        outcome,
        source: say(x.line.source),
        cue: say(x.line.cue),
        content: say(x.line.content),
        act: x.line.act ?? "",
        entity: x.line.sourceEntity ?? null,
        predicted,
      });
    };
    g.forEach((x, gi) => {
      const pi = partner.get(gi);
      if (pi === undefined) add(x, ["missed", null]);
      else if (right.has(pi)) add(x, outcomeOf(x.line, p[pi]!.line));
      else add(x, ["wrongClaimant", say(p[pi]!.line.source)]);
    });
    const taken = new Set(partner.values());
    p.forEach((x, pi) => {
      if (!taken.has(pi)) add(x, ["false", null]);
    });
  }

  /** Counts of nested pairs those whose parents are matched to each other. */
  addParents(outer: Pairing, nested: Pairing): void {
    const matched = new Map<string, string>();
    for (const { g, p, pairs } of [outer, nested])
      for (const [gi, pi] of pairs) {
        const [a, b] = [g[gi]!.line.id, p[pi]!.line.id];
        if (a !== undefined && b !== undefined) matched.set(a, b);
      }
    for (const [gi, pi] of nested.pairs) {
      const [a, b] = [nested.g[gi]!.line.parent, nested.p[pi]!.line.parent];
      this.#nested.pairs++;
      if (typeof a === "string" && typeof b === "string" && matched.get(a) === b) this.#nested.parent++;
    }
  }

  /** The figures of all that was counted. */
  scores(): Omit<ClaimScores, "level1" | "nested"> {
    const n = this.#pairs;
    const { tp, pred, gold } = this.#authorial;
    return {
      on_matched: {
        pairs: n.pairs,
        act: share(n.act, n.pairs),
        polarity: share(n.polarity, n.pairs),
        form: share(n.form, n.pairs),
        claimant: share(n.claimant, n.pairs),
        claimant_where_gold_has_one: share(n.knownRight, n.known),
      },
      voice: { authorial: figures(tp, pred, gold) },
      parent: share(this.#nested.parent, this.#nested.pairs),
      reliability: this.#bins.map(({ claims, right }, k) => ({ from: k / 10, claims, right: share(right, claims) })),
    };
  }
}

type Outcome = readonly [ClaimItem["outcome"], predicted: string | null];

/** What became of a gold whose claimant was found. */
function outcomeOf(gold: AttributionLine, predicted: AttributionLine): Outcome {
  if (!sameEntity(gold, predicted)) return ["wrongName", predicted.sourceEntity ?? null];
  if (gold.act !== predicted.act) return ["wrongAct", predicted.act ?? null];
  if (gold.polarity !== predicted.polarity) return ["wrongPolarity", predicted.polarity ?? null];
  return ["right", null];
}

function sameEntity(a: AttributionLine, b: AttributionLine): boolean {
  const x = a.sourceEntity ?? null;
  const y = b.sourceEntity ?? null;
  return x === null || y === null ? x === y : foldName(x) === foldName(y);
}
