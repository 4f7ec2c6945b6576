import type { AttributionScores } from "./attributionTally.ts";
import type { ClaimItem } from "./claims.ts";
import { compareEvaluations, type Evaluation, type Item } from "./evaluation.ts";
import { round } from "./figures.ts";

type Rates = { readonly p: number; readonly r: number; readonly f1: number };

const three = (x: number): string => round(x, 3).toFixed(3);
const rates = (x: Rates): string => `P ${three(x.p)}  R ${three(x.r)}  F1 ${three(x.f1)}`;
const name = (text: string, width = 16): string => text.padEnd(width);

export interface FormatOptions {
  /** An earlier run's evaluation: what was won and lost since is listed. */
  readonly before?: Evaluation | null;
  /** How many items of each sort are listed; 0 for none. */
  readonly items?: number;
}

/** An evaluation as text for reading: the figures, what is confused with what, and the items that went wrong. Ends with a line break. */
export function formatEvaluation(evaluation: Evaluation, options: FormatOptions = {}): string {
  const limit = options.items ?? 20;
  const lines = [...scoreLines(evaluation)];
  if (evaluation.kind === "claims" || evaluation.kind === "events") {
    const wrong = evaluation.confusion.filter((x) => x.gold !== x.predicted).slice(0, 20);
    if (wrong.length > 0) {
      lines.push(
        "",
        evaluation.kind === "claims" ? "acts confused (gold, predicted)" : "types confused (gold, predicted)",
      );
      for (const x of wrong) lines.push(`${String(x.count).padStart(5)}  ${name(x.gold, 12)} ${x.predicted}`);
    }
  }
  if (options.before !== undefined && options.before !== null && options.before.kind === evaluation.kind) {
    const { won, lost } = compareEvaluations(options.before, evaluation);
    lines.push(
      ...itemLines("won since the last run", won, limit),
      ...itemLines("lost since the last run", lost, limit),
    );
  }
  const items: readonly Item[] = evaluation.items;
  for (const [outcome, title] of OUTCOMES) {
    lines.push(
      ...itemLines(
        title,
        items.filter((item) => item.outcome === outcome),
        limit,
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

const OUTCOMES: readonly (readonly [Item["outcome"], string])[] = [
  ["wrongClaimant", "right content, wrong claimant"],
  ["wrongName", "right claimant, wrong canonical name"],
  ["wrongAct", "wrong act"],
  ["wrongPolarity", "wrong polarity"],
  ["wrongValue", "wrong value"],
  ["wrongType", "wrong type"],
  ["missed", "missed"],
  ["false", "false"],
];

function scoreLines(evaluation: Evaluation): string[] {
  switch (evaluation.kind) {
    case "polnear":
      return attributionLines(evaluation.scores);
    case "claims": {
      const { scores } = evaluation;
      const m = scores.on_matched;
      const share = (title: string, value: number): string => `${name(title, 28)} ${three(value)}`;
      return [
        "level 1",
        ...attributionLines(scores.level1),
        "",
        "nested (level 2 and deeper)",
        ...attributionLines(scores.nested),
        "",
        `on matched (${m.pairs} pairs)`,
        share("act", m.act),
        share("polarity", m.polarity),
        share("form", m.form),
        share("canonical claimant", m.claimant),
        share("… where the gold has one", m.claimant_where_gold_has_one),
        share("parent of nested", scores.parent),
        `${name("authorial", 28)} ${rates(scores.voice.authorial)}`,
        "",
        "confidence: claims, share with the right claimant",
        ...scores.reliability
          .filter((bin) => bin.claims > 0)
          .map(
            (bin) =>
              `${bin.from.toFixed(1)}–${(bin.from + 0.1).toFixed(1)} ${String(bin.claims).padStart(6)}  ${three(bin.right)}`,
          ),
      ];
    }
    case "dates": {
      const s = evaluation.scores;
      return [
        `docs ${s.docs}  gold ${s.relaxed.gold}  predicted ${s.relaxed.pred}`,
        `${name("strict")} ${rates(s.strict)}`,
        `${name("relaxed")} ${rates(s.relaxed)}`,
        `${name("day")} ${rates(s.day)}`,
        `${name("type_acc")} ${three(s.type_acc)}`,
        `${name("value_acc")} ${three(s.value_acc)}`,
        `${name("type_f1")} ${three(s.type_f1)}`,
        `${name("value_f1")} ${three(s.value_f1)}`,
      ];
    }
    case "events": {
      const s = evaluation.scores;
      return [
        `docs ${s.docs}`,
        `${name("type_acc")} ${three(s.type_acc)}`,
        `${name("type_any")} ${three(s.type_any)}`,
        `${name("found")} ${three(s.found)}`,
      ];
    }
  }
}

const FIGURES = [
  "content_strict",
  "content_soft",
  "content_relaxed",
  "content_token",
  "source_token",
  "cue_token",
  "content_span",
  "source_span",
  "cue_span",
  "claim_overlap",
  "claim_head",
] as const;

function attributionLines(s: AttributionScores): string[] {
  const m = s.on_matched;
  const matched = `source overlap ${three(m.source_overlap)}  exact ${three(m.source_exact)}  head ${three(m.source_head)}  cue overlap ${three(m.cue_overlap)}  exact ${three(m.cue_exact)}  source where gold has one ${three(m.source_overlap_where_gold_has_one)}`;
  return [
    `docs ${s.docs}  gold ${s.content_strict.gold}  predicted ${s.content_strict.pred}`,
    ...FIGURES.map((key) => `${name(key)} ${rates(s[key])}`),
    `${name("on matched")} pairs ${m.pairs}  ${matched}`,
    ...Object.entries(s.by_class).map(
      ([key, c]) =>
        `${name(key)} gold ${c.gold} predicted ${c.pred} | strict ${rates(c.strict)} | relaxed ${rates(c.rel)} | claim_overlap ${rates(c.claim_ov)} | claim_head ${rates(c.claim_hd)}`,
    ),
  ];
}

function itemLines(title: string, items: readonly Item[], limit: number): string[] {
  if (items.length === 0 || limit === 0) return [];
  const lines = ["", `${title} (${items.length})`];
  for (const item of items.slice(0, limit)) lines.push(`  ${item.doc}:${item.start}  ${sayItem(item)}`);
  if (items.length > limit) lines.push(`  … and ${items.length - limit} more`);
  return lines;
}

function sayItem(item: Item): string {
  const instead = item.predicted === null ? "" : ` (predicted: ${item.predicted === "" ? "none" : item.predicted})`;
  if ("value" in item) return `“${cut(item.text)}” ${item.value}${instead}`;
  if ("type" in item) return `${item.type}${instead} “${cut(item.text)}”`;
  const act = "act" in item ? `${(item as ClaimItem).act} ` : "";
  return `${act}[${item.source || "–"}] ${item.cue || "–"}: “${cut(item.content)}”${instead}`;
}

const cut = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);
