// "Interview with Minister Sorbin ↵ ↵ Minister, did your army fire? ↵ ↵ No. Nobody fired. ↵ ↵ Pallumia says that it did. ↵ ↵ That is a lie." ->
// a question, an answer, a question, an answer.
// not: an article about an interview, in which few paragraphs ask or say "you"; a text that never calls itself an interview.
import { ADDRESSED, FURNITURE, INTERVIEW_CREDIT, INTERVIEW_HEAD, OWN_PERSON } from "../lexicon/language.ts";
import type { TextLine } from "./lines.ts";
import type { SpokenTurn } from "./turns.ts";
import { emptyLabel } from "./unlabelled.ts";

/** From so many paragraphs on, they show an interview. */
const FEWEST = 4;
/** From so many questions on, paragraphs that do not take turns one by one show an interview. */
const FEWEST_QUESTIONS = 3;
/** A remark to which somebody answers is no longer than this. */
const LONGEST_REMARK = 240;
const ASKS = /\?[)\]”"’*_]{0,3}$/;

/** Who says a paragraph: "somebody" where neither question nor answer shows. */
type Role = "question" | "answer" | "somebody";

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The turns of an interview without any labels; empty for another text. */
export function bareInterview(text: string, lines: readonly TextLine[]): SpokenTurn[] {
  const all = paragraphsOf(text, lines);
  const first = all.findIndex((paragraph, k) => k > 0 && ASKS.test(paragraph.text));
  if (first < 0 || !INTERVIEW_HEAD.test(text.slice(0, all[first]?.start))) return [];
  const said = all.slice(first);
  const roles = byTurns(said) ?? byQuestions(said);
  if (roles === null) return [];
  return said.flatMap(({ start, end }, k): SpokenTurn[] => {
    const role = roles[k] as Role;
    // an answer goes on in the next paragraph
    if (k > 0 && roles[k - 1] === role) return [];
    const next = roles.findIndex((other, j) => j > k && other !== role);
    const last = said[next < 0 ? said.length - 1 : next - 1] as Paragraph;
    return [{ label: emptyLabel(role, role, start), start, end: Math.max(end, last.end) }];
  });
}

/** The paragraphs of a text up to its credits. */
function paragraphsOf(text: string, lines: readonly TextLine[]): Paragraph[] {
  const starts = lines.filter(({ opens }) => opens);
  const found = starts.map(({ start }, k): Paragraph => {
    const end = starts[k + 1]?.start ?? text.length;
    return { start, end, text: text.slice(start, end).trim() };
  });
  while (found.length > 0 && isCredit((found.at(-1) as Paragraph).text)) found.pop();
  return found;
}

const isCredit = (text: string): boolean => INTERVIEW_CREDIT.test(text) || FURNITURE.some((form) => form.test(text));

const isToReader = ({ text }: Paragraph): boolean => ASKS.test(text) || ADDRESSED.test(text);

/** Question and answer by turns, if half of the questions ask or say "you" and the answers do not ask; else null. */
function byTurns(said: readonly Paragraph[]): Role[] | null {
  if (said.length < FEWEST) return null;
  const half = (parity: number): Paragraph[] => said.filter((_, k) => k % 2 === parity);
  const [questions, answers] = [half(0), half(1)];
  const length = (all: readonly Paragraph[]): number => all.reduce((sum, { text }) => sum + text.length, 0);
  const asking = answers.filter(({ text }) => ASKS.test(text)).length;
  if (questions.filter(isToReader).length * 2 < questions.length || asking * 6 > answers.length) return null;
  if (length(questions) > 2 * length(answers)) return null;
  return said.map((_, k) => (k % 2 === 0 ? "question" : "answer"));
}

/** Questions by their marks, with one answer of any length behind each; null if there are few of them. */
function byQuestions(said: readonly Paragraph[]): Role[] | null {
  const roles: Role[] = [];
  for (const paragraph of said) {
    const behindAnswer = roles.at(-1) === "answer";
    const remark = behindAnswer && paragraph.text.length < LONGEST_REMARK && !OWN_PERSON.test(paragraph.text);
    if (ASKS.test(paragraph.text) || (remark && ADDRESSED.test(paragraph.text))) roles.push("question");
    else roles.push(remark ? "somebody" : "answer");
  }
  const asked = said.filter(({ text }, k) => roles[k] === "question" && ASKS.test(text)).length;
  const questions = roles.filter((role) => role === "question").length;
  const answers = roles.filter((role) => role === "answer").length;
  return asked >= FEWEST_QUESTIONS && asked * 2 >= questions && answers >= asked && roles[1] !== "question"
    ? roles
    : null;
}
