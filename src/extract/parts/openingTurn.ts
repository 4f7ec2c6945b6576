// "Spokesperson Lysa Feld's press briefing ↵↵ Good afternoon. We condemn the attack. ↵↵ Q: Who fired?" -> what stands before the first question is
// of whoever answers
// not: "Lysa Feld heads the mission. ↵↵ Q: Who fired?": the words of the paper over an interview.
import { BRIEFINGS, GREETING, PERSONAL_WORDS } from "../lexicon/language.ts";
import type { TextLine } from "./lines.ts";
import type { SpokenTurn } from "./turns.ts";

/** The lines of a head are shorter, or end no sentence. */
const SENTENCE = /[.!?]["”’)]?$/;
const SHORTEST = 40;

/**
 * The turns, with one before them if somebody speaks before the first question. Its label is empty and lies where the words begin; the speaker is
 * the one other whom the labels name, or whoever answers.
 */
export function withOpening(turns: readonly SpokenTurn[], lines: readonly TextLine[]): readonly SpokenTurn[] {
  const [first] = turns;
  if (first?.label.role !== "question") return turns;
  const end = first.label.span[0];
  const above = lines.filter((line) => line.start < end);
  const from = above.findIndex(({ text: words }) => GREETING.test(words) || isSpoken(words));
  if (from < 1 || !above.slice(0, from).some(({ text: words }) => BRIEFINGS.test(words))) return turns;
  const start = (above[from] as TextLine).start;
  const others = new Map(
    turns.flatMap(({ label }) => (label.role === "question" ? [] : [[label.key, label] as const])),
  );
  const [answerer, ...more] = others.values();
  if (answerer === undefined || more.length > 0) return turns;
  return [{ label: { ...answerer, span: [start, start] }, start, end }, ...turns];
}

/** A paragraph in which somebody says "I" or "we". */
const isSpoken = (words: string): boolean =>
  words.length > SHORTEST && SENTENCE.test(words) && PERSONAL_WORDS.test(words.replace(/[“"][^”"]*[”"]/g, ""));
