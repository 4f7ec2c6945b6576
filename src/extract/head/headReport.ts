// "Report of the Secretary-General" -> report, author.   "Lorne File, 2 August 2025: Blunder in Tamrin" -> report.
// not: "Report of shelling near Hestrel" (no author), "Update, 2 August 2025: two killed" (a line of news).
import {
  BODY_NOUNS,
  BRIEF_NUMBERED,
  REPORT_OF,
  REPORT_SERIES,
  RESEARCH_NOUNS,
  ROLE_NOUNS,
} from "../lexicon/language.ts";
import { leadingDate } from "./headDate.ts";
import type { HeadDraft } from "./headDraft.ts";
import { rangeOf } from "./headLines.ts";
import { allCapitalised, cutAuthor, hasNoun, inSmallLetters, NAMES } from "./headPatterns.ts";

/** "Report of the Secretary-General", "Final report by the Commission of Inquiry". */
export function readReportOf(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (line.text.length > 160 || /[.!?]$/.test(line.text)) return 0;
  const phrase = cutAuthor(REPORT_OF.exec(line.text)?.[1] ?? "");
  if (!phrase.split(/[^\p{L}-]+/u).some((word) => isReporter(word.toLowerCase()))) return 0;
  draft.genre ??= "report";
  draft.author ??= rangeOf(draft.tokens, [line.from, line.to], phrase);
  draft.openedRange ??= [line.from, line.to];
  return 1;
}

const isReporter = (word: string): boolean => BODY_NOUNS.has(word) || ROLE_NOUNS.has(word);

/** "Lorne File, 2 August 2025: Blunder in Tamrin", "Lorne Crisis Update, 4 April 2025" under the name of the publisher of the series. */
export function readSeries(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const name = /^([^,:]{5,60}),\s/.exec(line.text)?.[1] ?? "";
  if (!REPORT_SERIES.test(name) || !/\s/.test(name) || !allCapitalised(name)) return 0;
  const rest = line.text.slice(name.length + 2);
  const date = leadingDate(rest);
  if (date?.dating == null || !/^(?::\s|$)/.test(rest.slice(date.length))) return 0;
  draft.genre ??= "report";
  draft.takeDate(date);
  takePublisher(draft, n);
  draft.titleRange ??= [line.from, line.to];
  return 1;
}

/** "Centre for Dry Lands, Osk ↵ Policy Note 14": an institute over the number of its paper. */
export function readInstitute(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const number = draft.lines[n + 1];
  const name = line.text.split(",")[0] ?? "";
  if (n > 2 || draft.publisher !== null || number === undefined || !BRIEF_NUMBERED.test(number.text)) return 0;
  if (line.text.length > 120 || !allCapitalised(line.text) || !hasNoun(name, RESEARCH_NOUNS)) return 0;
  draft.genre ??= "report";
  draft.publisher = /\p{Ll}/u.test(name) ? name : inSmallLetters(name);
  draft.take([line.from, line.to]);
  draft.take([number.from, number.to]);
  return 2;
}

/** "Policy Brief 2029/4 ↵ Institute for Inland Waters, Osk ↵ Irma Stell and Aldo Brenn": the number of a paper, over its institute and its authors. */
export function readBrief(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (n > 4 || !BRIEF_NUMBERED.test(line.text)) return 0;
  draft.genre ??= "report";
  draft.take([line.from, line.to]);
  const below = draft.lines[n + 1];
  const name = below?.text.split(",")[0] ?? "";
  if (below === undefined || draft.publisher !== null || !allCapitalised(below.text) || !hasNoun(name, RESEARCH_NOUNS))
    return 1;
  draft.publisher = name;
  draft.take([below.from, below.to]);
  const authors = draft.lines[n + 2];
  if (authors === undefined || !AUTHORS.test(authors.text)) return 2;
  draft.take([authors.from, authors.to]);
  return 3;
}

/** "Irma Stell and Aldo Brenn" */
const AUTHORS = new RegExp(`^${NAMES}(?:(?:,\\s|,?\\sand\\s|\\s&\\s)${NAMES}){0,4}$`, "u");

/** The one line above, where it is a name and no headline. */
function takePublisher(draft: HeadDraft, n: number): void {
  const above = draft.lines[n - 1];
  if (n !== 1 || above === undefined || draft.publisher !== null || draft.titleRange?.[0] !== above.from) return;
  if (!allCapitalised(above.text) || above.text.split(/\s+/).length > 6) return;
  draft.publisher = above.text;
  draft.meta.push([above.from, above.to]);
  draft.titleRange = null;
}
