import { type Figures, f1Of, figures, round } from "./figures.ts";
import { matchPairs, same, sameHead, shared, type WordSets } from "./matching.ts";
import { CLASSES, type Class, classOf, type Words } from "./words.ts";

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

/** Counts attributions document by document as the reference scorer does, and gives its figures. */
export class AttributionTally {
  readonly #counts = new Map<string, number>();
  #softP = 0;
  #softR = 0;

  #add(key: string, n = 1): void {
    this.#counts.set(key, this.#of(key) + n);
  }

  #of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** Counts one document; gives its pairs of gold and prediction, each with whether their sources have the same head. */
  add(
    words: Words,
    g: readonly WordSets[],
    p: readonly WordSets[],
  ): readonly { readonly gold: number; readonly predicted: number; readonly right: boolean }[] {
    this.#add("docs");
    this.#add("g", g.length);
    this.#add("p", p.length);
    const classes = {
      g: g.map(({ content }) => classOf(words, content)),
      p: p.map(({ content }) => classOf(words, content)),
    };
    for (const c of classes.g) this.#add(`g_${c}`);
    for (const c of classes.p) this.#add(`p_${c}`);
    for (const role of ROLES) this.#addRole(role, g, p);
    for (const [gi, pi] of equalContents(g, p)) this.#addBoth("strict", classes.g[gi]!, classes.p[pi]!);
    this.#softP = softSum(p, g, this.#softP);
    this.#softR = softSum(g, p, this.#softR);
    return matchPairs(g, p).map(([gi, pi]) => {
      const right = sameHead(words, g[gi]!.source, p[pi]!.source);
      this.#addPair(g[gi]!, p[pi]!, right, [classes.g[gi]!, classes.p[pi]!]);
      return { gold: gi, predicted: pi, right };
    });
  }

  /** Counts a hit for all, and for the classes of its gold and its prediction. */
  #addBoth(key: string, ofGold: Class, ofPredicted: Class): void {
    this.#add(key);
    this.#add(`${key}_g_${ofGold}`);
    this.#add(`${key}_p_${ofPredicted}`);
  }

  #addRole(role: (typeof ROLES)[number], g: readonly WordSets[], p: readonly WordSets[]): void {
    const wordsG = new Set(g.flatMap((x) => [...x[role]]));
    const wordsP = new Set(p.flatMap((x) => [...x[role]]));
    this.#add(`tok_tp_${role}`, shared([...wordsG], wordsP));
    this.#add(`tok_p_${role}`, wordsP.size);
    this.#add(`tok_g_${role}`, wordsG.size);
    const runsG = fragments(g.map((x) => x[role]));
    const runsP = fragments(p.map((x) => x[role]));
    this.#add(`sp_tp_${role}`, [...runsG].filter((run) => runsP.has(run)).length);
    this.#add(`sp_p_${role}`, runsP.size);
    this.#add(`sp_g_${role}`, runsG.size);
  }

  #addPair(a: WordSets, b: WordSets, right: boolean, [ofGold, ofPredicted]: readonly [Class, Class]): void {
    this.#addBoth("rel", ofGold, ofPredicted);
    const both = a.source.length === 0 && b.source.length === 0;
    const meet = shared(a.source, new Set(b.source)) > 0;
    if (both || meet) this.#addBoth("claim_ov", ofGold, ofPredicted);
    if (same(a.source, b.source)) this.#add("src_ex");
    if (right) this.#addBoth("claim_hd", ofGold, ofPredicted);
    if (shared(a.cue, new Set(b.cue)) > 0 || (a.cue.length === 0 && b.cue.length === 0)) this.#add("cue_ov");
    if (same(a.cue, b.cue)) this.#add("cue_ex");
    if (a.source.length > 0) {
      this.#add("rel_with_source");
      if (meet) this.#add("src_ov_with");
    }
  }

  /** The figures of all documents that were counted. */
  scores(): AttributionScores {
    const of = (key: string): number => this.#of(key);
    const all = (key: string): Figures => figures(of(key), of("p"), of("g"));
    const token = (role: string): Figures => figures(of(`tok_tp_${role}`), of(`tok_p_${role}`), of(`tok_g_${role}`));
    const span = (role: string): Figures => figures(of(`sp_tp_${role}`), of(`sp_p_${role}`), of(`sp_g_${role}`));
    const ofPairs = (key: string): number => round(of(key) / (of("rel") || 1));
    return {
      docs: of("docs"),
      content_strict: all("strict"),
      content_soft: ratesOf(this.#softP, of("p"), this.#softR, of("g")),
      content_relaxed: all("rel"),
      content_token: token("content"),
      source_token: token("source"),
      cue_token: token("cue"),
      content_span: span("content"),
      source_span: span("source"),
      cue_span: span("cue"),
      claim_overlap: all("claim_ov"),
      claim_head: all("claim_hd"),
      on_matched: {
        pairs: of("rel"),
        source_overlap: ofPairs("claim_ov"),
        source_exact: ofPairs("src_ex"),
        source_head: ofPairs("claim_hd"),
        cue_overlap: ofPairs("cue_ov"),
        cue_exact: ofPairs("cue_ex"),
        source_overlap_where_gold_has_one: round(of("src_ov_with") / (of("rel_with_source") || 1)),
      },
      by_class: Object.fromEntries(CLASSES.map((c) => [c, this.#ofClass(c)])) as Record<Class, ClassScores>,
    };
  }

  #ofClass(c: Class): ClassScores {
    const [gold, pred] = [this.#of(`g_${c}`), this.#of(`p_${c}`)];
    const rates = (key: string): Rates => ratesOf(this.#of(`${key}_p_${c}`), pred, this.#of(`${key}_g_${c}`), gold);
    return {
      gold,
      pred,
      strict: rates("strict"),
      rel: rates("rel"),
      claim_ov: rates("claim_ov"),
      claim_hd: rates("claim_hd"),
    };
  }
}

/** Rates of hits among predictions and among golds, 0 where there are none. */
function ratesOf(hitsP: number, pred: number, hitsG: number, gold: number): Rates {
  const p = pred > 0 ? hitsP / pred : 0;
  const r = gold > 0 ? hitsG / gold : 0;
  return { p: round(p), r: round(r), f1: round(f1Of(p, r)) };
}

/** Pairs of the same content, one to one; of golds with the same content the last comes first, as in the reference. */
function equalContents(g: readonly WordSets[], p: readonly WordSets[]): [gold: number, predicted: number][] {
  const equal = new Map<string, number[]>();
  g.forEach(({ content }, i) => {
    const key = content.join();
    equal.set(key, [...(equal.get(key) ?? []), i]);
  });
  return p.flatMap(({ content }, i): [number, number][] => {
    const hit = equal.get(content.join())?.pop();
    return hit === undefined ? [] : [[hit, i]];
  });
}

/** Adds to `sum` the share of each content that its best partner covers, one by one: the order of adding is the reference's. */
function softSum(from: readonly WordSets[], others: readonly WordSets[], sum: number): number {
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
