import { firstIndex } from "../model/firstIndex.ts";
import { type Figures, f1Of, round } from "./figures.ts";
import type { GoldLine, PredictedLine, TimexLine } from "./gold.ts";

/** The figures of the reference scorer for time expressions (TempEval-3, task A); its header defines each. */
export interface DateScores {
  readonly docs: number;
  readonly strict: Figures;
  readonly relaxed: Figures;
  readonly type_acc: number;
  readonly value_acc: number;
  readonly type_f1: number;
  readonly value_f1: number;
  /** Values that are full days. */
  readonly day: Figures;
}

/** What became of a gold time expression, or that a prediction has none. */
export interface DateItem {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly outcome: "right" | "wrongValue" | "missed" | "false";
  readonly text: string;
  readonly value: string;
  readonly predicted: string | null;
}

export interface DateEvaluation {
  readonly scores: DateScores;
  readonly items: readonly DateItem[];
}

const normal = (value: string | null | undefined): string => (value ?? "").trim().toUpperCase();
const isDay = (value: string | null | undefined): boolean => /^\d{4}-\d\d-\d\d/.test(normal(value));

/** Unlike for attributions, nothing found among nothing counts 0 here, as the reference scorer has it. */
function rates(tp: number, pred: number, gold: number): Figures {
  const p = pred > 0 ? tp / pred : 0;
  const r = gold > 0 ? tp / gold : 0;
  return { p: round(p), r: round(r), f1: round(f1Of(p, r)), tp, pred, gold };
}

/** Scores time expressions as the reference scorer does, equal to it on the same input; `types` keeps those TIMEX3 types on both sides. */
export function evaluateDates(
  gold: readonly GoldLine[],
  predicted: readonly PredictedLine[],
  types: readonly string[] | null = null,
): DateEvaluation {
  const kept = (timexes: readonly TimexLine[] | undefined): readonly TimexLine[] =>
    (timexes ?? []).filter((x) => types === null || types.includes(x.type ?? ""));
  const golds = new Map(gold.map((line) => [line.id, line]));
  const predictions = new Map(predicted.map((line) => [line.id, line]));
  const items: DateItem[] = [];
  const n = { gold: 0, pred: 0, strict: 0, relaxed: 0, type: 0, value: 0 };
  const days = { gold: 0, pred: 0, tp: 0 };
  for (const [id, line] of golds) {
    const G = kept(line.timexes);
    const P = kept(predictions.get(id)?.timexes);
    n.gold += G.length;
    n.pred += P.length;
    days.gold += G.filter((x) => isDay(x.value)).length;
    days.pred += P.filter((x) => isDay(x.value)).length;
    const spans = new Set(G.map((x) => `${x.start}-${x.end}`));
    n.strict += P.filter((x) => spans.has(`${x.start}-${x.end}`)).length;
    const partners = oneToOne(G, P);
    for (const [gi, pi] of partners) {
      const [a, b] = [G[gi]!, P[pi]!];
      n.relaxed++;
      if (a.type === b.type) n.type++;
      if (normal(a.value) !== normal(b.value)) continue;
      n.value++;
      if (isDay(a.value)) days.tp++;
    }
    items.push(...itemsOf(line, G, P, partners));
  }
  const rel = rates(n.relaxed, n.pred, n.gold);
  const q = n.relaxed || 1;
  return {
    scores: {
      docs: golds.size,
      strict: rates(n.strict, n.pred, n.gold),
      relaxed: rel,
      type_acc: round(n.type / q),
      value_acc: round(n.value / q),
      type_f1: round((rel.f1 * n.type) / q),
      value_f1: round((rel.f1 * n.value) / q),
      day: rates(days.tp, days.pred, days.gold),
    },
    items,
  };
}

/** Golds with the prediction of each, the longest overlaps first. */
function oneToOne(G: readonly TimexLine[], P: readonly TimexLine[]): ReadonlyMap<number, number> {
  const used = new Map<number, number>();
  const usedP = new Set<number>();
  for (const { gi, pi } of overlaps(G, P)) {
    if (used.has(gi) || usedP.has(pi)) continue;
    used.set(gi, pi);
    usedP.add(pi);
  }
  return used;
}

/** What became of each time expression of a document. */
function itemsOf(
  { id, text }: GoldLine,
  G: readonly TimexLine[],
  P: readonly TimexLine[],
  partners: ReadonlyMap<number, number>,
): DateItem[] {
  const item = (x: TimexLine, outcome: DateItem["outcome"], other: string | null): DateItem => ({
    doc: id,
    start: x.start,
    end: x.end,
    outcome,
    text: text.slice(x.start, x.end).replaceAll(/\s+/g, " "),
    value: x.value ?? "",
    predicted: other,
  });
  const used = new Set(partners.values());
  return [
    ...G.map((x, gi) => {
      const pi = partners.get(gi);
      if (pi === undefined) return item(x, "missed", null);
      const { value } = P[pi]!;
      return normal(value) === normal(x.value) ? item(x, "right", null) : item(x, "wrongValue", value ?? "");
    }),
    ...P.filter((_, pi) => !used.has(pi)).map((x) => item(x, "false", null)),
  ];
}

/** Overlapping pairs, the longest overlap first, then in document order. */
function overlaps(G: readonly TimexLine[], P: readonly TimexLine[]): { readonly gi: number; readonly pi: number }[] {
  const pairs: { readonly gi: number; readonly pi: number; readonly length: number }[] = [];
  // Sorted by start, a gold meets only the predictions that begin before its end and end after its start.
  const order = P.map((_, pi) => pi).sort((a, b) => P[a]!.start - P[b]!.start);
  const longest = P.reduce((n, x) => Math.max(n, x.end - x.start), 0);
  G.forEach((a, gi) => {
    const first = firstIndex(order.length, (k) => P[order[k]!]!.start >= a.start - longest);
    for (let k = first; k < order.length && P[order[k]!]!.start < a.end; k++) {
      const pi = order[k]!;
      const length = Math.min(a.end, P[pi]!.end) - Math.max(a.start, P[pi]!.start);
      if (length > 0) pairs.push({ gi, pi, length });
    }
  });
  return pairs.sort((a, b) => b.length - a.length || a.gi - b.gi || a.pi - b.pi);
}
