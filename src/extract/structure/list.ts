// "Officials, diplomats and analysts", "The EU, the mission and the Pope" are lists.   not: "The mayor, a former doctor," (an apposition).
import { ROLE_NOUNS } from "../lexicon/language.ts";
import type { Analysis, Chunk, Range } from "./analysis.ts";
import { PRONOUN, PROPER } from "./tagClasses.ts";

/** Whether a phrase is a list of three or more who speak together, and no apposition. */
export function isList(analysis: Analysis, [from, to]: Range): boolean {
  const first = analysis.chunkAt(from);
  let comma = from;
  while (comma < to && analysis.word(comma) !== ",") comma++;
  const second = analysis.chunkAt(comma + 1);
  if (first === null || second === null || comma + 1 >= to) return false;
  if (first.from !== from || !areAlike(analysis, first, second)) return false;
  // an apposition closes with a comma
  if (analysis.word(to - 1) === "," || analysis.word(to) === ",") return false;
  for (let i = second.to; i < to; i++) if (analysis.lower(i) === "and") return true;
  return false;
}

/** Whether two phrases at the start of a sentence are alike, so that the comma between them separates the members of a list. */
export function isListed(analysis: Analysis, first: Chunk, second: number, floor: number): boolean {
  const next = analysis.chunkAt(second);
  const opens = first.from === floor || opensDelegates(analysis, first.from - 1, floor);
  return opens && next !== null && areAlike(analysis, first, next);
}

/** "The representatives | of | Velmar, Ostra and Tornwick", at the start of a sentence. */
function opensDelegates(analysis: Analysis, of: number, floor: number): boolean {
  const chunk = analysis.has(of, "of") ? analysis.chunkAt(of - 1) : null;
  return chunk !== null && chunk.from === floor && ROLE_NOUNS.get(analysis.lower(chunk.head))?.plural === true;
}

/** "The representatives of Velmar, Ostra and Tornwick", "Both the Northern Front (NF) and the Assembly": several who speak together, behind one noun or acronym. */
export function isOfSeveral(analysis: Analysis, [from, to]: Range): boolean {
  const chunk = analysis.chunkAt(from) ?? analysis.chunkAt(from + 1);
  if (chunk === null || chunk.to >= to || analysis.word(to) === "(") return false;
  if (analysis.word(chunk.to) === "(") return behindAcronym(analysis, chunk.to) >= 0;
  if (ROLE_NOUNS.get(analysis.lower(chunk.head))?.plural !== true || !analysis.has(chunk.to, "of")) return false;
  const first = analysis.chunkAt(chunk.to + 1);
  return (
    first !== null &&
    analysis.word(first.to) === "," &&
    first.to + 1 < to &&
    analysis.tokens.lower.slice(first.to, to).includes("and")
  );
}

/** The token behind the "and" that follows an acronym whose bracket opens at a token; -1 where there is none. */
export const behindAcronym = (analysis: Analysis, open: number): number =>
  /^\p{Lu}[\p{L}-]*\p{Lu}$/u.test(analysis.word(open + 1)) &&
  analysis.word(open + 2) === ")" &&
  analysis.has(open + 3, "and") &&
  analysis.chunkAt(open + 4) !== null
    ? open + 4
    : -1;

/** Two nouns without articles, or two names or nouns with "the", with no office among them. */
function areAlike(analysis: Analysis, ...both: readonly Chunk[]): boolean {
  return (
    both.every((chunk) => isBarePlural(analysis, chunk)) || both.every((chunk) => isNameOrDefinite(analysis, chunk))
  );
}

const isBarePlural = (analysis: Analysis, { head, from, to }: Chunk): boolean =>
  to - from === 1 && analysis.lower(head).endsWith("s") && !analysis.is(head, PROPER);

const isNameOrDefinite = (analysis: Analysis, { head, from }: Chunk): boolean =>
  (analysis.lower(from) === "the" || /^\p{Lu}/u.test(analysis.word(head))) &&
  !analysis.is(head, PRONOUN) &&
  !ROLE_NOUNS.has(analysis.lower(head));

/** "Velmar, Ostra, and Tornwick": the comma before "and" in a list of three names that opens the sentence. */
export function closesList(analysis: Analysis, joint: number, floor: number): boolean {
  if (!analysis.has(joint, "and", "or") || analysis.word(joint - 1) !== ",") return false;
  const middle = analysis.chunkAt(joint - 2);
  if (middle === null || middle.to !== joint - 1 || analysis.word(middle.from - 1) !== ",") return false;
  const first = analysis.chunkAt(middle.from - 2);
  const last = analysis.chunkAt(joint + 1);
  if (first === null || last === null || first.from !== floor || first.to !== middle.from - 1) return false;
  return [first, middle, last].every(({ head }) => analysis.is(head, PROPER) && !ROLE_NOUNS.has(analysis.lower(head)));
}
