// "THE COUNCIL OF LORNE, ↵ RECALLING its decision of 3 March, ↵ NOTING that …, ↵ 1. CALLS UPON the parties …" -> the Council's statement
// not: "The army, ↵ having fired, withdrew." (a wrapped sentence)
import { PREAMBLE } from "../lexicon/language.ts";
import type { HeadDraft } from "./headDraft.ts";

const ENACTING = /^(the\s\p{Lu}[\p{L}\s’'-]{3,70}),$/iu;
const FIRST_LINES = 24;
const FEWEST = 2;

/** The body that a resolution names alone in a line, over clauses that open with "recalling", "noting", "considering". */
export function readResolution(draft: HeadDraft): void {
  if (draft.genre !== null && draft.genre !== "statement") return;
  const opens = (n: number): boolean =>
    PREAMBLE.has((draft.lines[n]?.text.replace(/^[*_\s]+/, "").split(/[\s*_]/)[0] ?? "").toLowerCase());
  for (let n = 0; n < draft.lines.length && n < FIRST_LINES; n++) {
    const line = draft.line(n);
    if (line.text.length > 80 || !ENACTING.test(line.text) || !opens(n + 1)) continue;
    const clauses = draft.lines.slice(n + 1, n + FIRST_LINES).filter((_, k) => opens(n + 1 + k));
    if (clauses.length < FEWEST) return;
    draft.genre = "statement";
    draft.author = [line.from, line.to - 1];
    draft.meta.push([line.from, line.to]);
    return;
  }
}
