import { BEFORE_UNTOLD_AMOUNT, LAST, NEXT } from "../../lexicon/language.ts";
import { type FoundDate, valueFound } from "../found.ts";
import { type Form, firstFitting, leadStart, type UnitPhrase } from "./unitPhrase.ts";
import { durationValue } from "./unitValue.ts";

/** Units whose bare plural is no time: "halves", "seconds", "quarters" (which may be lodgings). "Recent quarters" is a time. */
const partForm: Form<UnitPhrase> = ({ r, i, unit, at, which, floor }) => {
  if (unit === "quarter" && (which === "recent" || which === "coming"))
    return valueFound(leadStart(r, at, floor), i + 1, "DATE", which === "recent" ? "PAST_REF" : "FUTURE_REF");
  const part = unit === "half" || unit === "second" || unit === "quarter" || unit === "night" || unit === "weekend";
  return part ? null : undefined;
};

/** "these days" */
const theseDaysForm: Form<UnitPhrase> = ({ i, unit, at, which }) =>
  which === "these" && unit === "day" ? valueFound(at, i + 1, "DATE", "PRESENT_REF") : undefined;

/** "recent years", "recent weeks" */
const recentForm: Form<UnitPhrase> = ({ r, i, unit, at, which, floor }) => {
  if (which !== "recent") return undefined;
  const from = leadStart(r, at, floor);
  if (unit === "year") return valueFound(from, i + 1, "DATE", "PAST_REF");
  return valueFound(from, i + 1, "DURATION", durationValue(unit, null));
};

/** "the coming months", "those weeks" */
const whichForm: Form<UnitPhrase> = ({ r, i, unit, at, which, floor }) =>
  LAST.has(which) || NEXT.has(which) || which === "these" || which === "those"
    ? valueFound(leadStart(r, at, floor), i + 1, "DURATION", durationValue(unit, null))
    : undefined;

/** "years ago", "days later" */
const distanceForm: Form<UnitPhrase> = ({ r, i }) => {
  if (r.has(i + 1, "ago", "earlier")) return valueFound(i, i + 2, "DATE", "PAST_REF");
  return r.has(i + 1, "later") ? valueFound(i, i + 2, "DATE", "FUTURE_REF") : undefined;
};

/** "for years", "weeks of fighting", "hours before" */
const untoldForm: Form<UnitPhrase> = ({ r, i, unit, which }) => {
  const told = BEFORE_UNTOLD_AMOUNT.has(which) || r.has(i + 1, "before", "after");
  if (!told && !(r.has(i + 1, "of") && unit !== "minute")) return undefined;
  return valueFound(i, i + 1, "DURATION", durationValue(unit, null));
};

const FORMS: readonly Form<UnitPhrase>[] = [partForm, theseDaysForm, recentForm, whichForm, distanceForm, untoldForm];

/** "recent weeks", "these days", "the coming months", "for years". */
export const pluralFound = (phrase: UnitPhrase): FoundDate | null => firstFitting(FORMS, phrase);
