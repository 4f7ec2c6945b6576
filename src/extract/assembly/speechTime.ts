// "said on 3 March that the bridge was hit" -> 3 March.   not: "said that the bridge was hit on 3 March": that is when it was hit.
import type { Dating, Timex } from "../../model/dating.ts";
import { firstIndex } from "../../model/firstIndex.ts";
import type { Span } from "../../model/span.ts";
import type { Attribution } from "../attribution/select.ts";
import type { Analysis, Range } from "../structure/analysis.ts";

/** How far from the cue a date of speaking may stand. */
const REACH = 14;

/** When something was said: the date that the text gives, and the last possible day. */
export interface SpeechDate {
  readonly dating: Dating | null;
  readonly latest: string | null;
}

/**
 * When each claim was made. A person who is quoted in a claim spoke no later than the day of that claim, even if the quotation
 * stands before the cue.
 * @param near for each sentence, the attributions that have a part in it
 * @param ofDocument the last day on which the document can have been published
 */
export function speechDates(
  analysis: Analysis,
  attributions: readonly Attribution[],
  near: readonly (readonly Attribution[])[],
  ofDocument: string | null,
): ReadonlyMap<Attribution, SpeechDate> {
  const dates = new Map<Attribution, SpeechDate>();
  const dateOf = (one: Attribution): SpeechDate => {
    const known = dates.get(one);
    if (known !== undefined) return known;
    const dating = speechTime(analysis, one, near[analysis.sentenceOf(one.candidate.main)] ?? []);
    const latest = dating?.latest ?? (one.parent === null ? ofDocument : dateOf(one.parent).latest);
    const date = { dating, latest };
    dates.set(one, date);
    return date;
  };
  for (const one of attributions) dateOf(one);
  return dates;
}

/**
 * The date of speaking: the nearest date in the sentence of the cue that is in no content.
 * @param near all attributions that have a part in that sentence
 */
function speechTime(analysis: Analysis, one: Attribution, near: readonly Attribution[]): Dating | null {
  const { candidate } = one;
  if (candidate.cue.length === 0 || candidate.rule === "noun") return null;
  const cue = candidate.main;
  let best: Dating | null = null;
  let nearest = REACH + 1;
  const sentence = analysis.sentenceOf(cue);
  for (const timex of timexesIn(analysis, sentence)) {
    if (timex.dating === null || timex.type === "DURATION" || timex.type === "SET") continue;
    const token = tokenAt(analysis, timex.span, sentence);
    const distance = Math.abs(token - cue);
    if (distance >= nearest || !mayTellWhen(analysis, token, one, near)) continue;
    best = timex.dating;
    nearest = distance;
  }
  return best;
}

/** Whether a date belongs to the cue: it is in the same quotation, in no content and no source, and no other cue stands between. */
function mayTellWhen(analysis: Analysis, date: number, one: Attribution, near: readonly Attribution[]): boolean {
  const { candidate, parent } = one;
  const cue = candidate.main;
  if (analysis.quotationIndex(date) !== analysis.quotationIndex(cue) || holds(candidate.source, date)) return false;
  return near.every((other) => {
    // a date inside the words of another claim belongs to that claim
    const isParent = other === parent && other.parent === null;
    if (holds(other.content, date) && !isParent) return false;
    return other === one || other.candidate.cue.length === 0 || !isBetween(other.candidate.main, date, cue);
  });
}

const holds = (ranges: readonly Range[], token: number): boolean =>
  ranges.some(([from, to]) => from <= token && token < to);

const isBetween = (x: number, a: number, b: number): boolean => x > Math.min(a, b) && x < Math.max(a, b);

/** The time expressions that have a part in a sentence. */
function timexesIn(analysis: Analysis, sentence: number): readonly Timex[] {
  const start = analysis.start(analysis.sentenceFrom(sentence));
  const end = analysis.end(analysis.sentenceTo(sentence) - 1);
  const { timexes } = analysis;
  const low = firstIndex(timexes.length, (i) => (timexes[i]?.span[1] ?? 0) > start);
  let past = low;
  while (past < timexes.length && (timexes[past]?.span[0] ?? end) < end) past++;
  return timexes.slice(low, past);
}

function tokenAt(analysis: Analysis, span: Span, sentence: number): number {
  for (let i = analysis.sentenceFrom(sentence); i < analysis.sentenceTo(sentence); i++)
    if (analysis.end(i) > span[0]) return i;
  return analysis.sentenceFrom(sentence);
}
