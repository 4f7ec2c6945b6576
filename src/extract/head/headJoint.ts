// "JOINT COMMUNIQUÉ ↵ issued at the meeting between Keldora, Velmar and Pallumia", "For Keldora   For Pallumia" as the last line -> all of these
// together are the author, or nobody whom the text tells.
// not: "Statement by Keldora on the joint exercise"; "For the Harbour Front ↵ Rami Sol", where one body signs.
import {
  JOINT_NOUNS,
  JOINT_TITLE,
  LISTED,
  PARTIES_BETWEEN,
  PARTIES_OF,
  SIGNS_FOR,
  SPEAKS_ABOUT,
} from "../lexicon/language.ts";
import type { Range } from "../structure/analysis.ts";
import type { HeadDraft } from "./headDraft.ts";
import { MAX_LINE, rangeOf, tailLines } from "./headLines.ts";
import { allCapitalised } from "./headPatterns.ts";

/** How many lines of the head may name the parties. */
const LONGEST = 6;

/** Makes all parties of a joint text its author. Where no line of the head lists them, nobody is: each who signs signs for one of them. */
export function readJoint(draft: HeadDraft): void {
  const head = draft.lines.slice(0, LONGEST).filter(({ text }) => text.length <= MAX_LINE);
  const title = head.findIndex(({ text }) => JOINT_TITLE.test(text));
  const signers = tailLines(draft.tokens, draft.end).flatMap(({ text }) => text.match(SIGNS_FOR) ?? []);
  if (title < 0 && signers.length < 2) return;
  draft.joint = true;
  if (title >= 0) draft.genre ??= "statement";
  // "Joint Statement by Keldora and Velmar"
  if (draft.author !== null && listsParties(draft, draft.author)) return;
  if (title < 0 || signers.length > 1) {
    draft.signed = null;
    draft.sender = null;
  }
  const lines = head.filter(({ text }) => !/[.!?]$/.test(text));
  for (const form of [PARTIES_BETWEEN, PARTIES_OF])
    for (const { text, from, to } of lines) {
      const words = form.exec(text)?.[1] ?? "\n";
      const range = rangeOf(draft.tokens, [from, to], words);
      // of parties that nobody knows, only those that a title sets "between" each other
      const named = title >= 0 && form === PARTIES_BETWEEN && listsNames(words) && !SPEAKS_ABOUT.test(text);
      if (range === null || (!named && !listsParties(draft, range))) continue;
      draft.author = range;
      return;
    }
  if (title < 0 || signers.length > 1) draft.author = null;
}

/** "Government of Ostra and the Harbour Front": names, and not "governments and their armies", "Ministers and Chiefs". */
const listsNames = (words: string): boolean =>
  words.split(LISTED).every((name) => allCapitalised(name) && !/\d/.test(name) && !JOINT_NOUNS.has(name.toLowerCase()));

/** Whether a run of the head names several states. */
function listsParties({ tokens, lookup }: HeadDraft, [from, to]: Range): boolean {
  const found = new Set<string>();
  for (let i = from; i < to; i++) {
    const match = lookup.match(tokens, i);
    if (match?.entry.kind === "state") found.add(match.entry.key);
  }
  return found.size > 1;
}
