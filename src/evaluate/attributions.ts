import type { Span } from "../model/span.ts";
import { type Figures, f1Of, figures, round } from "./figures.ts";
import type { AttributionLine, GoldLine, PredictedLine } from "./gold.ts";
import { CLASSES, type Class, classOf, headOf, type Offsets, type Words, wordsIn, wordsOf } from "./words.ts";

type Rates = Pick<Figures, "p" | "r" | "f1">;

/** The figures of the reference scorer for attributions; its header defines each. */
export interface AttributionScores {
  readonly docs: number;
  readonly content_strict: Figures;
  readonly content_soft: Rates;
  readonly content_relaxed: Figures;
  readonly content_token: Figures;
  readonly source_token: Figures;
  readonly cue_token: Figures;
  readonly content_span: Figures;
  readonly source_span: Figures;
  readonly cue_span: Figures;
  readonly claim_overlap: Figures;
  readonly claim_head: Figures;
  readonly on_matched: {
    readonly pairs: number;
    readonly source_overlap: number;
    readonly source_exact: number;
    readonly source_head: number;
    readonly cue_overlap: number;
    readonly cue_exact: number;
    readonly source_overlap_where_gold_has_one: number;
  };
  readonly by_class: Readonly<Record<Class, ClassScores>>;
}

export interface ClassScores {
  readonly gold: number;
  readonly pred: number;
  readonly strict: Rates;
  readonly rel: Rates;
  readonly claim_ov: Rates;
  readonly claim_hd: Rates;
}

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

/** An attribution reduced to the words that its spans touch. */
export interface Reduced {
  readonly content: readonly number[];
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly line: AttributionLine;
}

/** Attributions with at least a word of content, in words. */
export function reduce(words: Words, lines: readonly AttributionLine[], dropThat = false): Reduced[] {
  const reduced: Reduced[] = [];
  for (const line of lines) {
    let content = wordsIn(words, line.content);
    if (dropThat && content.length > 1 && words.word[content[0]!]!.toLowerCase() === "that") content = content.slice(1);
    if (content.length === 0) continue;
    reduced.push({ content, source: wordsIn(words, line.source), cue: wordsIn(words, line.cue), line });
  }
  return reduced;
}

const shared = (a: readonly number[], b: ReadonlySet<number>): number => {
  let n = 0;
  for (const i of a) if (b.has(i)) n++;
  return n;
};

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((x, k) => x === b[k]);

/** Pairs of gold and prediction whose contents agree by half or more, best first, one to one. */
export function matchPairs(
  gold: readonly Reduced[],
  predicted: readonly Reduced[],
): [gold: number, predicted: number][] {
  const byWord = new Map<number, number[]>();
  gold.forEach(({ content }, g) => {
    for (const word of content) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [g]);
      else list.push(g);
    }
  });
  const candidates: { readonly jaccard: number; readonly g: number; readonly p: number }[] = [];
  predicted.forEach(({ content }, p) => {
    const hits = new Map<number, number>();
    for (const word of content) for (const g of byWord.get(word) ?? []) hits.set(g, (hits.get(g) ?? 0) + 1);
    for (const [g, n] of hits) {
      const jaccard = n / (content.length + gold[g]!.content.length - n);
      if (jaccard >= 0.5) candidates.push({ jaccard, g, p });
    }
  });
  candidates.sort((a, b) => b.jaccard - a.jaccard || a.g - b.g || a.p - b.p);
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { g, p } of candidates) {
    if (usedGold.has(g) || usedPredicted.has(p)) continue;
    usedGold.add(g);
    usedPredicted.add(p);
    pairs.push([g, p]);
  }
  return pairs;
}

/** Whether two sources are the same by their heads; two that are not written are. */
export function sameHead(words: Words, a: readonly number[], b: readonly number[]): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return b.includes(headOf(words, a)!) && a.includes(headOf(words, b)!);
}

/** Contiguous runs of words, each "first-last". */
function fragments(sets: Iterable<readonly number[]>): Set<string> {
  const runs = new Set<string>();
  for (const ids of sets) {
    let first: number | null = null;
    let last = 0;
    for (const i of ids) {
      if (first !== null && i === last + 1) last = i;
      else {
        if (first !== null) runs.add(`${first}-${last}`);
        first = i;
        last = i;
      }
    }
    if (first !== null) runs.add(`${first}-${last}`);
  }
  return runs;
}

