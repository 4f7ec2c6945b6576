import { ANY_PERSON } from "../lexicon/language.ts";
import type { Quantity } from "./quantities.ts";
import { HARM } from "./wordClass.ts";

/** Whether two quantities count the same thing, so that differing numbers contradict. */
export function countTheSame(a: Quantity, b: Quantity): boolean {
  if (a.measure !== b.measure) return false;
  if (!headsAgree(a.head, b.head)) return false;
  const rest = (q: Quantity, other: Quantity): boolean => q.qualifiers.every((x) => other.qualifiers.includes(x));
  // "four civilian lorries" and "nine lorries" do not count the same; counts of harm to people need no equal words
  if (HARM.has(a.measure) && a.measure !== "percent")
    return a.qualifiers.length === 0 || b.qualifiers.length === 0 || rest(a, b) || rest(b, a);
  return rest(a, b) || rest(b, a);
}

function headsAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === "child" || b === "child" || a === "woman" || b === "woman") return false;
  return ANY_PERSON.has(a) || ANY_PERSON.has(b);
}

/** Whether no number agrees with both. */
export const disagree = (a: Quantity, b: Quantity): boolean => a.high < b.low || b.high < a.low;
