import { mondayOf } from "../../../model/calendar.ts";
import { LAST, NEXT, PART_NOUNS, THAT, THIS } from "../../lexicon/language.ts";
import { anchorOf, referenceMoment, shiftedByCalendarUnit, shiftedByUnit } from "../anchors.ts";
import { dateFound, type FoundDate, valueFound } from "../found.ts";
import { weekMoment } from "../moment.ts";
import { ordinalValue, yearNumeral } from "../numerals.ts";
import { quarterForms } from "./quarter.ts";
import {
  type Form,
  firstFitting,
  GRAIN_OF,
  momentFound,
  phraseStart,
  type RelativePhrase,
  type UnitPhrase,
} from "./unitPhrase.ts";
import { durationValue } from "./unitValue.ts";

/** "last month", "this week", "the following year", "the weekend", "the end of the year". */
export function relativeFound(phrase: UnitPhrase): FoundDate | null {
  const grain = GRAIN_OF[phrase.unit];
  if (grain === undefined || phrase.unit === "night") return null;
  return firstFitting(FORMS, { ...phrase, grain, reference: referenceMoment(phrase.r, grain) });
}

/** "next year's first quarter" is read at its quarter. */
const ownedForm: Form<RelativePhrase> = ({ r, i, unit }) => {
  if (unit !== "year" || !r.has(i + 1, "'s")) return undefined;
  const numbered = ordinalValue(r.lower(i + 2)) !== 0 && r.has(i + 3, "quarter", "half");
  return numbered || r.has(i + 2, "quarter") ? null : undefined;
};

/** "year end", "next year's end" */
const yearEndForm: Form<RelativePhrase> = ({ r, i, unit, which, reference }) => {
  const owned = r.has(i + 1, "'s") && r.has(i + 2, "end");
  if (unit !== "year" || reference === null || LAST.has(which) || !(owned || r.has(i + 1, "end"))) return undefined;
  const year = shiftedByUnit(reference, "year", NEXT.has(which) ? 1 : 0);
  return year === null ? null : dateFound(i, owned ? i + 3 : i + 2, { ...year, part: "late" });
};

/** "the following week", "the next year", "the previous month": counted from the date that the text mentioned last. */
const countedForm: Form<RelativePhrase> = (phrase) => {
  const { r, i, unit, grain, at, which, floor } = phrase;
  const afterThe = r.before(at, floor) === "the" && (which === "next" || which === "previous" || which === "prior");
  if (which !== "following" && which !== "preceding" && !afterThe) return undefined;
  const base = anchorOf(r, i, grain);
  return base === null
    ? null
    : momentFound(phrase, shiftedByUnit(base, unit, which === "following" || which === "next" ? 1 : -1));
};

/** "the past year" is the twelve months up to now. */
const pastForm: Form<RelativePhrase> = (phrase) => {
  const { r, i, unit, at, which, floor } = phrase;
  if (which !== "past" || r.before(at, floor) !== "the") return undefined;
  return valueFound(phraseStart(phrase), i + 1, "DURATION", durationValue(unit, 1));
};

/** "last month", "next year", "this week": counted from the text's own date. */
const ofReferenceForm: Form<RelativePhrase> = (phrase) => {
  const { i, unit, which, reference } = phrase;
  const by = LAST.has(which) ? -1 : NEXT.has(which) ? 1 : THIS.has(which) ? 0 : null;
  if (by === null) return undefined;
  if (reference !== null) return momentFound(phrase, shiftedByCalendarUnit(reference, unit, by));
  const vague = by < 0 ? "PAST_REF" : by > 0 ? "FUTURE_REF" : "PRESENT_REF";
  return valueFound(phraseStart(phrase), i + 1, "DATE", vague);
};

/** "that year", "the same month" */
const thatForm: Form<RelativePhrase> = (phrase) => {
  const { r, i, unit, grain, which } = phrase;
  if (!THAT.has(which)) return undefined;
  const base = anchorOf(r, i, grain);
  return base === null ? null : momentFound(phrase, shiftedByCalendarUnit(base, unit, 0));
};

/** "the weekend", "on weekend": on a Friday, a weekend in the past tense is the one before. */
const weekendForm: Form<RelativePhrase> = ({ r, i, unit, at, which }) => {
  if (unit !== "weekend" || (which !== "the" && which !== "on")) return undefined;
  const day = r.reference.day;
  if (day === null) return null;
  const monday = mondayOf(day);
  const ahead = r.tense(i, i + 1) === "future";
  const weekend = day - monday >= 5 || ahead ? monday : monday - 7;
  return dateFound(which === "the" ? at : i, i + 1, weekMoment(weekend, "weekend", ["anchor"]));
};

/** "the end of the year", "the start of the month", "the rest of the week" */
const partOfForm: Form<RelativePhrase> = ({ r, i, unit, at, floor, reference }) => {
  if (reference === null || (unit !== "year" && unit !== "month" && unit !== "week")) return undefined;
  if (!r.has(at, "the") || !r.has(at - 1, "of") || at - 2 < floor) return undefined;
  const part = PART_NOUNS.get(r.lower(at - 2));
  if (part === undefined) return undefined;
  const whole = shiftedByUnit(reference, unit, 0);
  if (whole === null) return null;
  const cut = part !== "" && whole.grain !== "week" ? { ...whole, part } : whole;
  return dateFound(r.withWord(at - 2, floor, "the"), i + 1, cut);
};

/** "the fiscal year", "earlier in the year", "the year" as a stretch; "the year 2006" is read at its number. */
const theYearForm: Form<RelativePhrase> = (phrase) => {
  const { r, i, unit, at, which, floor, reference } = phrase;
  if (unit !== "year") return undefined;
  if (yearNumeral(r.word(i + 1)) !== 0) return null;
  if (which !== "the") return undefined;
  const year = reference === null ? null : shiftedByUnit(reference, "year", 0);
  if (reference !== null && at < i - 1) return momentFound(phrase, year);
  const spot = at - 2 >= floor && r.has(at - 1, "in") && r.has(at - 2, "earlier", "later", "early", "late");
  if (spot && year !== null) return dateFound(at - 2, i + 1, year);
  return r.has(i + 1, "of") ? undefined : valueFound(at, i + 1, "DURATION", "P1Y");
};

const FORMS: readonly Form<RelativePhrase>[] = [
  ownedForm,
  yearEndForm,
  quarterForms.yearAgo,
  quarterForms.latest,
  countedForm,
  pastForm,
  ofReferenceForm,
  thatForm,
  weekendForm,
  quarterForms.the,
  quarterForms.ofYear,
  partOfForm,
  theYearForm,
];
