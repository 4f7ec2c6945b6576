import { confusionOf, share } from "./figures.ts";
import type { GoldLine, PredictedLine } from "./gold.ts";

/** How often the type of a sentence's event is that of the gold. */
export interface EventScores {
  readonly docs: number;
  /** Share of sentences whose first event has the right type. */
  readonly type_acc: number;
  /** Share with the right type among their events. */
  readonly type_any: number;
  /** Share in which any event was found. */
  readonly found: number;
}

export interface EventItem {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly outcome: "right" | "wrongType" | "missed";
  readonly text: string;
  readonly type: string;
  readonly predicted: string | null;
}

export interface EventEvaluation {
  readonly scores: EventScores;
  readonly confusion: readonly { readonly gold: string; readonly predicted: string; readonly count: number }[];
  readonly items: readonly EventItem[];
}

/** Types of PLOVER's first version that the later one took into others. */
const LATER: ReadonlyMap<string, string> = new Map([
  ["demand", "request"],
  ["disapprove", "accuse"],
  ["investigate", "accuse"],
  ["fight", "assault"],
]);

/** Scores event types against sentences with one PLOVER type each. */
export function evaluateEvents(gold: readonly GoldLine[], predicted: readonly PredictedLine[]): EventEvaluation {
  const predictions = new Map(predicted.map((line) => [line.id, line]));
  const items: EventItem[] = [];
  const confusion = new Map<string, number>();
  let [first, any, found] = [0, 0, 0];
  for (const line of gold) {
    const written = (line.event08 ?? line.event ?? "").toLowerCase();
    const type = LATER.get(written) ?? written;
    const types = (predictions.get(line.id)?.events ?? []).map((event) => event.type ?? "");
    const guess = types[0] ?? null;
    if (guess !== null) found++;
    if (guess === type) first++;
    if (types.includes(type)) any++;
    const key = `${type}\t${guess ?? "none"}`;
    confusion.set(key, (confusion.get(key) ?? 0) + 1);
    items.push({
      doc: line.id,
      start: 0,
      end: line.text.length,
      outcome: guess === type ? "right" : guess === null ? "missed" : "wrongType",
      text: line.text,
      type,
      predicted: guess,
    });
  }
  return {
    scores: {
      docs: gold.length,
      type_acc: share(first, gold.length),
      type_any: share(any, gold.length),
      found: share(found, gold.length),
    },
    confusion: confusionOf(confusion),
    items,
  };
}
