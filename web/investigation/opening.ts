import { type Investigation, isInvestigation, NOTED, type Note } from "../../src/query/reviews/investigationFile.ts";
import { signOf } from "../export/graphSign.ts";
import { changeViews, readViews, viewsWith } from "../export/keptViews.ts";
import type { ListedReview } from "../review/told.ts";
import { w as reviewWords } from "../review/words.ts";
import { fromHash, toHash } from "../state/pageState.ts";
import type { Session } from "../state/session.ts";
import { readInvestigation } from "./file.ts";
import { w } from "./words.ts";

/** What is open as an investigation. */
export function investigationNow(session: Session, name: string, saved = new Date()): Investigation {
  return {
    name,
    question: session.status.peek(),
    saved: saved.toISOString(),
    view: toHash(session.pageState.peek()),
    // those of other graphs are nobody's business who opens the file
    views: readViews().filter(signOf(session.index.peek(), session.overview.peek()).has),
    notes: notesOf(session.reviewing.told.peek()),
  };
}

/** The stars, comments and tags that hold, the first ones first. */
function notesOf(told: readonly ListedReview[]): readonly Note[] {
  return told
    .filter(({ decision, state, about }) => NOTED.has(decision) && state === "holds" && about[0] !== undefined)
    .map(({ decision, about, text, who, when }) => ({
      decision,
      id: about[0]!,
      ...(text === null ? {} : { text }),
      ...(who === null ? {} : { who }),
      when,
    }))
    .reverse();
}

/**
 * Shows an investigation: its view, its saved views beside those that are kept, its notes on this page.
 *
 * @returns what was done, in words
 * @throws Error if it is of another graph
 */
export function openInvestigation(session: Session, { name, view, views, notes }: Investigation): string {
  const index = session.index.peek();
  // of a graph that is not open as a whole nothing tells which claims it has
  const isHere = ({ id }: Note): boolean => index === null || session.overview.peek() !== null || index.byId.has(id);
  const here = notes.filter(isHere);
  if (notes.length > 0 && here.length === 0) throw new Error(w.otherGraph);
  const told = session.reviewing.told.peek();
  const isNew = (note: Note): boolean => !told.some((one) => isSame(one, note));
  const sign = signOf(index, session.overview.peek());
  changeViews((kept) => viewsWith(kept, views, sign));
  for (const note of here.filter(isNew))
    session.reviewing.decisions.add({ row: note, words: wordsOf(note), claim: note.id }, "opened");
  session.change(() => fromHash(view));
  const left = notes.length - here.length;
  return [
    w.opened(name, here.length, views.length),
    left > 0 ? w.left(left) : "",
    here.some(isNew) ? w.onPage : "",
  ].join("");
}

/** Opens the investigation in a file, and tells what was done, or what is wrong: then nothing of it was opened. */
export async function investigationFrom(
  session: Session,
  file: File,
): Promise<{ readonly isOpen: boolean; readonly told: string }> {
  try {
    return { isOpen: true, told: openInvestigation(session, readInvestigation(await file.text())) };
  } catch (error) {
    return { isOpen: false, told: w.refused(file.name, error instanceof Error ? error.message : String(error)) };
  }
}

/** So many bytes of a file show whether it is an investigation. */
const HEAD = 200;

/** Opens a file that is an investigation, and tells it at the head of the page; false if it is another file. */
export async function openedAsInvestigation(session: Session, file: File): Promise<boolean> {
  if (!isInvestigation(await file.slice(0, HEAD).text())) return false;
  const isReady = session.loaded.peek().state === "ready";
  session.notice.value = isReady ? (await investigationFrom(session, file)).told : w.refused(file.name, w.noGraph);
  return true;
}

const isSame = ({ decision, about, text, who, when, state }: ListedReview, note: Note): boolean =>
  state === "holds" &&
  decision === note.decision &&
  about.includes(note.id) &&
  (text ?? "") === (note.text ?? "") &&
  (who ?? "") === (note.who ?? "") &&
  // a star is one however often it is given
  (decision === "star" || note.when === undefined || when === note.when);

const wordsOf = ({ decision, text }: Note): string =>
  text ?? reviewWords.decisions[decision as keyof typeof reviewWords.decisions] ?? decision;
