// Q: Who fired? ↵ A: We do not know.   ORREL: Who fired? ↵ VESTERLY: We do not know.
// not: Note: the bridge is closed.  (one line does not make an interview)
import type { Analysis, Range } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import { ROLE_NOUNS } from "../lexicon/en/words.ts";

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

/** The turns of an interview or transcript; empty where fewer than two speakers take at least three turns, one of them twice. */
export function findTurns(a: Analysis): Turn[] {
  const spoken = labelledTurns(a);
  const keys = spoken.map(({ speaker, name }) => (speaker === "named" ? a.tokens.lower[name[1] - 1]! : speaker));
  return spoken.length >= 3 && new Set(keys).size >= 2 && new Set(keys).size < keys.length ? spoken : [];
}

/**
 * "President of Velmar Rami Sol: Friends, …": where one alone speaks, under name and office, the turn from the label to the end of the text;
 * else null.
 */
export function findAddress(a: Analysis): Turn | null {
  const [turn, other] = labelledTurns(a);
  if (turn === undefined || other !== undefined || turn.speaker !== "named") return null;
  const [from, to] = turn.name;
  const titled = to - from > 2 && a.tokens.lower.slice(from, to).some((word) => ROLE_NOUNS.has(word));
  const end = a.sentences.to[a.sentences.count - 1]!;
  const first = a.sentences.ofToken[turn.content[0]]!;
  const own = a.tokens.lower.slice(turn.content[0], end).some((word) => word === "i" || word === "we");
  return titled && own && a.sentences.count - first > SHORT_TURN ? { ...turn, content: [turn.content[0], end] } : null;
}

function labelledTurns(a: Analysis): Turn[] {
  const turns: Turn[] = [];
  const { sentences } = a;
  for (let s = 0; s < sentences.count; s++) {
    const opens = s === sentences.paragraphStart[sentences.paragraph[s]!];
    const label = labelAt(a, s, opens);
    if (label === null) continue;
    const before = turns.at(-1);
    // a turn ends where the next one begins in its paragraph
    if (before !== undefined && before.content[1] > label.name[0])
      turns[turns.length - 1] = { ...before, content: [before.content[0], label.start] };
    const end = sentences.to[sentences.paragraphStart[sentences.paragraph[s]! + 1]! - 1]!;
    turns.push({ speaker: label.speaker, name: label.name, content: [label.name[1] + 1, end] });
  }
  return turns.filter(({ content: [from, to] }) => from < to);
}

/** The label that opens a sentence, up to its colon; null where there is none. */
function labelAt(
  a: Analysis,
  s: number,
  opens: boolean,
): { speaker: Turn["speaker"]; name: Range; start: number } | null {
  const { tokens } = a;
  const start = a.sentences.from[s]!;
  const to = a.sentences.to[s]!;
  let from = start;
  while (from < to && !/[\p{L}\p{N}]/u.test(tokens.word[from]!)) from++;
  if (from < a.body || (from < to && a.outerQuotationOf[from]! >= 0)) return null;
  let colon = from;
  while (colon < to && colon - from < LONGEST_LABEL && LABEL_WORD.test(tokens.word[colon]!)) colon++;
  if (tokens.word[colon] !== ":" || colon === from || colon + 1 >= a.tokens.count) return null;
  const name: Range = [from, colon];
  const mark = tokens.lower[from]!;
  if (colon === from + 1 && MARK.test(mark))
    return opens || mark.length > 1 ? { speaker: mark.startsWith("q") ? "question" : "answer", name, start } : null;
  // what stands in quotation marks behind a colon is a quotation, and no turn
  const spoken = /^\p{Lu}/u.test(tokens.word[colon - 1]!) && !/^[“"«‘']/.test(tokens.word[colon + 1] ?? "");
  return spoken ? { speaker: "named", name, start } : null;
}

/** Each turn as a claim of its speaker, a long one sentence by sentence; a question asks. */
export function interviewAttributions(a: Analysis, turns: readonly Turn[]): Candidate[] {
  return turns.flatMap(({ speaker, name, content: [from, to] }) => {
    const make = (start: number, until: number, continues: Candidate | null): Candidate => {
      const last = a.tokens.word[until - 1];
      const asks = last === "?" || (last === "”" && a.tokens.word[until - 2] === "?");
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
    const first = a.sentences.ofToken[from]!;
    const last = a.sentences.ofToken[to - 1]!;
    if (last - first < SHORT_TURN) return [make(from, to, null)];
    const found: Candidate[] = [];
    for (let s = first; s <= last; s++) {
      const start = Math.max(from, a.sentences.from[s]!);
      const until = Math.min(to, a.sentences.to[s]!);
      if (hasVerb(a, start, until)) found.push(make(start, until, found[0] ?? null));
    }
    return found;
  });
}

function hasVerb(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (a.groupOf[i]! >= 0 && a.groups[a.groupOf[i]!]!.finite) return true;
  return false;
}
