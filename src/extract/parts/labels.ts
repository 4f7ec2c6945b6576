// "PRESIDENT HALVEY:", "Mr. Halvey (Keldora):", "The President (spoke in French):", "Q    When", "Bram Oskell (00:07):" -> the speaker
// not: "Order of Battle: …", "Objective: …" (the subject of the line), "He said this: …", "Halvey: “We did not” (media)".

import type { Span } from "../../model/span.ts";
import { MANNERS_OF_SPEAKING, MEMBERS_TITLES, OFFICE_LABEL } from "../lexicon/language.ts";
import { kindOf, type LabelKind, NAME_WORD } from "./labelKind.ts";

/** A label that may open a turn. */
export interface Label extends LabelKind {
  /** The whole label, with its brackets and its colon. */
  readonly span: Span;
  /** The name or office in it. */
  readonly name: Span;
  /** The words in its first brackets, if they may be a state or a party. */
  readonly state: Span | null;
  readonly time: string | null;
}

export const LONGEST_LABEL = 240;
const CLOCK = "\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
const BRACKETS = /\s*[([\\]{1,2}([^()[\]]{1,80})[)\]]\s*$/u;
/** "President Bram Oskell Oskell BramPresident of Keldora": name and surname, with the words that the page shows when the pointer is on them. */
const SHOWN_TWICE = /(?<=^|\s)(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})\s(\p{Lu}[\p{L}’'-]+)(?=\s\2\s\1)/u;
const HOLDER = new RegExp(`^(?:${MEMBERS_TITLES}|Hon|Gen|Lt|Col)\\.?\\s\\p{Lu}`, "u");
const TIME_ONLY = new RegExp(`^${CLOCK}$`);

/**
 * The label whose words lie between two offsets, its colon behind them; null if they are no label.
 *
 * @param end where the label ends, its colon included
 */
export function labelOf(text: string, from: number, to: number, end: number): Label | null {
  if (to - from > LONGEST_LABEL || to <= from) return null;
  let start = from;
  let stop = to;
  let state: Span | null = null;
  let time: string | null = null;
  let holder: readonly [end: number, name: string] | null = null;
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
    // "The Minister for Defence (Mr Tam Orrel)": the holder of the office
    if (HOLDER.test(inside) && OFFICE_LABEL.test(text.slice(start, stop))) holder = [stop, inside];
    if (TIME_ONLY.test(inside)) time = inside;
    else if (holder === null && !MANNERS_OF_SPEAKING.test(inside) && NAME_WORD.test(inside.split(/\s/)[0] as string))
      state = [at, at + inside.length];
    stop = start + bracket.index;
  }
  // "MARY KELLIN, BYLINE", "RALE MARTEN, HOST"
  const byline = /,\s(?:BYLINE|HOST|ANCHOR)$/.exec(text.slice(start, stop));
  if (byline !== null) stop -= byline[0].length;
  const twice = SHOWN_TWICE.exec(text.slice(start, stop));
  if (twice !== null) stop = start + twice.index + twice[0].length;
  const told = kindOf(text.slice(start, stop), time !== null || byline !== null);
  if (told === null) return null;
  const { role, strength, key } = told;
  const held = holder?.[1].toLowerCase().split(/\s+/).at(-1);
  return { role, strength, span: [from, end], name: [start, holder?.[0] ?? stop], state, time, key: held ?? key };
}
