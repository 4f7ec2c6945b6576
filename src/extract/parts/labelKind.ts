import {
  ANSWERS,
  ASKERS,
  LABEL_NOUNS,
  LABEL_SMALL,
  LABEL_TITLES,
  NEVER_IN_LABEL,
  UNNAMED_SPEAKERS,
} from "../lexicon/language.ts";

/** How clearly a label marks a speaker: by itself, as a name among others, or as one word. */
export type Strength = "plain" | "name" | "word";

/** The speaker under a label. */
export interface LabelKind {
  /** "somebody": nothing in the text shows who. */
  readonly role: "question" | "answer" | "named" | "somebody";
  readonly strength: Strength;
  /** The key that all labels of one speaker share. */
  readonly key: string;
}

const MOST_WORDS = 34;
export const NAME_WORD = /^(?:\p{Ll}{2,3}-)?\p{Lu}[\p{L}\p{M}’'.-]*$/u;

/**
 * The kind of a label with these words; null if they are no label.
 *
 * @param sure whether a time or "HOST" beside the label marks a speaker
 */
export function kindOf(label: string, sure: boolean): LabelKind | null {
  if (INITIALS.test(label) || isInitial(label)) return { role: "named", strength: "word", key: lettersOf(label) };
  const all = label.split(/\s+/);
  if (all.length > MOST_WORDS || !/^\p{Lu}/u.test(label) || /[!?;“”"«»=<>|{}]/.test(label)) return null;
  const low = all.map((word) => word.toLowerCase().replace(/[.,]$/, ""));
  if (isNoLabel(all, low)) return null;
  const unnamed = unnamedKind(all, low);
  if (unnamed !== null) return unnamed;
  if (!all.every((word, k) => isLabelWord(word, k, all))) return null;
  const strength = strengthOf(label, all, low, sure);
  return strength === null ? null : { role: "named", strength, key: surname(label) };
}

/** "O.H.", "O. H.", "O H": the speaker's initials, which stand for a name as "OH" does. */
const INITIALS = /^\p{Lu}(?:\.\s?|\s)\p{Lu}(?:(?:\.\s?|\s)\p{Lu})?\.?$/u;

/** "R", behind "Reporter": the first letter of a speaker; "Q" and "A" are no names. */
export const isInitial = (label: string): boolean => /^\p{Lu}\.?$/u.test(label) && !/^[QAI]/.test(label);

/** "O. H." -> "OH"; words of letters alone are as they are. */
export const lettersOf = (label: string): string => label.replace(/[.\s]/g, "");

/** Openings of a line that name no speaker. */
function isNoLabel(all: readonly string[], low: readonly string[]): boolean {
  return (
    // "Dear Mr. Speaker:" is an address
    low[0] === "dear" ||
    // "We, the ministers of Keldora and Pallumia, declare the following:"
    /^(?:we|i|they|he|she|it|you),?$/.test(low[0] ?? "") ||
    // "Next Up:" announces a part of a broadcast
    /^(?:next|coming|up) (?:up|next)$/.test(low.join(" ")) ||
    // "What we ask:" is a sentence; "Tessa May" and "US Envoy", written with capitals, are not
    all.some((word) => NEVER_IN_LABEL.has(word.replace(/[.,]$/, ""))) ||
    // "Mr President, here is what we ask:" speaks to somebody
    isAddress(all, low)
  );
}

/** "Q", "Question", "A", "Lantern reporter", "Speaker 1": somebody whom nothing names. */
function unnamedKind(all: readonly string[], low: readonly string[]): LabelKind | null {
  const last = low.at(-1) ?? "";
  const alone = all.length === 1;
  if (alone && (ASKERS.has(last) || /^q\d{0,2}$/.test(last))) return { role: "question", strength: "plain", key: "q" };
  if (alone && ANSWERS.has(last)) return { role: "answer", strength: "plain", key: "a" };
  if (!alone && all.length <= 4 && ASKERS.has(last) && NAME_WORD.test(all[0] ?? ""))
    return { role: "question", strength: "plain", key: "q" };
  return UNNAMED_SPEAKERS.test(low.join(" ")) ? { role: "question", strength: "plain", key: low.join(" ") } : null;
}

/** How clearly the words are a name or an office; null if they are neither. */
function strengthOf(label: string, all: readonly string[], low: readonly string[], sure: boolean): Strength | null {
  // "The President", "Mr. Halvey", "Minister Feld"; "Chair" alone may be a heading
  const first = low[0] === "the" && low.length > 1 ? 1 : 0;
  const alone = all.length === 1;
  if (LABEL_TITLES.has(low[first] ?? "") && !(alone && LABEL_NOUNS.has(low[0] ?? ""))) return "plain";
  if (named(all, low).some((word) => LABEL_NOUNS.has(word)) && !sure) return null;
  // "BRAM OSKELL"
  if (sure || (all.length <= 6 && /^[\p{Lu}\p{M}\s.’'-]{3,}$/u.test(label))) return "plain";
  // "Jorun Feld, Envoy of Keldora"
  if (low.slice(1).some((word) => LABEL_TITLES.has(word))) return "plain";
  if (isOneName(label, all, first)) return "word";
  if (alone) return null;
  // "Bram Oskell"
  const names = all.filter((word) => NAME_WORD.test(word));
  return names.length >= 2 && all.length <= 6 && !low.some((word) => /^(?:of|the|and|for|to|at|in|on)$/.test(word))
    ? "name"
    : null;
}

/** "Halvey", "OH"; "The Lantern", the paper that asks. */
const isOneName = (label: string, all: readonly string[], first: number): boolean =>
  all.length === 1
    ? label.length > 2 || /^\p{Lu}{2}$/u.test(label)
    : first === 1 && all.length <= 4 && all.every((word) => NAME_WORD.test(word));

/** "Mr President, one more": a form of address and an office, without a name, before a comma. */
function isAddress(all: readonly string[], low: readonly string[]): boolean {
  const behind = all.findIndex((word) => word.endsWith(",")) + 1;
  return (
    behind > 1 &&
    /^(?:mr|madam|sir|your)$/.test(low[0] ?? "") &&
    low.slice(1, behind).every((word) => LABEL_TITLES.has(word) || word === "excellency")
  );
}

/** The words that must not name the subject of a line: those before the comma if an office follows ("Jorun Feld, Envoy for Food Security"). */
function named(all: readonly string[], low: readonly string[]): readonly string[] {
  const name = all.findIndex((word) => word.endsWith(",")) + 1;
  return name > 1 && LABEL_TITLES.has(low[name] ?? "") ? low.slice(0, name) : low;
}

/** Capitalised, or small between others; behind a comma an office may be written small ("Jorun Feld, head of the mission"). */
function isLabelWord(word: string, k: number, all: readonly string[]): boolean {
  const bare = word.replace(/,$/, "");
  if (NAME_WORD.test(bare) || /^\d{1,3}(?:st|nd|rd|th)?$/.test(bare)) return true;
  if (LABEL_SMALL.has(bare.toLowerCase()) || /^[–—&/-]$/.test(bare)) return k > 0;
  return k > 1 && all.slice(0, k).some((one) => one.endsWith(",")) && /^[\p{L}’'-]+$/u.test(bare);
}

/** The last word of the name, before a comma: "Mr. Halvey, Assistant Secretary" -> "halvey". */
function surname(label: string): string {
  const name = (label.split(",")[0] as string).trim();
  return (name.split(/\s+/).at(-1) ?? name).toLowerCase().replace(/\.$/, "");
}
