// "killing 14 civilians and wounding 31" → 14 killed, 31 wounded.   "destroyed 12 tanks", "12 tanks were shot down" → 12 destroyed.
// not: "12 tanks", "a third of them", "70 per cent", "destroyed the town with 12 tanks"
import { type Quantity, quantitiesIn } from "../../link/digest/quantities.ts";
import { negates } from "../../link/digest/saysNot.ts";
import { LOST, SHOT } from "../../link/lexicon/language.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";

export const FIGURE_KINDS = ["killed", "wounded", "missing", "captured", "detained", "displaced", "destroyed"] as const;
/** The harm to those who are counted. */
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** The kind of a measure of harm to people. */
const BY_MEASURE: ReadonlyMap<string, FigureKind> = new Map([
  ["died", "killed"],
  ["wounded", "wounded"],
  ["missing", "missing"],
  ["captured", "captured"],
  ["displaced", "displaced"],
]);

/** A number of people harmed, or of things destroyed, in a text. */
export interface CountedQuantity {
  readonly kind: FigureKind;
  readonly quantity: Quantity;
  /** The words for what is counted, without the number: “civilians”; empty if there are none. */
  readonly whom: string;
  /** Whether a word of negation stands shortly before it: “did not kill 14 civilians”. */
  readonly negated: boolean;
}

/** The numbers of people harmed and things destroyed in a text, in order. */
export function countedIn(text: string): CountedQuantity[] {
  const tokens = tokenize(text);
  return quantitiesIn(tokens).quantities.flatMap((quantity): CountedQuantity[] => {
    const kind = BY_MEASURE.get(quantity.measure) ?? (isLost(tokens, quantity) ? "destroyed" : null);
    return kind === null
      ? []
      : [
          {
            kind,
            quantity,
            whom: countedKindIn(text.slice(quantity.start, quantity.end)),
            negated: isNegated(tokens, quantity),
          },
        ];
  });
}

/** The words of a number, with those before it. */
const NUMBER =
  /^(?:(?:at|about|around|some|nearly|almost|over|up|to|as|many|more|less|fewer|than|least|most|no|not|an?|the|of|additional|another|approximately|roughly|only|estimated|hundreds?|thousands?|millions?|dozens?|and|\p{N}[\p{N}.,]*|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\s+)+/iu;
const ENDS_WITH_HARM =
  /\s*\b(?:(?:was|were|are|is|been|be|have|has|had)\s+)*(?:killed|dead|died|deaths?|wounded|injured|missing|captured|displaced|lives|casualties)$/iu;

/** “civilians” of “at least 14 civilians killed”. */
export function countedKindIn(written: string): string {
  const named = `${written} `.replace(NUMBER, "").trim();
  const whom = named.replace(ENDS_WITH_HARM, "").trim();
  return /^(?:them|those|these|whom|us|others?)$/i.test(whom) ? "" : whom;
}

/** Between a verb and the number that it counts. */
const BETWEEN =
  /^(?:the|at|of|another|some|its|their|least|about|over|up|to|more|than|as|many|nearly|almost|down|around)$/;
const STOPS = /^[.;:!?(),“”"—–]$/;
/** How many tokens behind the counted noun its verb may stand. */
const REACH = 4;

/** Whether a counted thing was destroyed: by a verb right before the number, or right behind the noun. */
function isLost(tokens: Tokens, { start, end, measure }: Quantity): boolean {
  if (measure === "percent") return false;
  const first = tokenAt(tokens, start);
  for (let k = first - 1; k >= Math.max(0, first - REACH); k--) {
    const word = tokens.lower[k] ?? "";
    if (LOST.test(word) || (SHOT.test(word) && tokens.lower[k + 1] === "down")) return true;
    if (!BETWEEN.test(word)) break;
  }
  return isLostBehind(tokens, tokenAt(tokens, end));
}

/** "12 tanks | were destroyed", but not "12 tanks | destroyed the town". */
function isLostBehind({ lower, count }: Tokens, from: number): boolean {
  for (let k = from; k < Math.min(count, from + REACH); k++) {
    const word = lower[k] ?? "";
    if (STOPS.test(word) || word === "and") return false;
    const isPassive = k > from || /^(?:[.;,)”"]|and|in|on|by|at|near|during)$/.test(lower[k + 1] ?? ".");
    if (LOST.test(word) || (SHOT.test(word) && lower[k + 1] === "down")) return isPassive;
    if (!/^(?:was|were|are|is|been|be|being|have|has|had|also)$/.test(word)) return false;
  }
  return false;
}

/** How many tokens before a number its negation may stand. */
const NEAR = 6;

function isNegated(tokens: Tokens, { start }: Quantity): boolean {
  const first = tokenAt(tokens, start);
  for (let k = first - 1; k >= Math.max(0, first - NEAR) && !STOPS.test(tokens.lower[k] ?? ""); k--)
    if (negates(tokens, k)) return true;
  return false;
}

/** The first token that does not begin before an offset. */
function tokenAt({ start, count }: Tokens, offset: number): number {
  let k = 0;
  while (k < count && (start[k] ?? 0) < offset) k++;
  return k;
}
