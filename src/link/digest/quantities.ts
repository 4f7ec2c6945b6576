// "killing 14 civilians and wounding 31" → died 14, wounded 31.   "fewer than three in ten residents" → at most 30 per cent.   "at 7.40" → a time of day.
// not: "of the 22 men" (a whole, of which a part is counted), "one of them in hospital", "agenda item 34", "15 April", "120 mm"
import { harmAfter, harmBefore, harmOf } from "../../text/quantities/harm.ts";
import { digitsValue, numberAt, type WrittenNumber } from "../../text/quantities/numberAt.ts";
import { isStopWord, stem } from "../../text/stems.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  DIFFERENCE_VERBS,
  FIGHTERS,
  MONTH_NAMES,
  NO_MEASURE,
  NUMBERED_THINGS,
  PEOPLE,
  POINTING_BACK,
  UNITS,
} from "../lexicon/language.ts";
import { type Clock, clockAt } from "./clocks.ts";
import { isDemonym, isPlural, measureOf, nounAt, qualifiersOf } from "./countedNoun.ts";
import { limitsOf } from "./numbers.ts";
import { classOf } from "./wordClass.ts";

/** A number that counts something, with what it counts. */
export interface Quantity {
  /** What is counted: "died", "wounded", "percent", or the stem of the noun. */
  readonly measure: string;
  /**
   * The stem of the noun for those counted if the measure does not name it ("civilian" in "14 civilians were killed"); empty if the text
   * does not give it.
   */
  readonly head: string;
  /** Stems of the words between number and noun. */
  readonly qualifiers: readonly string[];
  /** Least and greatest number that the words allow; exact where equal. */
  readonly low: number;
  readonly high: number;
  /** UTF-16, half-open, into the text. */
  readonly start: number;
  readonly end: number;
}

const YEAR = /^(?:19|20)\d\d$/;
/** Wholes of which a share is given: "three in ten". */
const WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 10, 100]);

/** A number in its text, with the bounds that the words before it give. */
interface Counted {
  readonly tokens: Tokens;
  readonly run: WrittenNumber;
  readonly low: number;
  readonly high: number;
  /** The token where the words that belong to it begin. */
  readonly from: number;
}

/** The result of a reading: the quantity, and the token after it; null if the reading does not fit. */
type Reading = (counted: Counted) => { readonly quantity: Quantity | null; readonly to: number } | null;

/** In this order: the first reading that fits a number counts. */
const READINGS: readonly Reading[] = [shareOf, perCent, ofThem, ofNoun];

/** The quantities and times of day in a text, in order. Linear in its length. */
export function quantitiesIn(tokens: Tokens): {
  readonly quantities: readonly Quantity[];
  readonly clocks: readonly Clock[];
} {
  const quantities: Quantity[] = [];
  const clocks: Clock[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const clock = clockAt(tokens, i);
    if (clock !== null) {
      clocks.push(clock.clock);
      i = clock.to - 1;
      continue;
    }
    const run = numberAt(tokens.lower, i);
    if (run === null) continue;
    i = run.to - 1;
    if (countsNothing(tokens, run)) continue;
    const [low, high, from] = limitsOf(tokens, run);
    for (const read of READINGS) {
      const found = read({ tokens, run, low, high, from });
      if (found === null) continue;
      if (found.quantity !== null) quantities.push(found.quantity);
      i = Math.max(i, found.to - 1);
      break;
    }
  }
  return { quantities, clocks };
}

/** Whether the words around a number show that it is a date, an item number, a difference, or a whole of which a part is counted. */
function countsNothing({ lower }: Tokens, run: WrittenNumber): boolean {
  const before = lower[run.from - 1] ?? "";
  if (
    MONTH_NAMES.test(before) ||
    MONTH_NAMES.test(lower[run.to] ?? "") ||
    NUMBERED_THINGS.test(before) ||
    DIFFERENCE_VERBS.test(before)
  )
    return true;
  return before === "the" && lower[run.from - 2] === "of";
}

