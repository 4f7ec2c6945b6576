import { GENRES, type Metadata } from "../model/document.ts";
import { parseDate } from "../model/edtf.ts";
import { ClaimgraphError, EXIT } from "../model/errors.ts";

/**
 * Checks the date and genre that a program gives. A wrong one is a mistake of the caller and throws, whereas a wrong one in the metadata of a file only gives a
 * warning. An address that is not public is left out with a warning in both cases.
 *
 * @throws ClaimgraphError (bad date, bad option)
 */
export function checkMetadata({ date, genre }: Metadata): void {
  if (isGiven(date) && parseDate(date) === null)
    throw new ClaimgraphError(`“${date}” is no date`, {
      code: "bad-date",
      exitCode: EXIT.usage,
      remedy: "Write a day, a month or a year: 2020-04-26, 2020-04, 2020",
    });
  if (isGiven(genre) && !GENRES.includes(genre))
    throw new ClaimgraphError(`“${genre}” is no genre`, {
      code: "bad-option",
      exitCode: EXIT.usage,
      remedy: `It is one of ${GENRES.join(", ")}`,
    });
}

const isGiven = <T extends string>(value: T | null | undefined): value is T => value?.trim() !== "" && value != null;
