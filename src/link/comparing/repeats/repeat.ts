// "Fourteen civilians were killed" and "14 civilians were killed" about one event: a repeat.
// not: "31 were wounded" and "26 were wounded"; "did not fire" and "fired"; a claim and what it quotes
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { countTheSame, disagree } from "../../digest/countTheSame.ts";
import type { Between } from "../claimRow.ts";
import { contents, type Finding, likeness, mannerOf, nested, say, statesAgree } from "../pair.ts";
import { REPEAT_GROUNDS } from "./grounds.ts";

/** A repeat of the same proposition, by the same or another claimant; null if it is none. */
export function repeat(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (nested(a, b) || a.negative !== b.negative || mannerOf(a) !== mannerOf(b) || !statesAgree(a, b)) return null;
  if (a.quantities.some((x) => b.quantities.some((y) => countTheSame(x, y) && disagree(x, y)))) return null;
  // two claims that name different agents are no repeat
  const [x, y] = [a.agent, b.agent];
  if (x !== null && y !== null && x !== y) return null;
  const ground = REPEAT_GROUNDS.find(({ holds }) => holds(a, b, between));
  if (ground === undefined || counted(a, b)) return null;
  const { jaccard } = likeness(a, b);
  // "fighters were sent" does not say who sent them; the other side's claim does
  if (
    (a.states.length === 0) !== (b.states.length === 0) &&
    !between.sameEvent &&
    between.sameSide !== true &&
    !between.sameSpeaker &&
    jaccard < 0.6
  )
    return null;
  return {
    relation: "repeats",
    a,
    b,
    score: Math.min(97, ground.score + Math.round(jaccard * 25) + (between.sameEvent ? 5 : 0)),
    rule: `repeat.${ground.name}`,
    because: `${jaccard === 1 ? "the same words" : ground.because}: ${say(a.text)} and ${say(b.text)}`,
    words: contents(a, b),
  };
}

const ORDINAL =
  /\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen)th|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y-\s?\w+)|\d+(?:st|nd|rd|th))\b/gi;

/** Whether they are about different members of a row: "the third item" and "the fifth". */
function counted(a: ComparableClaim, b: ComparableClaim): boolean {
  const of = ({ text }: ComparableClaim): string[] => (text.match(ORDINAL) ?? []).map((one) => one.toLowerCase());
  const [x, y] = [of(a), of(b)];
  return x.length > 0 && y.length > 0 && !x.some((one) => y.includes(one));
}
