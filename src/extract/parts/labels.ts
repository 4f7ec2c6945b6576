// "PRESIDENT HALVEY:", "Mr. Halvey (Keldora):", "The President (spoke in French):", "Q    When", "Bram Oskell (00:07):" -> who speaks
// not: "Order of Battle: …", "Objective: …" (what the line is about), "He said this: …", "Halvey: “We did not” (media)".
import type { Span } from "../../model/span.ts";
import { ANSWERS, ASKERS, LABEL_NOUNS, LABEL_SMALL, LABEL_TITLES, NEVER_IN_LABEL } from "../lexicon/en/labels.ts";

/** How plainly a label shows that somebody speaks: by itself, as a name among others, or as one word. */
export type Strength = "plain" | "name" | "word";

/** A label that may open a turn. */
export interface Label {
  /** "somebody": nothing in the text tells who. */
  readonly role: "question" | "answer" | "named" | "somebody";
  readonly strength: Strength;
  /** The whole label, with its brackets and its colon. */
  readonly span: Span;
  /** The name or office in it. */
  readonly name: Span;
  /** What stands in its first brackets, where that may be a state or a party. */
  readonly state: Span | null;
  readonly time: string | null;
  /** Under which it is one and the same speaker. */
  readonly key: string;
}

export const LONGEST_LABEL = 240;
const MOST_WORDS = 34;
const CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
const BRACKETS = /\s*[([\\]{1,2}([^()[\]]{1,80})[)\]]\s*$/u;
/** "(spoke in French)", "(via videoconference)", "[through interpreter]". */
const MANNER =
  /\b(?:spoke|speaking|spoken|speaks|interpretation|interpreter|interpreted|translat\w+|translation|retranslated|via|video\w*|teleconference|phone|off mic|continued|cont|in \p{Lu}\p{Ll}+|host|byline)\b/iu;
const TIME_ONLY = new RegExp(`^${CLOCK}$`);
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}’'.-]*$/u;

/**
 * The label whose words lie between two offsets, its colon behind them; null where it is none.
 *
 * @param end where the label ends, its colon included
 */
export function labelOf(text: string, from: number, to: number, end: number): Label | null {
  if (to - from > LONGEST_LABEL || to <= from) return null;
  let start = from;
  let stop = to;
  let state: Span | null = null;
  let time: string | null = null;
  const clock = new RegExp(`^[[(]?(${CLOCK})[\\])]?\\s+`).exec(text.slice(start, stop));
  if (clock !== null) {
    time = clock[1] as string;
    start += clock[0].length;
  }
  for (let n = 0; n < 3; n++) {
    const bracket = BRACKETS.exec(text.slice(start, stop));
    if (bracket === null || bracket.index === 0) break;
    const inside = (bracket[1] as string).replace(/\\$/, "");
    const at = start + bracket.index + bracket[0].indexOf(inside);
    if (TIME_ONLY.test(inside)) time = inside;
    else if (!MANNER.test(inside) && NAME_WORD.test(inside.split(/\s/)[0] as string)) state = [at, at + inside.length];
    stop = start + bracket.index;
  }
  // "MARY KELLIN, BYLINE", "RALE MARTEN, HOST"
  const byline = /,\s(?:BYLINE|HOST|ANCHOR)$/.exec(text.slice(start, stop));
  if (byline !== null) stop -= byline[0].length;
  const told = kindOf(text.slice(start, stop), time !== null || byline !== null);
  if (told === null) return null;
  const { role, strength, key } = told;
  return { role, strength, span: [from, end], name: [start, stop], state, time, key };
}

function kindOf(label: string, sure: boolean): Pick<Label, "role" | "strength" | "key"> | null {
  const all = label.split(/\s+/);
  if (all.length > MOST_WORDS || !/^\p{Lu}/u.test(label) || /[!?;“”"«»=<>|{}]/.test(label)) return null;
  const low = all.map((word) => word.toLowerCase().replace(/[.,]$/, ""));
  // "Dear Mr. Speaker:" addresses, "Next Up:" tells of a broadcast
  if (low[0] === "dear" || /^(?:next|coming|up) (?:up|next)$/.test(low.join(" "))) return null;
  // "Mr President, here is what we ask:" speaks to somebody; "Tessa May", "US Envoy" are capitalised
  if (all.some((word) => NEVER_IN_LABEL.has(word.replace(/[.,]$/, ""))) || isAddress(all, low)) return null;
  const first = low[0] === "the" && low.length > 1 ? 1 : 0;
  const last = low.at(-1) as string;
  if (all.length === 1 && (ASKERS.has(last) || /^q\d{0,2}$/.test(last)))
    return { role: "question", strength: "plain", key: "q" };
  if (all.length === 1 && ANSWERS.has(last)) return { role: "answer", strength: "plain", key: "a" };
  if (all.length <= 4 && ASKERS.has(last) && all.length > 1 && NAME_WORD.test(all[0] as string))
    return { role: "question", strength: "plain", key: "q" };
  // "Speaker 1", "SPEAKER_02": somebody whom nothing names
  if (
    /^(?:unidentified |unknown )?(?:speaker|participant|voice|male|female|man|woman)[\s_#]?\d{0,3}$/.test(low.join(" "))
  )
    return { role: "question", strength: "plain", key: low.join(" ") };
  if (!all.every((word, k) => isLabelWord(word, k, all))) return null;
  const key = surname(label);
  const titled = LABEL_TITLES.has(low[first] as string) && !(all.length === 1 && LABEL_NOUNS.has(last));
  if (titled) return { role: "named", strength: "plain", key };
  const capitals = /^[\p{Lu}\p{M}\s.’'-]{3,}$/u.test(label);
  const names = all.filter((word) => NAME_WORD.test(word));
  if (named(all, low).some((word) => LABEL_NOUNS.has(word)) && !sure) return null;
  if (sure || (capitals && all.length <= 6))
    return { role: "named", strength: capitals || sure ? "plain" : "name", key };
  if (low.slice(1).some((word) => LABEL_TITLES.has(word))) return { role: "named", strength: "plain", key };
  if (all.length === 1) return label.length > 2 ? { role: "named", strength: "word", key } : null;
  return names.length >= 2 && all.length <= 6 && !low.some((word) => /^(?:of|the|and|for|to|at|in|on)$/.test(word))
    ? { role: "named", strength: "name", key }
    : null;
}

/** "Mr President, one more": a form of address and an office, without a name, before a comma. */
function isAddress(all: readonly string[], low: readonly string[]): boolean {
  const behind = all.findIndex((word) => word.endsWith(",")) + 1;
  return (
    behind > 1 &&
    /^(?:mr|madam|sir|your)$/.test(low[0] ?? "") &&
    low.slice(1, behind).every((word) => LABEL_TITLES.has(word) || word === "excellency")
  );
}

/** The words that must not tell what a line is about: those before the comma where an office follows ("Jorun Feld, Envoy for Food Security"). */
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
