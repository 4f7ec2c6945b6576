// "calls upon the Council to: (a) end the raids; (b) send guards" -> "end the raids", "send guards".   Also lines with numbers or bullets behind the colon.
// not: "The mayor said: the bridge (a ruin) is closed." (a bracket), lines without a mark, "1. We reaffirm P" (a sentence of the author's own).
import type { Analysis, Range } from "./analysis.ts";
import { opensAttribution } from "./attributionStart.ts";

/** A list has at most so many items. */
const MOST = 60;
/** Tokens of a number before an item: "(a)", "2.". */
const NUMBER = /^(?:\d{1,2}|[ivx]{1,5}|[a-z])$/i;
const BULLET = /[•▪●■◦‣·∙○□*–—-]\s*$/u;

/** The items of the list that the colon at this token introduces, without their numbers and the marks behind them; null if there is none. */
export function introducedList(analysis: Analysis, colon: number): Range[] | null {
  if (analysis.word(colon) !== ":") return null;
  const s = analysis.sentenceOf(colon);
  const items =
    colon + 1 < analysis.sentenceTo(s) ? inSentence(analysis, colon + 1, analysis.sentenceTo(s)) : inLines(analysis, s);
  return items.length > 0 && !items.some((item) => isOthers(analysis, item)) ? items : null;
}

/** "We reaffirm P", "P, the mayor said": a sentence with a speaker of its own. */
function isOthers(analysis: Analysis, [from, to]: Range): boolean {
  if (analysis.has(from, "we", "i")) return true;
  for (let i = from; i < to; i++)
    if (analysis.word(i) === "," && opensAttribution(analysis, i + 1, to, null)) return true;
  return false;
}

/** "(a) P; (b) Q; and (c) R." */
function inSentence(analysis: Analysis, start: number, end: number): Range[] {
  const starts: number[] = [];
  if (numberEnd(analysis, start) === start) return [];
  for (let i = start; i < end; i++) {
    const opens = i === start || /^[;,.:]$/.test(analysis.word(i - 1)) || analysis.has(i - 1, "and", "or");
    if (opens && numberEnd(analysis, i) > i) starts.push(i);
  }
  return starts.flatMap((from, k) => itemOf(analysis, [numberEnd(analysis, from), starts[k + 1] ?? end]));
}

/** The paragraphs behind a sentence, as long as each begins with a number or a bullet. */
function inLines(analysis: Analysis, sentence: number): Range[] {
  const { paragraph, count } = analysis.sentences;
  const found: Range[] = [];
  let s = sentence + 1;
  while (s < count && found.length < MOST && paragraph[s] !== paragraph[s - 1]) {
    const from = analysis.sentenceFrom(s);
    const number = numberEnd(analysis, from);
    if (number === from && !isBulleted(analysis, from)) break;
    const line = paragraph[s];
    while (s + 1 < count && paragraph[s + 1] === line) s++;
    found.push(...itemOf(analysis, [number, analysis.sentenceTo(s)]));
    s++;
  }
  return found;
}

/** Whether the sign of an item, which is no token, stands before this one on its line. */
export const isBulleted = ({ text, tokens }: Analysis, from: number): boolean =>
  BULLET.test(text.slice(tokens.end[from - 1] ?? 0, tokens.start[from]));

/** One past the number that begins with token `i`: "(a)", "a)", "2."; `i` if there is none. */
function numberEnd(analysis: Analysis, i: number): number {
  const at = analysis.word(i) === "(" ? i + 1 : i;
  if (!NUMBER.test(analysis.word(at))) return i;
  const closed = analysis.word(at + 1) === ")" || (at === i && analysis.word(at + 1) === ".");
  return closed ? at + 2 : i;
}

/** An item without the marks and the "and" that lead to the next. */
function itemOf(analysis: Analysis, [from, end]: Range): Range[] {
  let to = end;
  while (to > from && (/^[;,.:]$/.test(analysis.word(to - 1)) || (to < end && analysis.has(to - 1, "and", "or")))) to--;
  if (to > from + 1 && analysis.has(to - 1, "and", "or")) to--;
  while (to > from && /^[;,.]$/.test(analysis.word(to - 1))) to--;
  return to > from ? [[from, to]] : [];
}
