import type { Aspect } from "../../model/point.ts";

/** The names at issue of a point, in the order of its label, where they stand in quotation marks; none where no name is asked. */
export const namesAtIssue = (aspect: Aspect | null, label: string): readonly string[] =>
  aspect === "name" ? [...(label.split(" – ")[0] ?? "").matchAll(/“([^”]+)”/gu)].map(([, words]) => words ?? "") : [];

/** Quotation marks, and the apostrophes that serve as such. */
const MARKS = /["“”‘’'«»]/gu;

/** Which of several names words use, by place; null if they use none or more than one. */
export function nameUsed(words: string, names: readonly string[]): number | null {
  // “an "anti-terrorist" operation” uses the name without the marks
  const small = words.toLowerCase().replaceAll(MARKS, "");
  const used = names.flatMap((name, at) => (small.includes(name.toLowerCase().replaceAll(MARKS, "")) ? at : []));
  return used.length === 1 ? (used[0] ?? null) : null;
}
