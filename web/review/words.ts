import type { CorrectedField } from "../../src/model/review.ts";
import { mirrored } from "../mirrored.ts";
import { isPseudo } from "../strings.ts";

const fields: Record<CorrectedField, string> = {
  claimant: "Who says it",
  principal: "On behalf of whom",
  act: "What they do by saying it",
  polarity: "Asserted or denied",
  extent: "Which words",
  date: "When it was said",
  event: "About which event",
  place: "Where that was",
};

/** By the word that a table of reviews has. */
const decisions = {
  accept: "Right",
  reject: "Wrong",
  correct: "Corrected",
  same: "The same",
  different: "Not the same",
  comment: "Comment",
  star: "Starred",
  tag: "Tag",
  hide: "Hidden",
  undo: "Undone",
} as const;

const english = {
  toggle: "Review",
  title: "Review",
  decisions,
  fields,
  right: "Right",
  wrong: "Wrong",
  correct: "Correct",
  star: "Star",
  unstar: "Take the star away",
  comment: "Comment",
  tag: "Tag",
  identity: "Same or not",
  undo: "Undo",
  who: "Your name",
  nobody: "somebody",
  what: "What is wrong?",
  back: "Back",
  save: "Save",
  none: "The document tells none",
  other: (name: string) => `Somebody else: ${name}`,
  choose: (what: string) => `${what}: type, or choose by number`,
  options: "What is offered",
  commentLabel: "Your comment",
  tagLabel: "A tag",
  dateLabel: "The day, month or year, as 2025-03-02, 2025-03 or 2025",
  badDate: "Write it as 2025-03-02, 2025-03 or 2025",
  mark: "Mark the words that are claimed: with the mouse, or ← → for their end and Shift ← → for their beginning, a word at a time. Enter takes them.",
  take: "Take these words",
  noText:
    "The words can be marked where the text of the document is: in a graph folder that is looked at with claimgraph view.",
  which: "Who or what is it about?",
  sameAs: (name: string) => `The same as ${name}`,
  notSame: (name: string, where: string) => `Not the same as ${name} in “${where}”`,
  corrected: (field: string, value: string) => `${field}: ${value}`,
  kept: (what: string) => `${what}: kept in the graph. u undoes it.`,
  here: (what: string) => `${what}: kept on this page only, until you save the file. u undoes it.`,
  undone: (what: string) => `Undone: ${what}.`,
  nothingToUndo: "Nothing was decided on this page that could be undone.",
  failed: (what: string, why: string) => `“${what}” could not be kept. ${why}`,
  unsaved: (count: number) => `${count} ${count === 1 ? "decision is" : "decisions are"} kept on this page only.`,
  download: "Save them as a file",
  downloaded: (name: string) => `${name} is saved: claimgraph review GRAPH --import ${name} takes it in.`,
  keepAll: "Keep them in the graph",
  list: (count: number) => `All decisions: ${count}`,
  by: (who: string, day: string) => `${who}, ${day}`,
  states: { holds: "", undone: "undone", stale: "reads otherwise now", orphan: "of what is gone" },
  saving: "on its way",
  onPage: "on this page only",
  contested: "Others decided otherwise: it stands as it was read.",
  undoThis: (what: string) => `Undo: ${what}`,
  marks: { right: "right", wrong: "wrong", corrected: "corrected", star: "starred" },
  commented: (count: number) => `${count} ${count === 1 ? "comment" : "comments"}`,
  about: "What people decided of this claim",
};

/** The words of reviewing. */
export const w: typeof english = isPseudo(globalThis.location?.search ?? "") ? mirrored(english) : english;
