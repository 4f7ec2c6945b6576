// "Annex to the letter dated 3 March ↵ Statement by the Ministry of … ↵ The army …" -> a text of its own, of the ministry.   "Annex II ↵ …" -> of nobody, unless signed
// not: "Annex 3 lists the names." (a sentence), "(see annex)".
import { type Tokens, tokenAt } from "../../text/tokens.ts";
import { ANNEX_OPENS, ANNEX_TITLE, SIGNED_LINE } from "../lexicon/language.ts";
import type { Range } from "../structure/analysis.ts";
import { type Line, linesBetween, rangeOf } from "./headLines.ts";
import { cutAuthor, NAMES } from "./headPatterns.ts";

/** A text that stands behind a letter and is not by the letter's signer. Ranges are runs of tokens, half-open. */
export interface Annex {
  readonly range: Range;
  /** "II", if the line that opens it has a number. */
  readonly number: string | null;
  /** Phrase for the author of the annex, by its own title or signature. */
  readonly author: Range | null;
  /** Runs that are only about the annex: the line that opens it, its title, its signature. */
  readonly meta: readonly Range[];
}

const NAME_ALONE = new RegExp(`^${NAMES}$`, "u");
/** The most lines over an annex's own text, and under it. */
const HEAD_LINES = 6;
const TAIL_LINES = 6;

/** The annexes of a text in order; none if no line behind the text opens one. */
export function annexesOf(tokens: Tokens): Annex[] {
  const opened = [...tokens.text.matchAll(ANNEX_OPENS)].filter(({ index }) => index > 0);
  return opened.flatMap((match, k): Annex[] => {
    const from = tokenAt(tokens, match.index + (match[0].length - match[0].trimStart().length));
    const next = opened[k + 1];
    const to = next === undefined ? tokens.count : tokenAt(tokens, next.index);
    return from > 0 && from < to ? [annexAt(tokens, [from, to], match[1] ?? null)] : [];
  });
}

function annexAt(tokens: Tokens, range: Range, number: string | null): Annex {
  const lines = linesBetween(tokens, range);
  const [opening, ...rest] = lines;
  const head = headOf(rest.slice(0, 2 * HEAD_LINES));
  const title = head
    .map((line) => ({ line, phrase: ANNEX_TITLE.exec(line.text)?.[1] }))
    .find(({ phrase }) => phrase !== undefined);
  const named =
    title === undefined ? null : rangeOf(tokens, [title.line.from, title.line.to], cutAuthor(title.phrase ?? ""));
  const signature = signatureIn(tokens, rest.slice(-TAIL_LINES));
  return {
    range,
    number,
    author: named ?? signature?.name ?? null,
    meta: [opening, ...head]
      .flatMap((line) => (line === undefined ? [] : [[line.from, line.to] as const]))
      .concat(signature === null ? [] : [signature.range]),
  };
}

/** The lines over the text itself: short ones that end no sentence. */
function headOf(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ text }) => /[.!?]["”’)]?$/u.test(text) || text.length > 220);
  const over = lines.slice(0, Math.max(0, first));
  // in a wrapped text the first sentence takes several lines
  const paragraphs = over.findLastIndex(({ last }) => last) + 1;
  return (paragraphs > 0 ? over.slice(0, paragraphs) : over).slice(0, HEAD_LINES);
}

/** "(Signed) Ada Lenk ↵ Minister of …" under an annex; null where nobody signs there. */
function signatureIn(
  tokens: Tokens,
  lines: readonly Line[],
): { readonly range: Range; readonly name: Range | null } | null {
  const at = lines.findIndex(({ text }) => SIGNED_LINE.test(text));
  const line = lines[at];
  const last = lines.at(-1);
  if (line === undefined || last === undefined) return null;
  const words = SIGNED_LINE.exec(line.text)?.[1] ?? "";
  return {
    range: [line.from, last.to],
    name: NAME_ALONE.test(words) ? rangeOf(tokens, [line.from, line.to], words) : null,
  };
}
