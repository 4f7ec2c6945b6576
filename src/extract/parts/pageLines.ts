// "Skip to main content" -> furniture.   "A guard at the gate, 3 March. © 2025 Tam Orrel/Lantern" -> a caption.   "### What was agreed?" -> a heading
// "Order of Battle: Teams are near Lorne." -> a label that is a heading.   "• The gate is shut" -> an item
// not: "Read the letter: it says nothing of guns." (a sentence), "President Halvey: We did not fire." (a speaker).
import type { Part } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import {
  CAPTIONS,
  CREDITS,
  FURNITURE,
  LABEL_NOUNS,
  LABEL_SMALL,
  LABEL_TITLES,
  MEDIUM_IN_BRACKETS,
} from "../lexicon/language.ts";
import { liesIn, type TextLine } from "./lines.ts";

const LONGEST = 500;
const BULLET = /^(?:[•▪●■◦‣·∙○□]|[*–—-](?=\s))\s{0,4}(?=\S)/u;
const NUMBER = /^\(?(\d{1,3}|[ivx]{1,6}|[a-z])[.)]\s+(?=\S)/;
const HEADING = /^#{2,6}\s+\S/;
const LABEL = /^(\p{Lu}[\p{L}’'/&\s-]{1,60}):\s+(?=\S)/u;

/** Lines of the page around the text, headings and items, by their form alone. `turns` were found before; their labels are no headings. */
export function findPageLines(lines: readonly TextLine[], labels: readonly Span[]): Part[] {
  const parts: Part[] = [];
  for (const { start, end, text } of lines) {
    if (text.length > LONGEST) continue;
    const kind = kindOf(text);
    if (kind !== null) {
      parts.push({ kind, start, end });
      continue;
    }
    const medium = mediumOf(text);
    if (medium > 0) parts.push({ kind: "byline", start: start + medium, end });
    const bullet = liesIn(labels, start) ? null : BULLET.exec(text);
    if (bullet !== null) parts.push({ kind: "item", start, end });
    const number = bullet === null ? NUMBER.exec(text)?.[1] : undefined;
    if (number !== undefined) parts.push({ kind: /^\d/.test(number) ? "paragraph" : "item", start, end, number });
    const from = start + (bullet?.[0].length ?? 0);
    const label = LABEL.exec(text.slice(from - start));
    if (label !== null && !liesIn(labels, from) && isHeading(label[1] as string))
      parts.push({ kind: "label", start: from, end: from + (label[1] as string).length + 1 });
  }
  return parts;
}

/** "Halvey: The bridge is closed (Lantern, media)": the place of the bracket that names the paper of a headline; 0 if there is none. */
function mediumOf(text: string): number {
  const bracket = MEDIUM_IN_BRACKETS.exec(text);
  if (bracket === null) return 0;
  const before = text.slice(0, bracket.index);
  // a headline says something in small letters; "Ministry of Health (MoH)" and "Halvey (Keldora)" are names
  return (before.match(/(?<=\s)\p{Ll}[\p{L}’'-]{3,}/gu) ?? []).length > 1 ? bracket.index : 0;
}

/** The signs before items, which are not part of their words. */
export const bulletsOf = (text: string, parts: readonly Part[]): Span[] =>
  parts.flatMap(({ kind, start, end }): Span[] => {
    const bullet = kind === "item" ? BULLET.exec(text.slice(start, Math.min(end, start + 8))) : null;
    return bullet === null ? [] : [[start, start + bullet[0].trimEnd().length]];
  });

function kindOf(text: string): Part["kind"] | null {
  if (FURNITURE.some((line) => line.test(text))) return "furniture";
  if (CAPTIONS.some((line) => line.test(text))) return "caption";
  if (CREDITS.some((line) => line.test(text))) return "byline";
  return HEADING.test(text) ? "heading" : null;
}

/** "Unconfirmed claims", "Order of Battle": words for the subject of a line, not for an office. */
function isHeading(label: string): boolean {
  const words = label.toLowerCase().split(/[\s/&-]+/);
  if (words.length > 6 || words.some((word) => LABEL_TITLES.has(word))) return false;
  const told = words.filter((word) => !LABEL_SMALL.has(word));
  return LABEL_NOUNS.has(told.at(-1) ?? "");
}
