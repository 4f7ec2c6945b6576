// Q: Who fired? ↵ A: We do not know.   ORREL: Who fired? ↵ VESTERLY: We do not know.
// not: Note: the bridge is closed.  (one line does not make an interview)

import { ROLE_NOUNS } from "../../lexicon/en/words.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import type { Candidate } from "../candidate.ts";

/** A turn of an interview: who speaks, as marked, and the tokens that are said. */
export interface Turn {
  readonly speaker: "question" | "answer" | "named";
  readonly name: Range;
  readonly content: Range;
}

const MARK = /^(?:q|a|question|answer)$/;

/** Words of a speaker's label besides names: "President of the Republic of Velmar Rami Sol". */
const LABEL_WORD = /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|of|the|and|for|to|at|in|,)$/u;
const LONGEST_LABEL = 14;
/** Turns of more sentences are told sentence by sentence. */
const SHORT_TURN = 6;

/**
 * The turns of an interview or transcript; empty where fewer than two speakers take at least three turns, one of them twice, unless one of
 * them is marked as asking, or all are named by office.
 */
export function findTurns(analysis: Analysis): Turn[] {
  const spoken = labelledTurns(analysis);
  const speakers = new Set(spoken.map((turn) => speakerKey(analysis, turn))).size;
  if (speakers < 2) return [];
  if (spoken.some(({ speaker }) => speaker === "question")) return spoken;
  return (spoken.length >= 3 && speakers < spoken.length) || spoken.every((turn) => isTitled(analysis, turn))
    ? spoken
    : [];
}

const speakerKey = (analysis: Analysis, { speaker, name }: Turn): string =>
  speaker === "named" ? analysis.lower(name[1] - 1) : speaker;

/** "President of Velmar Rami Sol": office and name. */
const isTitled = (analysis: Analysis, { speaker, name: [from, to] }: Turn): boolean =>
  speaker === "named" && to - from > 2 && analysis.tokens.lower.slice(from, to).some((word) => ROLE_NOUNS.has(word));

/**
 * "President of Velmar Rami Sol: Friends, …": where one alone speaks, under name and office, who that is, and the runs of his or her words; else
 * null. What stands between them is no part of the speech.
 */
export function findAddress(analysis: Analysis): { readonly name: Range; readonly said: readonly Range[] } | null {
  const turns = labelledTurns(analysis);
  const [first] = turns;
  if (first === undefined || !isTitled(analysis, first)) return null;
  if (turns.some((turn) => speakerKey(analysis, turn) !== speakerKey(analysis, first))) return null;
  const end = analysis.sentenceTo(analysis.sentences.count - 1);
  const said = turns.map(({ content: [from] }, k): Range => [from, turns[k + 1]?.name[0] ?? end]);
  const isOwn = (word: string): boolean => word === "i" || word === "we";
  // another who speaks before, whose label is not seen
  if (
    analysis.tokens.lower.slice(0, first.name[0]).some((word, i) => isOwn(word) && analysis.outerQuotationIndex(i) < 0)
  )
    return null;
  const own = analysis.tokens.lower.slice(said[0]![0], end).some(isOwn);
  return own && analysis.sentences.count - analysis.sentenceOf(said[0]![0]) > SHORT_TURN
    ? { name: first.name, said }
    : null;
}

function labelledTurns(analysis: Analysis): Turn[] {
  const turns: Turn[] = [];
  const { sentences } = analysis;
  for (let s = 0; s < sentences.count; s++) {
    const opens = s === sentences.paragraphStart[sentences.paragraph[s]!];
    const label = labelAt(analysis, s, opens);
    if (label === null) continue;
    const before = turns.at(-1);
    // a turn ends where the next one begins in its paragraph
    if (before !== undefined && before.content[1] > label.name[0])
      turns[turns.length - 1] = { ...before, content: [before.content[0], label.start] };
    const end = sentences.to[sentences.paragraphStart[sentences.paragraph[s]! + 1]! - 1]!;
    turns.push({ speaker: label.speaker, name: label.name, content: [label.said, end] });
  }
  return turns.filter(({ content: [from, to] }) => from < to);
}

/** The label that opens a sentence, up to its colon; null where there is none. */
function labelAt(
  analysis: Analysis,
  s: number,
  opens: boolean,
): { speaker: Turn["speaker"]; name: Range; start: number; said: number } | null {
  const { tokens } = analysis;
  const start = analysis.sentenceFrom(s);
  const to = analysis.sentenceTo(s);
  let from = start;
  while (from < to && !/[\p{L}\p{N}]/u.test(tokens.word[from]!)) from++;
  if (from < analysis.body || (from < to && analysis.outerQuotationIndex(from) >= 0)) return null;
  let colon = from;
  while (colon < to && colon - from < LONGEST_LABEL && LABEL_WORD.test(tokens.word[colon]!)) colon++;
  const last = colon;
  // "Rami Sol (retranslated):"
  if (tokens.word[colon] === "(") while (colon < to && colon - last < 5 && tokens.word[colon - 1] !== ")") colon++;
  if (tokens.word[colon] !== ":" || last === from || colon + 1 >= analysis.tokens.count) return null;
  const name: Range = [from, last];
  const mark = tokens.lower[from]!;
  if (last === from + 1 && MARK.test(mark))
    return opens || mark.length > 1
      ? { speaker: mark.startsWith("q") ? "question" : "answer", name, start, said: colon + 1 }
      : null;
  // what stands in quotation marks behind a colon is a quotation, and no turn
  const spoken = /^\p{Lu}/u.test(tokens.word[last - 1]!) && !/^[“"«‘']/.test(tokens.word[colon + 1] ?? "");
  return spoken ? { speaker: "named", name, start, said: colon + 1 } : null;
}

/** Each turn as a claim of its speaker, a long one sentence by sentence; a question asks. */
export function interviewAttributions(analysis: Analysis, turns: readonly Turn[]): Candidate[] {
  return turns.flatMap(({ speaker, name, content: [from, to] }) => {
    const make = (start: number, until: number, continues: Candidate | null): Candidate => {
      const last = analysis.tokens.word[until - 1];
      const asks = last === "?" || (last === "”" && analysis.tokens.word[until - 2] === "?");
      const shown = speaker === "named" && continues === null;
      return {
        cue: [],
        main: start,
        source: shown ? [name] : [],
        sourceHead: shown ? name[1] - 1 : -1,
        content: [[start, last === "." ? until - 1 : until]],
        that: -1,
        act: asks ? "ask" : "state",
        polarity: "asserted",
        rule: `interview-${speaker}`,
        confidence: speaker === "named" ? 82 : 70,
        ...(continues === null ? {} : { continues }),
      };
    };
    const first = analysis.sentenceOf(from);
    const last = analysis.sentenceOf(to - 1);
    if (last - first < SHORT_TURN) return [make(from, to, null)];
    const found: Candidate[] = [];
    for (let s = first; s <= last; s++) {
      const start = Math.max(from, analysis.sentenceFrom(s));
      const until = Math.min(to, analysis.sentenceTo(s));
      if (hasVerb(analysis, start, until)) found.push(make(start, until, found[0] ?? null));
    }
    return found;
  });
}

function hasVerb(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (analysis.groupIndex(i) >= 0 && analysis.group(analysis.groupIndex(i)).finite) return true;
  return false;
}
