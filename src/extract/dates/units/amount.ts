import { digitsValue } from "../../../text/quantities/numberAt.ts";
import { EACH, STRETCH, type Unit } from "../../lexicon/language.ts";
import { type FoundDate, valueFound } from "../found.ts";
import { type Amount, amountBefore, hedgesBefore, wordsValue, yearNumeral } from "../numerals.ts";
import type { Reading } from "../reading.ts";
import { agoFound, countedFromFound } from "./fromMoment.ts";
import { type AmountPhrase, type Form, firstFitting, isTitleCase } from "./unitPhrase.ts";
import { durationValue } from "./unitValue.ts";

/** "two weeks", "a year ago", "the past three months", "every two days". */
export function amountFound(r: Reading, i: number, unit: Unit, plural: boolean): FoundDate | null {
  const floor = r.floor(i);
  const ceiling = r.ceiling(i);
  const amount = amountBefore(r.tokens, i, floor);
  if (amount === null || isNoAmount(r, i, unit, plural, amount)) return null;
  const first = firstOfRange(r, amount, floor);
  const phrase = {
    r,
    i,
    unit,
    floor,
    ceiling,
    article: amount.article,
    ...first,
    ...tailOf(r, i, first.value, ceiling),
  };
  return firstFitting(FORMS, phrase);
}

/** Words that look like an amount of time but are not. */
function isNoAmount(r: Reading, i: number, unit: Unit, plural: boolean, amount: Amount): boolean {
  if (!plural && (unit === "second" || amount.value === null)) return true;
  // "60 Minutes": a programme
  if (isTitleCase(r.word(i))) return true;
  // "$5 years": money
  if (r.has(amount.from - 1, "$", "€", "£")) return true;
  const share = unit === "quarter" || unit === "half";
  // "a quarter", "half of the village", "a night's sleep": shares and names, unless counted back from now
  if (amount.article && (share || unit === "night" || unit === "weekend") && !r.has(i + 1, "ago", "earlier"))
    return true;
  if (share && !plural && r.has(i + 1, "of")) return true;
  if (unit !== "quarter") return false;
  // "1992 quarters"; "three quarters of an hour"
  return yearNumeral(r.word(amount.from)) !== 0 || (plural && r.has(i + 1, "of") && (amount.value ?? 9) < 4);
}

/** "two to three weeks", "12-18 months": the first is what TimeML's annotators write. */
function firstOfRange(
  r: Reading,
  amount: Amount,
  floor: number,
): { readonly from: number; readonly value: number | null } {
  const { from, value } = amount;
  if (value === null || amount.article || from - 2 < floor) return amount;
  const joined = r.has(from - 1, "to", "or", "-", "–") || (r.has(from - 1, "and") && r.has(from - 3, "between"));
  if (!joined) return amount;
  const first = digitsValue(r.word(from - 2)) ?? wordsValue([r.lower(from - 2)]);
  return first !== null && first < value ? { from: from - 2, value: first } : amount;
}

/** The words that follow the unit and belong to the amount: "and a half", "or so". */
function tailOf(
  r: Reading,
  i: number,
  value: number | null,
  ceiling: number,
): { readonly to: number; readonly value: number | null } {
  const to = i + 1;
  if (value !== null && to + 2 < ceiling && r.has(to, "and") && r.has(to + 1, "a") && r.has(to + 2, "half"))
    return { to: to + 3, value: value + 0.5 };
  if (to + 1 < ceiling && r.has(to, "or") && r.has(to + 1, "so", "two", "more", "less")) return { to: to + 2, value };
  return { to, value };
}

/** "five years old" is an age, not a time. */
const ageForm: Form<AmountPhrase> = ({ r, to, ceiling }) =>
  to < ceiling && r.has(to, "old", "older") ? null : undefined;

/** "every two days" */
const eachForm: Form<AmountPhrase> = ({ r, unit, floor, from, to, value }) =>
  EACH.has(r.before(from, floor)) ? valueFound(from - 1, to, "SET", durationValue(unit, value)) : undefined;

/** "twice a week" is a set; "$5 a barrel", "60 miles an hour" are rates. */
const rateForm: Form<AmountPhrase> = ({ r, unit, floor, from, to, article }) => {
  if (!article) return undefined;
  const before = r.before(from, floor);
  if (/^(?:once|twice|times)$/.test(before)) return valueFound(from, to, "SET", durationValue(unit, 1));
  return /^(?:[\d%]|(?:million|billion|thousand|percent)$)/.test(before) ? null : undefined;
};

/** "nearly two weeks", "the past three months", "the last few years" */
const stretchForm: Form<AmountPhrase> = ({ r, i, unit, floor, from, to, value }) => {
  let begin = from;
  while (STRETCH.has(r.before(begin, floor))) begin--;
  begin = r.withWord(begin, floor, "the", "these", "those");
  if (begin === from) begin = hedgesBefore(r.tokens, from, floor);
  const recentYears = value === null && begin < from && r.has(from - 1, "past", "last", "recent") && r.has(i, "years");
  return valueFound(begin, to, "DURATION", recentYears ? "PXY" : durationValue(unit, value));
};

const FORMS: readonly Form<AmountPhrase>[] = [ageForm, agoFound, countedFromFound, eachForm, rateForm, stretchForm];
