// Two labels that alternate over paragraphs -> turns, each up to the next label.   "Q: Did your army fire? ↵ A: No." -> a question and an answer
// not: a report whose paragraphs open with "Note:" and "Update:"; headlines of the kind "Halvey: The bridge is closed (media)".

import type { Part } from "../../model/document.ts";
import {
  ATTENDANCE,
  CONVERSES,
  INTERVIEWED,
  ON_INTERVIEW,
  PERSONAL_WORDS,
  RECORD_NOTICE,
  STAGE_DIRECTION,
} from "../lexicon/language.ts";
import { bareInterview } from "./bareInterview.ts";
import { dashLabels } from "./dashes.ts";
import { splitAtHandOver } from "./handOver.ts";
import { hansardLabel, membersIn } from "./hansard.ts";
import { type Label, LONGEST_LABEL, labelOf } from "./labels.ts";
import type { TextLine } from "./lines.ts";
import { withOpening } from "./openingTurn.ts";
import { timeLabels } from "./timed.ts";
import { ofAnswers, onceLabelled, withAnswers, withQuestions } from "./unlabelled.ts";

/** The words under one label. */
export interface SpokenTurn {
  readonly label: Label;
  /** Where the words begin and end. */
  readonly start: number;
  readonly end: number;
}

const TIME_LINE = /^(.{2,80}?)\s[([]?(\d{1,2}:\d{2}(?::\d{2})?)[)\]]?:?$/;
const DASH_LABEL = /^(.{3,160}?)(\s\([^()]{1,60}\))?\.\s[–—]\s/;
const ASKED = /^(?:Q|A)(?:[.:]?\s{2,6}|\s(?=[“"]?\p{Lu}))(?=\S)/u;

/** The turns of a text in which labels name the speakers; empty if there are no such labels. Linear in its length. */
export function findTurns(text: string, lines: readonly TextLine[]): readonly SpokenTurn[] {
  const all = candidates(text, lines);
  const kept = agreed(text, all);
  const told =
    [kept, onceLabelled(text, lines, all), ofAnswers(text, lines, all)].find(({ length }) => length > 0) ?? [];
  const labels =
    [areHeadings(text, told) ? [] : told, dashLabels(lines), timeLabels(lines)].find(({ length }) => length > 0) ?? [];
  if (labels.length === 0) return bareInterview(text, lines);
  const turns = labels.flatMap((label, k): SpokenTurn[] => {
    const next = labels[k + 1]?.span[0] ?? text.length;
    return splitAtHandOver(text, { label, start: Math.min(label.span[1], next), end: next });
  });
  const answered = withAnswers(beforeNote(turns, lines), lines);
  return withOpening(withQuestions(text, answered, lines), lines);
}

/** The turns, the last of which ends before a paragraph in which the paper speaks of the interview. */
function beforeNote(turns: readonly SpokenTurn[], lines: readonly TextLine[]): readonly SpokenTurn[] {
  const last = turns.at(-1);
  if (last === undefined) return turns;
  const at = lines.findIndex(({ start, opens, text }) => start > last.start && opens && ON_INTERVIEW.test(text));
  const note = lines[at];
  return note === undefined || at < lines.length - NOTE_LINES
    ? turns
    : [...turns.slice(0, -1), { ...last, end: note.start }];
}

/** How many lines a note behind an interview has at most. */
const NOTE_LINES = 6;

/** "KELDORA: ↵ Its minister said …": headings over what each side said: none stands twice, and nobody says "I", "we" or "you" below. */
function areHeadings(text: string, labels: readonly Label[]): boolean {
  const [first] = labels;
  return (
    first !== undefined &&
    labels.length > 2 &&
    new Set(labels.map(({ key }) => key)).size === labels.length &&
    labels.every(({ span: [, end] }) => /^[ \t]*\r?\n/.test(text.slice(end, end + 12))) &&
    !CONVERSES.test(text.slice(first.span[0]))
  );
}

function candidates(text: string, lines: readonly TextLine[]): Label[] {
  const found: Label[] = [];
  const members = membersIn(lines);
  lines.forEach((line, k) => {
    const at =
      alone(text, line, { before: lines[k - 1], next: lines[k + 1] }, members) ?? opening(text, line, lines[k - 1]);
    if (at !== null) found.push(at);
    if (line.text.length > 40) found.push(...within(text, line, at === null ? line.start : at.span[1]));
  });
  return found;
}

/** A label that fills its line: the words stand below. */
function alone(
  text: string,
  line: TextLine,
  { before, next }: { readonly before: TextLine | undefined; readonly next: TextLine | undefined },
  members: ReadonlySet<string>,
): Label | null {
  if (next === undefined || line.text.length > LONGEST_LABEL) return null;
  const timed = TIME_LINE.exec(line.text);
  if (timed !== null) {
    const name = timed[1] as string;
    const label = labelOf(text, line.start, line.start + name.length, line.end);
    return label === null ? null : { ...label, strength: "plain", time: timed[2] as string };
  }
  return hansardLabel(line, { before, next }, members);
}

/** A label at the start of a line: with a colon, with a dash, or "Q" with spaces. */
function opening(text: string, line: TextLine, before: TextLine | undefined): Label | null {
  // a wrapped line begins in the middle of a sentence
  if (!line.opens && before !== undefined && /[\p{L}\p{N},–—-]$/u.test(before.text) && before.text.length > 45)
    return null;
  const lead = /^(?:[>*_#\s]|<v\s){1,6}/.exec(line.text)?.[0].length ?? 0;
  const from = line.start + lead;
  const shown = text.slice(from, Math.min(line.end, from + LONGEST_LABEL + 2));
  const asked = ASKED.exec(shown);
  if (asked !== null) {
    const role = shown.startsWith("Q") ? "question" : "answer";
    const key = shown[0]?.toLowerCase() ?? "q";
    return plain(role, key, [from, from + asked[0].length], [from, from + 1]);
  }
  const dash = DASH_LABEL.exec(shown);
  if (dash !== null) {
    const named = from + (dash[1] as string).length + (dash[2]?.length ?? 0);
    const label = labelOf(text, from, named, from + dash[0].trimEnd().length);
    if (label !== null && label.strength !== "word") return label;
  }
  const colon = /:(?:\*{1,2})?(?=\s|$)/.exec(shown);
  if (colon === null || isHeadline(line)) return null;
  return unquoted(text, labelOf(text, from, from + colon.index, from + colon.index + colon[0].length));
}

/** "Halvey: Keldora has closed the bridge" between blank lines: a sentence that does not end is a title. */
const isHeadline = ({ text, opens, closes }: TextLine): boolean =>
  opens && closes && text.length < 200 && /[\p{L}\p{N})]$/u.test(text);

const plain = (role: Label["role"], key: string, span: Label["span"], name: Label["name"]): Label => ({
  role,
  strength: "plain",
  span,
  name,
  state: null,
  time: null,
  key,
});

/** A label in the middle of a line may begin at most so far before its colon. */
const WITHIN = 180;
/** Asterisks may separate the words from what stands before them. */
const SENTENCE_END = /[.?!…][”"’)\]]{0,2}\s+(?:[*_]\s*){0,9}(?=\p{Lu})/gu;
const BEFORE_STOP = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Sen|Rep|Prof|Amb|Gov|H\.E|\p{Lu})$/u;

/** Labels in the middle of a line, each right behind the end of a sentence: the line breaks of the text were lost. */
function within(text: string, line: TextLine, after: number): Label[] {
  const found: Label[] = [];
  for (const { index: at } of line.text.matchAll(/: /g)) {
    const colon = line.start + at;
    if (colon <= after) continue;
    const floor = Math.max(after, colon - WITHIN);
    const preceding = text.slice(floor, colon);
    let begin = -1;
    for (const { index, 0: stop } of preceding.matchAll(SENTENCE_END))
      if (!BEFORE_STOP.test(preceding.slice(0, index))) begin = index + stop.length;
    if (begin < 0) continue;
    const label = unquoted(text, labelOf(text, floor + begin, colon, colon + 1));
    if (label !== null && label.strength !== "word") found.push(label);
  }
  return found;
}

/** Words in quotation marks behind a colon are a quotation, and no turn. */
const unquoted = (text: string, label: Label | null): Label | null =>
  label !== null && label.role === "named" && /^\s{0,3}[“"«‘'„]/.test(text.slice(label.span[1], label.span[1] + 5))
    ? null
    : label;

/** Keeps the labels of a text if together they show a transcript: two speakers, or one clear one; else none. */
function agreed(text: string, all: readonly Label[]): Label[] {
  const count = new Map<string, number>();
  for (const { key } of all) count.set(key, (count.get(key) ?? 0) + 1);
  const plainly = all.filter(({ strength }) => strength === "plain");
  const surnames = new Set(all.filter(({ strength }) => strength !== "word").map(({ key }) => key));
  if (isDialogue(text, all)) return [...all];
  const asks = all.some(({ role }) => role === "question");
  // a one-word label counts if it is the surname in another label, or if somebody asks questions
  const kept = all.filter(
    ({ strength, key }) =>
      strength !== "word" || (surnames.has(key) && plainly.length > 0) || (asks && (count.get(key) ?? 0) > 1),
  );
  const speakers = new Set(kept.map(({ key }) => key)).size;
  const { ended, personal } = manners(text, kept);
  if (ended * 2 < kept.length) return [];
  if (plainly.length > 0 && (speakers > 1 || plainly.length > 1)) return kept;
  const only = plainly[0];
  if (only !== undefined) return personal > 0 && startsText(text, only) ? kept : [];
  const named = kept.filter(({ strength }) => strength === "name");
  const spoken = ended * 3 >= kept.length * 2 && (personal * 4 >= kept.length || !named.some(isPlace(text)));
  return speakers > 1 && kept.length > speakers && named.length > 2 && spoken ? kept : [];
}

/** From so many labels on, those of one word may show an interview by themselves. */
const FEWEST_IN_DIALOGUE = 4;
/** An interview has so many names of speakers at most: both in full, by surname and by initials. */
const MOST_NAMES = 8;

/** "Lantern: When? ↵ Sorbin: In May. ↵ Lantern: Where? ↵ Sorbin: In Osk.": labels at the start of lines that take turns, and of whose turns every second one asks. */
function isDialogue(text: string, all: readonly Label[]): boolean {
  if (isShortInterview(text, all)) return true;
  if (all.length < FEWEST_IN_DIALOGUE || new Set(all.map(({ key }) => key)).size > MOST_NAMES) return false;
  const opens = all.every(({ span: [start] }) => start === 0 || text[start - 1] === "\n");
  const alternates = all.every(({ key }, k) => k === 0 || all[k - 1]?.key !== key);
  if (!opens || !alternates) return false;
  const count = new Map<string, number>();
  for (const key of all.map((label) => speakerKey(text, label, all))) count.set(key, (count.get(key) ?? 0) + 1);
  if (Math.max(...count.values()) < 2) return false;
  if (areInitials(text, all)) return true;
  const asks = all.map(({ span: [, start] }, k) => /\?["”’)]?$/.test(text.slice(start, all[k + 1]?.span[0]).trim()));
  const halves = [0, 1].map((parity) => asks.filter((asked, k) => asked && k % 2 === parity).length);
  const [even = 0, odd = 0] = halves;
  // a text that calls itself an interview needs fewer questions
  const share = INTERVIEWED.test(text.slice(0, all[0]?.span[0])) ? 4 : 3;
  return Math.max(even, odd) * share >= all.length && Math.min(even, odd) * 4 <= all.length;
}

/** "Interview with Minister Sorbin ↵ Lantern: Is the road open? ↵ Sorbin: It is.": one question, and an answer by whom the title names. */
function isShortInterview(text: string, all: readonly Label[]): boolean {
  const [first, second, third] = all;
  if (first === undefined || second === undefined || all.length >= FEWEST_IN_DIALOGUE) return false;
  const head = text.slice(0, first.span[0]);
  const opens = all.every(({ span: [start] }) => start === 0 || text[start - 1] === "\n");
  const asks = text.slice(first.span[1], second.span[0]).includes("?");
  const surname =
    text
      .slice(...second.name)
      .split(/\s/)
      .at(-1) ?? "";
  const isNamed = surname !== "" && head.split(/[^\p{L}\p{M}’'-]+/u).includes(surname);
  const alternates = first.key !== second.key && third?.key !== second.key;
  // further questions have no labels
  const asksOn = /\?\s*\n/.test(text.slice(second.span[1], third?.span[0]));
  return INTERVIEWED.test(head) && opens && asks && isNamed && alternates && !asksOn;
}

/** "Osk Quarterly: … ↵ Rami Sol: … ↵ OQ: … ↵ RS: …": two speakers whom first labels, or the lines above, name in full. */
function areInitials(text: string, all: readonly Label[]): boolean {
  const head = text.slice(0, all[0]?.span[0]);
  const initials = new Set(all.map(({ name }) => text.slice(...name)).filter((written) => isInitials(written)));
  const resolved = (written: string): boolean =>
    all.some(({ name }) => initialsOf(text.slice(...name)) === written) || standsWhole(written, head);
  return initials.size === 2 && [...initials].every(resolved);
}

const isInitials = (written: string): boolean => /^\p{Lu}{2,4}$/u.test(written);

const initialsOf = (name: string): string =>
  /\s/.test(name)
    ? name
        .split(/[\s-]+/)
        .map((word) => word[0])
        .join("")
    : "";

/** Whether words that begin with these letters stand side by side, each with a capital. */
const standsWhole = (letters: string, head: string): boolean =>
  new RegExp(`(?<!\\p{L})${[...letters].map((letter) => `${letter}[\\p{L}\\p{M}’'.]+`).join("[\\s-]")}`, "u").test(
    head,
  );

/** The key of a label, for initials that of the name whose initials they are. */
function speakerKey(text: string, { key, name }: Label, all: readonly Label[]): string {
  const written = text.slice(...name);
  if (!isInitials(written)) return key;
  const whole = all.find(({ name: other }) => initialsOf(text.slice(...other)) === written);
  return whole?.key ?? key;
}

/** How long a list of those who attend is at most, in characters. */
const ATTENDANCE_LENGTH = 3_000;

/** Whether only a few lines of a head stand before a label, or who attends: "Taking part in the meeting were …". */
function startsText(text: string, { role, span: [start] }: Label): boolean {
  const above = text.slice(0, start).trim();
  const attended = above.length < ATTENDANCE_LENGTH && ATTENDANCE.test(above);
  return role === "named" && (above.length < 200 || attended);
}

/** "Lowmere Heights: …" is the heading of events there, if something is said to be in it. */
const isPlace =
  (text: string) =>
  ({ name }: Label): boolean =>
    ["in", "near", "at", "around", "towards", "from"].some((where) =>
      text.includes(` ${where} ${text.slice(...name)}`),
    );

const ENDED = /[.?!…][)\]>”"’*_]{0,3}$|[”"—–-]$/;

/** In how many turns the words end as sentences do, and in how many somebody says "I", "we" or "you", or asks. */
function manners(text: string, labels: readonly Label[]): { ended: number; personal: number } {
  let ended = 0;
  let personal = 0;
  labels.forEach(({ span: [, start] }, k) => {
    const end = labels[k + 1]?.span[0] ?? text.length;
    const last = text.slice(Math.max(start, end - 200), end).trim();
    if (last === "" || ENDED.test(last)) ended++;
    if (PERSONAL_WORDS.test(text.slice(start, Math.min(end, start + 600)))) personal++;
  });
  return { ended, personal };
}

/** Turns as parts of the document. */
export const turnParts = (turns: readonly SpokenTurn[], text: string): Part[] =>
  turns.flatMap(({ label, end }): Part[] => {
    const by = label.role === "somebody" ? {} : { by: text.slice(...label.name).replace(/\s+/g, " ") };
    const time = label.time === null ? {} : { time: label.time };
    if (label.span[0] === label.span[1]) return [{ kind: "turn", start: label.span[0], end }];
    return [
      { kind: "turn", start: label.span[0], end, ...by, ...time },
      { kind: "label", start: label.span[0], end: label.span[1] },
      ...(label.role === "somebody" ? [] : [{ kind: "speaker", start: label.name[0], end: label.name[1] } as const]),
    ];
  });

/** "[laughs]", "(applause)" between the words of a speaker, and what the record says of itself. */
export const stageDirections = (text: string, turns: readonly SpokenTurn[]): Part[] =>
  turns.length === 0
    ? []
    : [...text.matchAll(STAGE_DIRECTION), ...text.matchAll(RECORD_NOTICE)].map(
        ({ index, 0: words }): Part => ({ kind: "furniture", start: index, end: index + words.length }),
      );
