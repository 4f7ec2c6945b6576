import { type AttributionEvaluation, type AttributionItem, evaluateAttributions } from "./attributions.ts";
import { type ClaimEvaluation, type ClaimItem, evaluateClaims } from "./claims.ts";
import { type DateEvaluation, type DateItem, evaluateDates } from "./dates.ts";
import { type EventEvaluation, type EventItem, evaluateEvents } from "./events.ts";
import type { GoldKind, GoldLine, PredictedLine } from "./gold.ts";
import type { Offsets } from "./words.ts";

/** The scores of one gold file with what became of each of its items: plain data, to be kept and compared with a later run's. */
export type Evaluation =
  | ({ readonly kind: "polnear" } & AttributionEvaluation)
  | ({ readonly kind: "claims" } & ClaimEvaluation)
  | ({ readonly kind: "dates" } & DateEvaluation)
  | ({ readonly kind: "events" } & EventEvaluation);

export type Item = AttributionItem | ClaimItem | DateItem | EventItem;

export interface EvaluateOptions {
  readonly kind: GoldKind;
  /** How the offsets of attributions count on both sides. PolNeAR's are code points by default, this project's UTF-16. */
  readonly offsets?: Offsets;
}

/** Scores predictions against gold of one kind (see `detectGold`). */
export function evaluate(
  gold: readonly GoldLine[],
  predicted: readonly PredictedLine[],
  options: EvaluateOptions,
): Evaluation {
  const offsets = options.offsets === undefined ? {} : { offsets: options.offsets };
  switch (options.kind) {
    case "polnear":
      return { kind: "polnear", ...evaluateAttributions(gold, predicted, offsets) };
    case "claims":
      return { kind: "claims", ...evaluateClaims(gold, predicted, offsets) };
    case "dates":
      return { kind: "dates", ...evaluateDates(gold, predicted) };
    case "events":
      return { kind: "events", ...evaluateEvents(gold, predicted) };
  }
}

const keyOf = (item: Item): string => `${item.doc} ${"level" in item ? item.level : 0} ${item.start} ${item.end}`;

/** Gold items that are right now and were not before (won), and the other way round (lost). */
export function compareEvaluations(
  before: Evaluation,
  after: Evaluation,
): { readonly won: readonly Item[]; readonly lost: readonly Item[] } {
  const list = (evaluation: Evaluation): readonly Item[] => evaluation.items;
  const right = new Map<string, boolean>();
  for (const item of list(before)) if (item.outcome !== "false") right.set(keyOf(item), item.outcome === "right");
  const won: Item[] = [];
  const lost: Item[] = [];
  for (const item of list(after)) {
    if (item.outcome === "false") continue;
    const was = right.get(keyOf(item));
    if (was === false && item.outcome === "right") won.push(item);
    if (was === true && item.outcome !== "right") lost.push(item);
  }
  return { won, lost };
}
