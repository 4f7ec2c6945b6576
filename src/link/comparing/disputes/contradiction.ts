import { argued, kindred } from "../pair.ts";
import type { Evidence } from "./denialGrounds.ts";

/** A longer sentence with a negation in it does not say as a whole that something is not so. */
const PLAIN = 16;
const HYPOTHETICAL = /\b(?:would|could|might|if)\b/i;

/**
 * Whether a plain sentence with a negation contradicts what another says, without denying it: "construction materials are not supplied in
 * aeroplanes" and "the airlifters were carrying building materials", of one event, or right after each other.
 */
export function contradicts({ no, yes, between, shared, contained, states }: Evidence): boolean {
  if (no.length > PLAIN || HYPOTHETICAL.test(yes.text) || (states === 0 && no.states.length > 0)) return false;
  if (between.sameEvent && shared >= 2 && contained >= 0.6) return true;
  const adjacent = between.sameDocument && between.near && Math.abs(no.order - yes.order) === 1;
  if (!adjacent || argued(no, yes, between) || shared < 1) return false;
  const like = shared + kindred(no, yes);
  return like >= 3 && like / Math.min(no.terms.length, yes.terms.length) >= 0.6;
}
