// "Letter dated 10 March 2025 from … addressed to …" -> date, sender, addressee.   "(Signed) Corin Vashet" at the end -> signer.
// not: "(Signed) Corin Vashet" above sentences.

import type { Dating } from "../../model/dating.ts";
import type { Tokens } from "../../text/tokens.ts";
import { LETTER_CLOSING, LETTER_LINE, SIGNED_ABOVE, SIGNED_LINE } from "../lexicon/language.ts";
import type { Range } from "../structure/analysis.ts";
import { leadingDate } from "./headDate.ts";
import { type Line, rangeOf, tailLines } from "./headLines.ts";
import { NAMES } from "./headPatterns.ts";

/** "Orlan R. Tess Jr.": a name whose stop ends no sentence. */
const ABBREVIATED = new RegExp(`^${NAMES}\\s(?:Jr|Sr|JR|SR|Esq|ESQ|Ph\\.?D)\\.$`, "u");
const NAME_ALONE = new RegExp(`^${NAMES}$`, "u");

/** The facts in the title of a letter between states. */
interface LetterTitle {
  /** How many lines it takes. */
  readonly lines: number;
  readonly range: Range;
  readonly dating: Dating | null;
  readonly sender: Range | null;
  readonly addressee: Range | null;
}

/** "Letter dated 10 March 2025 from … addressed to …", from line `n` on, over as many lines as it takes; null where none stands there. */
export function letterAt(tokens: Tokens, lines: readonly Line[], n: number): LetterTitle | null {
  if (!/^(?:identical letters?|letters?|notes? verbales?|note)\sdated\s/i.test(lines[n]!.text)) return null;
  let text = "";
  for (let k = n; k < n + 5 && k < lines.length; k++) {
    const line = lines[k]!;
    text = text === "" ? line.text : `${text} ${line.text}`;
    if (!line.last) continue;
    const match = LETTER_LINE.exec(text);
    if (match === null) return null;
    const range: Range = [lines[n]!.from, line.to];
    return {
      lines: k - n + 1,
      range,
      dating: leadingDate(match[1]!)?.dating ?? null,
      sender: rangeOf(tokens, range, match[2]!),
      addressee: match[3] === undefined ? null : rangeOf(tokens, range, match[3]),
    };
  }
  return null;
}

/** Whether the title of a letter stands somewhere below a line. */
export const letterFollows = (lines: readonly Line[], line: Line): boolean =>
  lines.some((l) => l.from > line.from && /^(?:identical letters?|letters?|notes? verbales?)\sdated\s/i.test(l.text));

/** "(Signed) Corin Vashet", or "Yours sincerely," over a name, and what stands under it; null if the text ends without a signature. */
export function signatureOf(
  tokens: Tokens,
  end: number,
): { readonly range: Range; readonly name: Range | null } | null {
  const tail = tailLines(tokens, end);
  for (let k = 0; k < tail.length; k++) {
    const line = tail[k]!;
    const signed = SIGNED_LINE.exec(line.text);
    const closing = signed === null && (LETTER_CLOSING.test(line.text) || SIGNED_ABOVE.test(line.text));
    if (signed === null && !closing) continue;
    const rest = tail.slice(k + 1);
    if (
      rest.some(
        ({ text }) =>
          text.length > 90 || (/[.!?]$/.test(text) && !ABBREVIATED.test(text) && !/\s(?:\p{Ll}\.){2}$/u.test(text)),
      )
    )
      return null;
    const name = signed === null ? rest[0] : line;
    const words = signed === null ? name?.text.replace(/[,.]$/, "") : signed[1]!;
    return {
      range: [line.from, tail.at(-1)!.to],
      name:
        name !== undefined && words !== undefined && NAME_ALONE.test(words)
          ? rangeOf(tokens, [name.from, name.to], words)
          : null,
    };
  }
  return null;
}
