// "- Did your army fire? ↵ - No, it did not. ↵ - Who did? ↵ - Pallumia." -> question, answer, question, answer
// not: a list of points, each of which opens with a dash and none of which asks.
import type { Label } from "./labels.ts";
import type { TextLine } from "./lines.ts";

const DASH = /^[-–—]\s{0,3}(?=[“"‘']?\p{Lu})/u;
const FEWEST = 4;

/** The dashes that open questions and answers in turn; empty if not every second one asks, or if the others ask as well. */
export function dashLabels(lines: readonly TextLine[]): Label[] {
  const opened = lines.flatMap((line) => {
    const dash = DASH.exec(line.text);
    return dash === null ? [] : [{ line, width: dash[0].trimEnd().length }];
  });
  if (opened.length < FEWEST) return [];
  const asks = opened.map(({ line: { text } }) => /\?[”"’)]{0,2}(?:\s[^?]{0,120})?$/.test(text));
  const count = (parity: number): number => asks.filter((asked, k) => asked && k % 2 === parity).length;
  // a statement where a question should stand, then a question where an answer should: a further paragraph also opened with a dash, so it
  // is unknown who speaks
  if (asks.some((asked, k) => k % 2 === 1 && asked && asks[k - 1] === false)) return [];
  const half = Math.ceil(opened.length / 2);
  if (count(0) * 4 < half * 3 || count(1) * 3 > opened.length - half) return [];
  return opened.map(({ line, width }, k): Label => {
    const role = k % 2 === 0 ? "question" : "answer";
    const span = [line.start, line.start + width] as const;
    return { role, strength: "plain", span, name: span, state: null, time: null, key: role === "question" ? "q" : "a" };
  });
}
