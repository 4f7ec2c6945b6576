// "date 2020-04-26 By Ann Orrel" -> date, author.   "Corvath, 3 March 2025" -> dateline, date.   "Daily Report 7 issued on 7 March 2025" -> date.
// "1:22 p.m. EDT" -> nothing, and no title
// not: "By nightfall the town was empty."; "Two died on 7 March 2025."

import { HELD_AT } from "../lexicon/language.ts";
import { leadingDate } from "./headDate.ts";
import type { HeadDraft } from "./headDraft.ts";
import { rangeOf } from "./headLines.ts";
import { allCapitalised, BY, BYLINE, DATED, isMediaName } from "./headPatterns.ts";

/** "date 2020-04-26 By Ann Orrel", "Issued on 7 March 2025", "14 March 2025". */
export function readDated(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  // "🗓️ 13 April 2022", "(3 March 2025)"
  const text = line.text.replace(/^(?:\p{So}|\uFE0F|\s)+/u, "").replace(/^\(([^()]{6,40})\)$/, "$1");
  const key = DATED.exec(text);
  const rest = key === null ? text : text.slice(key[0].length);
  const date = leadingDate(rest);
  if (date === null || (date.dating === null && key === null)) return 0;
  const after = rest.slice(date.length).replace(/^[\s,.|–—`-]{1,5}/u, "");
  if (after !== "") {
    const byline = BY.test(after) ? BYLINE.exec(after) : null;
    if (byline !== null) draft.takeByline(byline);
    // "7 February 2022 | compiled by the desk", "Published: 11 June 2024, 17:42 | Updated 19:05"
    else if (!/^\s?[|·•]\s/u.test(rest.slice(date.length))) return 0;
  }
  draft.takeDate(date);
  return draft.take([line.from, line.to]);
}

/** "1:22 p.m. EDT", "Via Teleconference": no title. */
export function readHeldAt(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  return HELD_AT.test(line.text) ? draft.take([line.from, line.to]) : 0;
}

export function readByline(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  if (!BY.test(line.text) || line.text.length > 120) return 0;
  const match = BYLINE.exec(line.text);
  if (match === null || /[!?]$/.test(line.text)) return 0;
  draft.takeByline(match);
  // "By Ann Orrel, The Straits Courier, 9 May 2025"
  const comma = /,\s(?=\d{1,2}\s\p{L}|\p{L}{3,9}\s\d)/u.exec(line.text);
  const date = comma === null ? null : leadingDate(line.text.slice(comma.index + comma[0].length));
  if (date !== null) draft.takeDate(date);
  return draft.take([line.from, line.to]);
}

/** "Corvath, 3 March 2025", "The Straits Courier, 9 May 2025". */
export function readPlaceAndDate(draft: HeadDraft, n: number): number {
  const line = draft.line(n);
  const comma = /^([^,]{2,60}(?:,\s[^,\d]{2,30})?),\s(?=[\d\p{L}])/u.exec(line.text);
  if (comma === null) return 0;
  const date = leadingDate(line.text.slice(comma[0].length));
  if (date === null || date.dating === null) return 0;
  // "(LNT)": the agency
  const behind = line.text.slice(comma[0].length + date.length).replace(/\s\(\p{Lu}[\p{L}]{1,12}\)$/u, "");
  if (behind.replace(/[\s.,–—-]/gu, "") !== "") return 0;
  const prefix = comma[1] ?? "";
  if (!allCapitalised(prefix) || prefix.split(" ").length > 6) return 0;
  const range = rangeOf(draft.tokens, [line.from, line.to], prefix);
  if (range === null) return 0;
  if (isMediaName(prefix) || /^the\s/i.test(prefix)) draft.publisher ??= prefix;
  else draft.dateline ??= range;
  draft.takeDate(date);
  return draft.take([line.from, line.to]);
}
