// Q: Who fired? ↵ A: We do not know.   ORREL: Who fired? ↵ VESTERLY: We do not know.
// not: Note: the bridge is closed.  (one line does not make an interview)
import { type Analysis, type Range, wordsOf } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";

/** A turn of an interview: who speaks, as marked, and the tokens that are said. */
export interface Turn {
  readonly speaker: "question" | "answer" | "named";
  readonly name: Range;
  readonly content: Range;
}

const MARK = /^(?:q|a|question|answer)$/;

/** The turns of an interview or transcript; empty where fewer than two speakers take at least three turns. */
export function findTurns(a: Analysis): Turn[] {
  const turns: Turn[] = [];
  const { sentences, tokens } = a;
  for (let p = 0; p < sentences.paragraphs; p++) {
    const from = sentences.from[sentences.paragraphStart[p]!]!;
    const to = sentences.to[sentences.paragraphStart[p + 1]! - 1]!;
    if (from < a.body) continue;
    let colon = from;
    while (colon < to && colon - from < 5 && tokens.word[colon] !== ":") colon++;
    if (tokens.word[colon] !== ":" || colon === from || colon + 1 >= to) continue;
    const name: Range = [from, colon];
    const mark = tokens.lower[colon - 1]!;
    const words = wordsOf(tokens, name);
    if (colon === from + 1 && MARK.test(mark))
      turns.push({ speaker: mark.startsWith("q") ? "question" : "answer", name, content: [colon + 1, to] });
    else if (words === words.toUpperCase() && /\p{Lu}{2}/u.test(words))
      turns.push({ speaker: "named", name, content: [colon + 1, to] });
  }
  const speakers = new Set(turns.map((turn) => (turn.speaker === "named" ? wordsOf(tokens, turn.name) : turn.speaker)));
  return turns.length >= 3 && speakers.size >= 2 ? turns : [];
}

/** Each turn as a claim of its speaker; a question asks. */
export function interviewAttributions(a: Analysis, turns: readonly Turn[]): Candidate[] {
  return turns.map(({ speaker, name, content: [from, to] }) => {
    const last = a.tokens.word[to - 1];
    const asks = last === "?" || (last === "”" && a.tokens.word[to - 2] === "?");
    const end = /^[.]$/.test(last ?? "") ? to - 1 : to;
    return {
      cue: [],
      main: from,
      source: speaker === "named" ? [name] : [],
      sourceHead: speaker === "named" ? name[1] - 1 : -1,
      content: [[from, end] as const],
      that: -1,
      act: asks ? ("ask" as const) : ("state" as const),
      polarity: "asserted" as const,
      rule: `interview-${speaker}`,
      confidence: speaker === "named" ? 82 : 70,
    };
  });
}
