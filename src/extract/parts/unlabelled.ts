// "Q: Did your army fire? ↵ ↵ No, it did not. ↵ ↵ Q: Who did? ↵ ↵ Pallumia." -> a question, an answer, a question, an answer
// not: "Q: Did your army fire? ↵ ↵ A: No." (the answers have labels of their own).
import { ADDRESSED, FURNITURE, INTERVIEWED } from "../lexicon/language.ts";
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

/** From so many turns of one speaker on, the paragraphs between them show an interview. */
const FEWEST_ANSWERS = 3;

/**
 * "They say that you fired. ↵ ↵ Halvey: We did not. ↵ ↵ Who did? ↵ ↵ Halvey: Pallumia.": the turns of an interview whose labels stand over the
 * answers only, with a question before each. Before the same speaker can answer again, somebody asks: the last paragraph of a turn that has
 * several is a question, and so are those before it from one that asks or addresses "you" on. The label of a question is empty and lies where
 * it begins.
 */
export function withQuestions(
  text: string,
  turns: readonly SpokenTurn[],
  lines: readonly TextLine[],
): readonly SpokenTurn[] {
  // "Interviewer: Helena Brandt", in the head
  const credited = turns[0]?.label.role === "question" ? 1 : 0;
  const answers = turns.slice(credited);
  const starts = questionStarts(text, answers, lines);
  const [first] = answers;
  if (starts === null || first === undefined) return turns;
  const opening = openingQuestion(lines, first.label.span[0]);
  const asked = opening === null ? [] : [{ label: questionAt(opening), start: opening, end: first.label.span[0] }];
  return [
    ...(opening === null ? turns.slice(0, credited) : asked),
    ...answers.flatMap((turn, k): SpokenTurn[] => {
      const at = starts[k] ?? null;
      if (at === null) return [turn];
      const question = { label: questionAt(at), start: at, end: turn.end };
      return [{ ...turn, end: at }, question];
    }),
  ];
}

/** For each turn of the one who answers, where the question behind it begins; null if there is none. */
type Starts = readonly ReturnType<typeof questionStart>[];

/** Where the questions behind the answers begin; null if the turns are of no such interview. */
function questionStarts(text: string, turns: readonly SpokenTurn[], lines: readonly TextLine[]): Starts | null {
  const [first] = turns;
  if (first === undefined || turns.length < FEWEST_ANSWERS) return null;
  if (!turns.every(({ label }) => label.role === "named" && label.key === first.label.key)) return null;
  if (!INTERVIEWED.test(text.slice(0, first.label.span[0]))) return null;
  const under = paragraphsUnder(turns, lines);
  const starts = under.map((paragraphs, k) => (k + 1 < turns.length ? questionStart(paragraphs) : null));
  const questions = starts.flatMap((at, k) => (at === null ? [] : [text.slice(at, turns[k]?.end).trim()]));
  // a record of one speaker has paragraphs, too, but nobody asks in it
  const asks = questions.filter((words) => ASKS.test(words)).length;
  return questions.length * 4 < (turns.length - 1) * 3 || asks * 3 < questions.length ? null : starts;
}

/** Labels that by themselves are too weak, if the paragraphs between them ask: "Halvey:" three times in an interview; else none. */
export function ofAnswers(text: string, lines: readonly TextLine[], labels: readonly Label[]): readonly Label[] {
  const turns = labels.map((label, k) => ({
    label,
    start: label.span[1],
    end: labels[k + 1]?.span[0] ?? text.length,
  }));
  return questionStarts(text, turns, lines) === null ? [] : labels;
}

/** Where the question begins that follows an answer; null if the answer is all that stands there. */
function questionStart(paragraphs: readonly Paragraph[]): number | null {
  if (paragraphs.length < 2) return null;
  const from = paragraphs.findIndex(({ text }, k) => k > 0 && (ASKS.test(text) || ADDRESSED.test(text)));
  return paragraphs[from < 0 ? paragraphs.length - 1 : from]?.start ?? null;
}

/** The paragraph right before the first answer, if it asks or addresses "you"; null for a line of the head. */
function openingQuestion(lines: readonly TextLine[], end: number): number | null {
  const above = lines.filter(({ start }) => start < end);
  const at = above.findLastIndex(({ opens }) => opens);
  const words = above
    .slice(at)
    .map(({ text }) => text)
    .join(" ");
  return at > 0 && (ASKS.test(words) || (ADDRESSED.test(words) && /[.!]$/.test(words)))
    ? (above[at]?.start ?? null)
    : null;
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

const answerAt = (at: number): Label => emptyLabel("answer", "a", at);
const questionAt = (at: number): Label => emptyLabel("question", "q", at);

/** The label of a turn that has none in the text: empty, where the turn begins. */
export const emptyLabel = (role: Label["role"], key: string, at: number): Label => ({
  role,
  strength: "plain",
  span: [at, at],
  name: [at, at],
  state: null,
  time: null,
  key,
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
