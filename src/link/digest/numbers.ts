import { boundOf, hedgesFrom } from "../../text/quantities/boundBefore.ts";
import type { WrittenNumber } from "../../text/quantities/numberAt.ts";
import type { Tokens } from "../../text/tokens.ts";

/** "About 40" allows numbers smaller or greater by this share. */
const ABOUT = 0.2;

/** The least and greatest number that the words around a number allow ("at least", "up to"), and the token where they begin. */
export function limitsOf(
  { lower }: Tokens,
  { from: number, to, value }: WrittenNumber,
): readonly [number, number, number] {
  const from = hedgesFrom(lower, number);
  switch (boundOf(lower, from, number, to)) {
    case "at least":
      return [value, Number.POSITIVE_INFINITY, from];
    case "at most":
      return [0, value, from];
    case "about":
      return [value * (1 - ABOUT), value * (1 + ABOUT), from];
    default:
      return [value, value, from];
  }
}
