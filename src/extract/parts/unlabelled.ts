// "Q: Did your army fire? ↵ ↵ No, it did not. ↵ ↵ Q: Who did? ↵ ↵ Pallumia." -> a question, an answer, a question, an answer
// not: "Q: Did your army fire? ↵ ↵ A: No." (the answers have labels of their own).
import { FURNITURE, INTERVIEWED } from "../lexicon/language.ts";
import type { Label } from "./labels.ts";
import type { TextLine } from "./lines.ts";
import type { SpokenTurn } from "./turns.ts";

/** From so many turns on, one interviewer's name over all of them marks the questions. */
const FEWEST_NAMED = 3;
const ASKS = /\?[)\]”"’*_]{0,3}$/;

/**
 * The turns with those that have no label: if labels stand over the questions only, the paragraphs under a question are its answer. The label of
 * an answer is empty and lies where the answer begins.
 */
export function withAnswers(turns: readonly SpokenTurn[], lines: readonly TextLine[]): readonly SpokenTurn[] {
  const [first] = turns;
  if (first === undefined || turns.some(({ label }) => label.key !== first.label.key)) return turns;
  const under = paragraphsUnder(turns, lines);
  const answers = turns.map((turn, k) => answerStart(under[k] ?? [], turn));
  const answered = answers.filter((at) => at !== null).length;
  if (answered * 3 < turns.length * 2) return turns;
  if (first.label.role !== "question") {
    const asking = under.filter((paragraphs) => ASKS.test(paragraphs[0]?.text ?? "")).length;
    if (first.label.role !== "named" || turns.length < FEWEST_NAMED || asking * 2 < turns.length) return turns;
  }
  return turns.flatMap((turn, k): SpokenTurn[] => {
    const at = answers[k] ?? null;
    return at === null
      ? [turn]
      : [
          { ...turn, end: at },
          { label: answerAt(at), start: at, end: turn.end },
        ];
  });
}

/** A paragraph under a label: where it begins, and its words up to its end. */
interface Paragraph {
  readonly start: number;
  readonly text: string;
}

/** The paragraphs of each turn, in order; in a turn without blank lines each line is one. */
function paragraphsUnder(turns: readonly SpokenTurn[], lines: readonly TextLine[]): Paragraph[][] {
  const under: Paragraph[][] = turns.map(() => []);
  let k = -1;
  for (const line of lines) {
    while (k + 1 < turns.length && (turns[k + 1] as SpokenTurn).label.span[0] <= line.start) k++;
    const paragraphs = under[k];
    if (paragraphs === undefined) continue;
    const last = paragraphs.at(-1);
    if (last === undefined || line.opens || ASKS.test(last.text))
      paragraphs.push({ start: line.start, text: line.text });
    else paragraphs[paragraphs.length - 1] = { start: last.start, text: `${last.text} ${line.text}`.slice(-200) };
  }
  return under;
}

/** Where the answer begins: behind the first paragraph, or behind one that asks and has another below it. */
function answerStart(paragraphs: readonly Paragraph[], { label }: SpokenTurn): number | null {
  const [first, ...rest] = paragraphs;
  if (first === undefined || first.start > label.span[1]) return null;
  const asks = ASKS.test(first.text) ? -1 : rest.findIndex(({ text }) => ASKS.test(text));
  // "Q: They say that you fired. ↵ ↵ Did you? ↵ ↵ No."
  const at = asks === 0 && rest.length > 1 ? 1 : 0;
  return rest[at]?.start ?? null;
}

const answerAt = (at: number): Label => ({
  role: "answer",
  strength: "plain",
  span: [at, at],
  name: [at, at],
  state: null,
  time: null,
  key: "a",
});

/** From so many paragraphs behind the two labels on, their turns show an interview. */
const FEWEST_PARAGRAPHS = 4;

/**
 * "Lantern: When? ↵ ↵ Sorbin: In May. ↵ ↵ Where? ↵ ↵ In Osk.": one label for each of the two speakers, who then take turns paragraph by paragraph. The
 * label of a later turn is empty and lies where the turn begins. Empty if every second paragraph does not ask, or the others ask as well.
 */
export function onceLabelled(text: string, lines: readonly TextLine[], labels: readonly Label[]): Label[] {
  const [first, second, ...more] = labels;
  if (first === undefined || second === undefined || more.length > 0 || first.key === second.key) return [];
  const starts = [first, second].map(({ span: [start] }) => lines.findIndex((line) => line.start === start));
  const [from = -1, next = -1] = starts;
  if (from < 0 || next <= from || !INTERVIEWED.test(text.slice(0, first.span[0]))) return [];
  const behind = lines.slice(next + 1).filter((line) => line.opens && !FURNITURE.some((form) => form.test(line.text)));
  if (behind.length < FEWEST_PARAGRAPHS || !ASKS.test(text.slice(first.span[1], second.span[0]).trim())) return [];
  const ends = behind.map((line, k) => text.slice(line.start, behind[k + 1]?.start ?? text.length).trim());
  const asking = ends.filter((words, k) => k % 2 === 0 && ASKS.test(words)).length;
  const answering = ends.filter((words, k) => k % 2 === 1 && ASKS.test(words)).length;
  const half = Math.ceil(behind.length / 2);
  // who asks says less than who answers
  const longer = ends.filter((words, k) => k % 2 === 1 && words.length > (ends[k - 1] ?? "").length).length;
  if (asking * 3 < half || answering * 4 > half || longer * 5 < Math.floor(behind.length / 2) * 4) return [];
  return [
    first,
    second,
    ...behind.map(({ start }, k): Label => ({ ...(k % 2 === 0 ? first : second), span: [start, start] })),
  ];
}
