import { shiftedByGrain } from "../anchors.ts";
import { yearNumeral } from "../numerals.ts";
import { type Form, momentFound, type RelativePhrase } from "./unitPhrase.ts";

/** "the year-ago quarter", "the year-earlier month" of a report on a quarter */
const yearAgo: Form<RelativePhrase> = (phrase) => {
  const { r, i, unit, which, reference } = phrase;
  if (which !== "year-ago" && which !== "year-earlier") return undefined;
  if (unit !== "quarter" && unit !== "month") return null;
  const base = r.quarterNear(i) ?? (reference === null ? null : shiftedByGrain(reference, "quarter", -1));
  return base === null ? null : momentFound(phrase, shiftedByGrain(base, "quarter", -4));
};

/** "the latest quarter" is the last that has ended. */
const latest: Form<RelativePhrase> = (phrase) => {
  const { unit, which, reference } = phrase;
  if (which !== "latest" || unit !== "quarter") return undefined;
  return reference === null ? null : momentFound(phrase, shiftedByGrain(reference, "quarter", -1));
};

/** "the quarter" that a report covers, "the quarter ended 30 June" */
const the: Form<RelativePhrase> = (phrase) => {
  const { r, i, unit, which, reference } = phrase;
  if (unit !== "quarter" || which !== "the" || r.has(i + 1, "of")) return undefined;
  const quarter = r.quarterNear(i);
  if (quarter !== null) return momentFound(phrase, quarter);
  return r.has(i + 1, "ended") && reference !== null
    ? momentFound(phrase, shiftedByGrain(reference, "quarter", -1))
    : null;
};

/** "the 1988 quarter": the quarter that a report covers, in another year */
const ofYear: Form<RelativePhrase> = (phrase) => {
  const { r, i, unit, at } = phrase;
  const year = unit === "quarter" ? yearNumeral(r.word(at)) : 0;
  if (year === 0) return undefined;
  const quarter = r.quarterNear(i);
  return quarter === null ? null : momentFound(phrase, { ...quarter, year, inferred: ["anchor"] });
};

/** The forms that only quarters of a year have. */
export const quarterForms = { yearAgo, latest, the, ofYear } as const;
