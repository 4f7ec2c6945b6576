// "killing 14 civilians and wounding 31" → died 14, wounded 31.   "fewer than three in ten residents" → at most 30 per cent.   "at 7.40" → a time of day.
// not: "of the 22 men" (a whole of which a part is told), "one of them in hospital", "agenda item 34", "15 April", "120 mm"
import { isStopWord, stem } from "../../text/stems.ts";
import type { Tokens } from "../../text/tokens.ts";
import {
  ABOUT,
  AT_LEAST,
  AT_MOST,
  CAPTURED,
  CLASSES,
  DEATHS,
  DISPLACED,
  FIGHTERS,
  MISSING,
  NO_MEASURE,
  PEOPLE,
  UNITS,
  WOUNDS,
} from "../lexicon/en.ts";

/** A number that counts something, with what it counts. */
export interface Quantity {
  /** What is counted: "died", "wounded", "percent", or the stem of the noun. */
  readonly measure: string;
  /** The stem of those counted where the measure does not name it ("civilian" of "14 civilians were killed"); empty where not told. */
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

/** A time of day in minutes after midnight, or a stretch of them. */
export interface Clock {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const UNITS_OF_COUNT: ReadonlyMap<string, number> = new Map([
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["eleven", 11],
  ["twelve", 12],
  ["thirteen", 13],
  ["fourteen", 14],
  ["fifteen", 15],
  ["sixteen", 16],
  ["seventeen", 17],
  ["eighteen", 18],
  ["nineteen", 19],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["dozen", 12],
]);
const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const CLOCK = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?$/;
const PUNCTUATION = /^[.;:!?()“”"—–]$/;

/** The class of a word for comparing, or its stem. */
export function classOf(lower: string): string {
  const known = classes.get(lower);
  if (known !== undefined) return known;
  if (classes.size >= KNOWN) classes.clear();
  const s = stem(lower);
  const found = CLASSES.get(s) ?? CLASSES.get(lower) ?? s;
  classes.set(lower, found);
  return found;
}
/** Words met before: one string for each class, and no stem twice. */
const classes = new Map<string, string>();
const KNOWN = 100_000;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The number written from token `i`: digits or words, with a scale. */
function numberAt({ lower, count }: Tokens, i: number): Run | null {
  const word = lower[i];
  if (word === undefined) return null;
  let value: number;
  let to = i + 1;
  if (DIGITS.test(word)) value = Number(word.replaceAll(",", ""));
  else {
    const parts = word.split("-").map((part) => UNITS_OF_COUNT.get(part));
    if (parts.every((part) => part !== undefined)) value = parts.reduce((sum: number, part) => sum + part!, 0);
    else return null;
  }
  for (;;) {
    const scale = to < count ? SCALES.get(lower[to]!) : undefined;
    if (scale === undefined) break;
    value *= scale;
    to++;
    const more = lower[to] === "and" ? to + 1 : to;
    const rest = more < count ? UNITS_OF_COUNT.get(lower[more]!) : undefined;
    if (rest !== undefined && (lower[more - 1] !== "and") === (more === to)) {
      value += rest;
      to = more + 1;
    }
  }
  return { from: i, to, value };
}

function boundsOf({ lower }: Tokens, i: number, value: number): readonly [number, number, number] {
  let from = i;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const word = lower[k]!;
    if (word === "than" || word === "at" || word === "to" || word === "the" || word === "as" || word === "up") continue;
    if (AT_LEAST.has(word)) return [value, Number.POSITIVE_INFINITY, k];
    if (AT_MOST.has(word)) return [0, value, k];
    if (ABOUT.has(word)) {
      from = k;
      return [value * 0.8, value * 1.2, from];
    }
    break;
  }
  if (lower[i - 1] === "to" && lower[i - 2] === "up") return [0, value, i - 2];
  return [value, value, from];
}

/** Whether `set` has the class of the word or its stem. */
const inSet = (sorted: ReadonlySet<string>, lower: string): boolean =>
  sorted.has(classOf(lower)) || sorted.has(stem(lower));
const HARMS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ["died", DEATHS],
  ["wounded", WOUNDS],
  ["missing", MISSING],
  ["captured", CAPTURED],
  ["displaced", DISPLACED],
];
/** Measures that count people harmed, and shares of people: they are compared whatever other words stand with them. */
export const HARM: ReadonlySet<string> = new Set([...HARMS.map(([name]) => name), "percent"]);
const harmOf = (lower: string): string | null => HARMS.find(([, words]) => inSet(words, lower))?.[0] ?? null;
const isPlural = (lower: string): boolean =>
  /^(?:people|children|police|troops|personnel|civilians|lives)$|(?:^|[a-z])(?:men|women)$/.test(lower) ||
  /[^s]s$/.test(lower);

/** The quantities and times of day that a text tells, in order. Linear in its length. */
export function quantitiesIn(tokens: Tokens): {
  readonly quantities: readonly Quantity[];
  readonly clocks: readonly Clock[];
} {
  const { word, lower, count, start, end } = tokens;
  const quantities: Quantity[] = [];
  const clocks: Clock[] = [];
  for (let i = 0; i < count; i++) {
    const clock = clockAt(tokens, i);
    if (clock !== null) {
      clocks.push(clock.clock);
      i = clock.to - 1;
      continue;
    }
    const run = numberAt(tokens, i);
    if (run === null) continue;
    i = run.to - 1;
    const before = lower[run.from - 1] ?? "";
    const after = lower[run.to] ?? "";
    if (
      MONTH.test(before) ||
      MONTH.test(after) ||
      /^(?:item|items|no|no\.|number|resolution|article|paragraph|age|aged|chapter)$/.test(before)
    )
      continue;
    // "they have added two dead": a difference is no count
    if (/^(?:add(?:s|ed|ing)?|invent(?:s|ed|ing)?)$/.test(before)) continue;
    // a whole of which a part is told
    if (before === "the" && lower[run.from - 2] === "of") continue;
    let [low, high, from] = boundsOf(tokens, run.from, run.value);
    const add = (measure: string, head: string, qualifiers: readonly string[], to: number): void => {
      quantities.push({ measure, head, qualifiers, low, high, start: start[from]!, end: end[to - 1]! });
    };
    // "three in ten", "70 per cent"
    const share =
      after === "in" || after === "of"
        ? after === "in" || lower[run.to + 1] === "every"
          ? numberAt(tokens, run.to + 1)
          : null
        : null;
    if (
      share !== null &&
      (share.value === 10 || share.value === 5 || share.value === 100 || share.value === 4 || share.value === 3) &&
      run.value < share.value
    ) {
      const scale = 100 / share.value;
      low *= scale;
      high *= scale;
      if (low === high) [low, high] = [low - 5, high + 5];
      add("percent", "", [], share.to);
      i = share.to - 1;
      continue;
    }
    if (after === "%" || after === "percent" || (after === "per" && lower[run.to + 1] === "cent")) {
      add("percent", "", [], after === "per" ? run.to + 2 : run.to + 1);
      continue;
    }
    const ofThem = after === "of" && /^(?:them|whom|those|us|these)$/.test(lower[run.to + 1] ?? "");
    if (ofThem) {
      const told = harmAfter(tokens, run.to + 2, 3);
      if (told !== null) add(told.harm, "", [], told.at + 1);
      continue;
    }
    // the words that may name what is counted
    let at = after === "of" && lower[run.to + 1] === "the" ? run.to + 2 : run.to;
    if (at < count && DIGITS.test(lower[at]!)) at++;
    const noun =
      run.value === 1 && /^\p{Ll}/u.test(word[at] ?? "") && !isStopWord(lower[at]!) ? at : nounAt(tokens, at);
    const head = noun === null ? "" : classOf(lower[noun]!);
    const verb = run.from === from ? run.from - 1 : from - 1;
    const told = harmBefore(tokens, verb) ?? harmAfter(tokens, noun === null ? at : noun + 1, 6)?.harm ?? null;
    const people =
      noun === null ||
      PEOPLE.has(head) ||
      FIGHTERS.has(head) ||
      head === "=soldier" ||
      head === "=fighter" ||
      isDemonym(tokens, noun);
    if (told !== null && people) {
      add(told, noun === null ? "" : head, qualifiersOf(tokens, at, noun), noun === null ? run.to : noun + 1);
    } else if (noun !== null) {
      const harm = harmOf(lower[noun]!);
      if (harm !== null && !isPlural(lower[noun]!)) {
        add(harm, "", [], noun + 1);
      } else if (YEAR.test(lower[run.from]!) && !UNITS.has(stem(lower[noun]!))) {
        // "the 1967 lines" are not so many
      } else if (!NO_MEASURE.has(stem(lower[noun]!)) && (isPlural(lower[noun]!) || UNITS.has(stem(lower[noun]!)))) {
        add(head, "", qualifiersOf(tokens, at, noun), noun + 1);
      }
    }
  }
  return { quantities, clocks };
}

function clockAt(tokens: Tokens, i: number): { readonly clock: Clock; readonly to: number } | null {
  const { lower, start, end } = tokens;
  const minutesAt = (k: number): number | null => {
    const m = CLOCK.exec(lower[k] ?? "");
    return m === null ? null : Number(m[1]) * 60 + Number(m[2]);
  };
  const first = minutesAt(i);
  if (first === null) return null;
  const before = lower[i - 1] ?? "";
  if (before === "between" || before === "from") {
    const second = lower[i + 1] === "and" || lower[i + 1] === "to" ? minutesAt(i + 2) : null;
    if (second !== null) return { clock: { from: first, to: second, start: start[i]!, end: end[i + 2]! }, to: i + 3 };
  }
  const half = /^p\.?m\.?$/.test(lower[i + 1] ?? "") && first < 720 ? 720 : 0;
  if (
    !/^(?:at|by|around|about|since|until|before|after)$/.test(before) &&
    half === 0 &&
    !/^a\.?m\.?$/.test(lower[i + 1] ?? "")
  )
    return null;
  return { clock: { from: first + half, to: first + half, start: start[i]!, end: end[i]! }, to: i + 1 };
}

/** The noun that the number counts: the first plural of the run of content words, or the word right after it for a singular. */
function nounAt({ lower, count, word }: Tokens, at: number): number | null {
  for (let k = at; k < Math.min(count, at + 5); k++) {
    const w = lower[k]!;
    if (!/^\p{L}[\p{L}'-]*$/u.test(w) || isStopWord(w)) return null;
    if (UNITS.has(stem(w)) || isPlural(w)) return k;
    if (PEOPLE.has(stem(w)) && /^\p{Ll}/u.test(word[k]!)) return k;
  }
  return null;
}

const qualifiersOf = ({ lower }: Tokens, at: number, noun: number | null): string[] =>
  noun === null
    ? []
    : lower
        .slice(at, noun)
        .filter((w) => !isStopWord(w))
        .map(classOf);

const isDemonym = ({ word }: Tokens, noun: number): boolean => /^\p{Lu}/u.test(word[noun]!);

/** "killing 14", "killed at least 14", "claimed the lives of 14": the verb stands right before the number. */
function harmBefore({ lower }: Tokens, at: number): string | null {
  for (let k = at; k >= Math.max(0, at - 2); k--) {
    const w = lower[k]!;
    if (/^(?:kill|wound|injur|captur|displac|detain)/.test(w)) return harmOf(w);
    if (w === "lives" || (w === "of" && lower[k - 1] === "lives")) return "died";
    if (w === "toll" || w === "deaths") return "died";
    if (!/^(?:the|at|of|another|some|its|their|to)$/.test(w)) return null;
  }
  return null;
}

/** "14 civilians were killed", "nine people lost their lives": within so many words, before punctuation, a conjunction or a number. */
function harmAfter(tokens: Tokens, at: number, reach: number): { readonly harm: string; readonly at: number } | null {
  const { lower, count } = tokens;
  for (let k = at; k < Math.min(count, at + reach); k++) {
    const w = lower[k]!;
    if (PUNCTUATION.test(w) || w === "," || w === "and" || w === "but" || numberAt(tokens, k) !== null) return null;
    if (w === "lost" && /^(?:their|his|her)$/.test(lower[k + 1] ?? "") && /^li(?:fe|ves)$/.test(lower[k + 2] ?? ""))
      return { harm: "died", at: k + 2 };
    // "31 killed", but not "14 guards killed three"
    if (/^(?:killed|wounded|injured|killing|wounding)$/.test(w) && numberAt(tokens, k + 1) !== null) return null;
    const harm = harmOf(w);
    if (harm !== null) return { harm, at: k };
  }
  return null;
}

/** Whether two quantities count the same thing, so that differing numbers contradict. */
export function countTheSame(a: Quantity, b: Quantity): boolean {
  if (a.measure !== b.measure) return false;
  if (!headsAgree(a.head, b.head)) return false;
  const rest = (q: Quantity, other: Quantity): boolean => q.qualifiers.every((x) => other.qualifiers.includes(x));
  // "four civilian lorries" and "nine lorries" are not one count; harm to people needs no equal words
  if (HARM.has(a.measure) && a.measure !== "percent")
    return a.qualifiers.length === 0 || b.qualifiers.length === 0 || rest(a, b) || rest(b, a);
  return rest(a, b) || rest(b, a);
}

const GENERIC = new Set(["", "person", "man", "body", "live", "human", "victim"]);

function headsAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === "child" || b === "child" || a === "woman" || b === "woman") return false;
  return GENERIC.has(a) || GENERIC.has(b);
}

/** Whether no number fits the words of both. */
export const disagree = (a: Quantity, b: Quantity): boolean => a.high < b.low || b.high < a.low;
