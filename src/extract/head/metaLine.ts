import { ISSUED_NOUNS, OPENED_ALONE, REPORT_NUMBERED, SPOKEN_NOUNS } from "../lexicon/language.ts";
import { leadingDate } from "./headDate.ts";
import { type Line, MAX_LINE } from "./headLines.ts";
import {
  BY,
  BYLINE,
  DATED,
  isMediaName,
  NUMBERED,
  OPENED,
  RELEASE,
  TO_THE_PRESS,
  TRANSCRIBED,
} from "./headPatterns.ts";

/**
 * Whether a line is about the document, as lines under a masthead are. `above` is the line over it; `body` says whether that line names a body,
 * which may issue a statement.
 */
export function isMetaLine(line: Line | undefined, above: Line, body: boolean): boolean {
  if (line === undefined || line.text.length > MAX_LINE) return false;
  const { text } = line;
  return (
    isNumbered(text) ||
    RELEASE.test(text) ||
    isDated(text) ||
    (body && (opensStatement(text, above.text) || REPORT_NUMBERED.test(text))) ||
    // "By Rami Sol" under the name of a paper
    (BY.test(text) && BYLINE.test(text) && isMediaName(above.text))
  );
}

/** "Press release no. 14/2024" */
const isNumbered = (text: string): boolean => NUMBERED.test(text) && /\d/.test(text) && text.length <= 60;

/** "Published on 3 March 2024", "Tamrin, 3 March 2024". */
function isDated(text: string): boolean {
  const key = DATED.exec(text);
  const date = leadingDate(key === null ? text : text.slice(key[0].length));
  if (date !== null && date.dating !== null && text.length - date.length < 60) return true;
  const comma = text.indexOf(", ");
  return comma > 0 && comma < 60 && leadingDate(text.slice(comma + 2))?.dating != null;
}

/** "Statement by the spokesperson", "Interview with the minister", or the name of the body once more. */
function opensStatement(text: string, above: string): boolean {
  const noun = OPENED.exec(text)?.[1]?.toLowerCase() ?? "";
  if (SPOKEN_NOUNS.has(noun) || ISSUED_NOUNS.has(noun) || OPENED_ALONE.test(text)) return true;
  return TRANSCRIBED.test(text) || TO_THE_PRESS.test(text) || text === above;
}