const ROLES = ["content", "source", "cue"] as const;

/**
 * Scores attributions as the reference scorer does, equal to it on the same input: gold and predictions by document id, predictions in
 * discarded regions ignored, documents without prediction counted as empty.
 */
export function evaluateAttributions(
  gold: readonly GoldLine[],
  predicted: readonly PredictedLine[],
  options: AttributionOptions = {},
): AttributionEvaluation {
  const counts = new Map<string, number>();
  const add = (key: string, n = 1): void => void counts.set(key, (counts.get(key) ?? 0) + n);
  const of = (key: string): number => counts.get(key) ?? 0;
  const items: AttributionItem[] = [];
  const predictions = new Map(predicted.map((line) => [line.id, line]));
  const golds = new Map(gold.map((line) => [line.id, line]));
  let softP = 0;
  let softR = 0;
  for (const [id, line] of golds) {
    const words = wordsOf(line.text, options.offsets);
    const g = reduce(words, line.attributions ?? [], options.dropThat);
    let p = reduce(words, predictions.get(id)?.attributions ?? [], options.dropThat);
    const discarded = new Set(wordsIn(words, line.discard));
    if (discarded.size > 0) p = p.filter(({ content }) => shared(content, discarded) * 2 <= content.length);
    add("docs");
    add("g", g.length);
    add("p", p.length);
    const classG = g.map(({ content }) => classOf(words, content));
    const classP = p.map(({ content }) => classOf(words, content));
    for (const c of classG) add(`g_${c}`);
    for (const c of classP) add(`p_${c}`);
    for (const role of ROLES) {
      const wordsG = new Set(g.flatMap((x) => [...x[role]]));
      const wordsP = new Set(p.flatMap((x) => [...x[role]]));
      add(`tok_tp_${role}`, shared([...wordsG], wordsP));
      add(`tok_p_${role}`, wordsP.size);
      add(`tok_g_${role}`, wordsG.size);
      const runsG = fragments(g.map((x) => x[role]));
      const runsP = fragments(p.map((x) => x[role]));
      add(`sp_tp_${role}`, [...runsG].filter((run) => runsP.has(run)).length);
      add(`sp_p_${role}`, runsP.size);
      add(`sp_g_${role}`, runsG.size);
    }
    const equal = new Map<string, number[]>();
    g.forEach(({ content }, i) => {
      const key = content.join();
      equal.set(key, [...(equal.get(key) ?? []), i]);
    });
    p.forEach(({ content }, i) => {
      const hit = equal.get(content.join())?.pop();
      if (hit === undefined) return;
      add("strict");
      add(`strict_g_${classG[hit]}`);
      add(`strict_p_${classP[i]}`);
    });
    softP = softSum(p, g, softP);
    softR = softSum(g, p, softR);
    const pairs = matchPairs(g, p);
    const outcomes = new Map<number, readonly [right: boolean, p: number]>();
    for (const [gi, pi] of pairs) {
      const a = g[gi]!;
      const b = p[pi]!;
      add("rel");
      add(`rel_g_${classG[gi]}`);
      add(`rel_p_${classP[pi]}`);
      const both = a.source.length === 0 && b.source.length === 0;
      const meet = shared(a.source, new Set(b.source)) > 0;
      const overlap = both || meet;
      const head = sameHead(words, a.source, b.source);
      outcomes.set(gi, [head, pi]);
      if (overlap) {
        add("src_ov");
        add(`claim_ov_g_${classG[gi]}`);
        add(`claim_ov_p_${classP[pi]}`);
      }
      if (same(a.source, b.source)) add("src_ex");
      if (head) {
        add("src_hd");
        add(`claim_hd_g_${classG[gi]}`);
        add(`claim_hd_p_${classP[pi]}`);
      }
      if (shared(a.cue, new Set(b.cue)) > 0 || (a.cue.length === 0 && b.cue.length === 0)) add("cue_ov");
      if (same(a.cue, b.cue)) add("cue_ex");
      if (a.source.length > 0) {
        add("rel_with_source");
        if (meet) add("src_ov_with");
      }
    }
    const matched = new Set(pairs.map(([, pi]) => pi));
    const say = (spans: readonly Span[] | undefined): string => quote(words, spans, options.offsets);
    const item = (x: Reduced, outcome: AttributionItem["outcome"], claimant: string | null): AttributionItem => ({
      doc: id,
      start: words.start[x.content[0]!]!,
      end: words.end[x.content.at(-1)!]!,
      outcome,
      source: say(x.line.source),
      cue: say(x.line.cue),
      content: say(x.line.content),
      predicted: claimant,
    });
    g.forEach((x, gi) => {
      const outcome = outcomes.get(gi);
      if (outcome === undefined) items.push(item(x, "missed", null));
      else if (outcome[0]) items.push(item(x, "right", null));
      else items.push(item(x, "wrongClaimant", say(p[outcome[1]]!.line.source)));
    });
    p.forEach((x, pi) => {
      if (!matched.has(pi)) items.push(item(x, "false", null));
    });
  }
  const n = of("rel") || 1;
  const sp = of("p") > 0 ? softP / of("p") : 0;
  const sr = of("g") > 0 ? softR / of("g") : 0;
  const token = (role: string): Figures => figures(of(`tok_tp_${role}`), of(`tok_p_${role}`), of(`tok_g_${role}`));
  const span = (role: string): Figures => figures(of(`sp_tp_${role}`), of(`sp_p_${role}`), of(`sp_g_${role}`));
  const ofClass = (c: Class): ClassScores => {
    const rates = (key: string): Rates => {
      const r = of(`g_${c}`) > 0 ? of(`${key}_g_${c}`) / of(`g_${c}`) : 0;
      const p = of(`p_${c}`) > 0 ? of(`${key}_p_${c}`) / of(`p_${c}`) : 0;
      return { p: round(p), r: round(r), f1: round(f1Of(p, r)) };
    };
    return {
      gold: of(`g_${c}`),
      pred: of(`p_${c}`),
      strict: rates("strict"),
      rel: rates("rel"),
      claim_ov: rates("claim_ov"),
      claim_hd: rates("claim_hd"),
    };
  };
  const scores: AttributionScores = {
    docs: of("docs"),
    content_strict: figures(of("strict"), of("p"), of("g")),
    content_soft: { p: round(sp), r: round(sr), f1: round(f1Of(sp, sr)) },
    content_relaxed: figures(of("rel"), of("p"), of("g")),
    content_token: token("content"),
    source_token: token("source"),
    cue_token: token("cue"),
    content_span: span("content"),
    source_span: span("source"),
    cue_span: span("cue"),
    claim_overlap: figures(of("src_ov"), of("p"), of("g")),
    claim_head: figures(of("src_hd"), of("p"), of("g")),
    on_matched: {
      pairs: of("rel"),
      source_overlap: round(of("src_ov") / n),
      source_exact: round(of("src_ex") / n),
      source_head: round(of("src_hd") / n),
      cue_overlap: round(of("cue_ov") / n),
      cue_exact: round(of("cue_ex") / n),
      source_overlap_where_gold_has_one: round(of("src_ov_with") / (of("rel_with_source") || 1)),
    },
    by_class: Object.fromEntries(CLASSES.map((c) => [c, ofClass(c)])) as Record<Class, ClassScores>,
  };
  return { scores, items };
}

/** Adds to `sum` the share of each content that its best partner covers, one by one: the order of adding is the reference's. */
function softSum(from: readonly Reduced[], others: readonly Reduced[], sum: number): number {
  const byWord = new Map<number, number[]>();
  others.forEach(({ content }, k) => {
    for (const word of content) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [k]);
      else list.push(k);
    }
  });
  let total = sum;
  for (const { content } of from) {
    const hits = new Map<number, number>();
    let best = 0;
    for (const word of content) {
      for (const k of byWord.get(word) ?? []) {
        const n = (hits.get(k) ?? 0) + 1;
        hits.set(k, n);
        if (n > best) best = n;
      }
    }
    total += best / content.length;
  }
  return total;
}

/** The words of spans, in one line. */
export function quote(words: Words, spans: readonly Span[] | undefined, offsets: Offsets = "codePoints"): string {
  const points = offsets === "codePoints" && /[\u{10000}-\u{10ffff}]/u.test(words.text) ? [...words.text] : null;
  return (spans ?? [])
    .map(([a, b]) => (points === null ? words.text.slice(a, b) : points.slice(a, b).join("")))
    .join(" … ")
    .replaceAll(/\s+/g, " ");
}