/** The quantity that ends before token `to`. */
function quantityOf(
  { tokens, low, high, from }: Counted,
  measure: string,
  to: number,
  head = "",
  qualifiers: readonly string[] = [],
): Quantity {
  return { measure, head, qualifiers, low, high, start: tokens.start[from]!, end: tokens.end[to - 1]! };
}

/** "three in ten". */
function shareOf(counted: Counted): ReturnType<Reading> {
  const { tokens, run, low, high } = counted;
  const whole = tokens.lower[run.to] === "in" ? numberAt(tokens.lower, run.to + 1) : null;
  if (whole === null || !WHOLES.has(whole.value) || run.value >= whole.value) return null;
  const scale = 100 / whole.value;
  const about = low === high ? 5 : 0;
  const share = { ...counted, low: low * scale - about, high: high * scale + about };
  return { quantity: quantityOf(share, "percent", whole.to), to: whole.to };
}

/** "70 per cent". The words after the number also count. */
function perCent(counted: Counted): ReturnType<Reading> {
  const { lower } = counted.tokens;
  const { to } = counted.run;
  const after = lower[to];
  if (after === "%" || after === "percent") return { quantity: quantityOf(counted, "percent", to + 1), to };
  if (after === "per" && lower[to + 1] === "cent") return { quantity: quantityOf(counted, "percent", to + 2), to };
  return null;
}

/** "14 of them were killed". */
function ofThem(counted: Counted): ReturnType<Reading> {
  const { tokens, run } = counted;
  const { lower } = tokens;
  if (lower[run.to] !== "of" || !POINTING_BACK.test(lower[run.to + 1] ?? "")) return null;
  const told = harmAfter(lower, run.to + 2, 3);
  const measure = measureOf(told?.harm);
  return { quantity: told === null || measure === null ? null : quantityOf(counted, measure, told.at + 1), to: run.to };
}

/** "14 civilians were killed", "31 wounded", "nine lorries". */
function ofNoun(counted: Counted): ReturnType<Reading> {
  const { tokens, run, from } = counted;
  const { lower, word, count } = tokens;
  // the words that may name what is counted
  let at = lower[run.to] === "of" && lower[run.to + 1] === "the" ? run.to + 2 : run.to;
  if (at < count && digitsValue(lower[at] ?? "") !== null) at++;
  const one = run.value === 1 && /^\p{Ll}/u.test(word[at] ?? "") && !isStopWord(lower[at] ?? "");
  const noun = one ? at : nounAt(tokens, at);
  const told = measureOf(harmBefore(lower, from) ?? harmAfter(lower, noun === null ? at : noun + 1)?.harm);
  if (noun !== null) return { quantity: countOf(counted, at, noun, told), to: run.to };
  return { quantity: told === null ? null : quantityOf(counted, told, run.to), to: run.to };
}

/** The measure of a number and a noun: people harmed, if the words around name a harm, else the thing that the noun names. */
function countOf(counted: Counted, at: number, noun: number, told: string | null): Quantity | null {
  const { tokens } = counted;
  const name = tokens.lower[noun] ?? "";
  const head = classOf(name);
  const qualifiers = qualifiersOf(tokens, at, noun);
  if (told !== null && (isOfPeople(head) || isDemonym(tokens, noun)))
    return quantityOf(counted, told, noun + 1, head, qualifiers);
  const harm = measureOf(harmOf(name));
  if (harm !== null && !isPlural(name)) return quantityOf(counted, harm, noun + 1);
  return isMeasured(counted, noun) ? quantityOf(counted, head, noun + 1, "", qualifiers) : null;
}

const isOfPeople = (head: string): boolean =>
  PEOPLE.has(head) || FIGHTERS.has(head) || head === "=soldier" || head === "=fighter";

/** Whether the number counts the things of the noun: a unit, or a plural that is no measure of another thing. */
function isMeasured({ tokens: { lower }, run }: Counted, noun: number): boolean {
  const name = lower[noun] ?? "";
  const unit = UNITS.has(stem(name));
  // in "the 1967 lines" the number is a year
  if (YEAR.test(lower[run.from] ?? "") && !unit) return false;
  return !NO_MEASURE.has(stem(name)) && (unit || isPlural(name));
}
