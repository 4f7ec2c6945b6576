// "the Joint Border Mission (JBM)" -> "the Joint Border Mission", short "JBM".   "President Rami Sol" -> "Rami Sol".
// not: "the president" (a role is no name of the person who holds it), "Corvath" for the state whose capital it is.
import type { Tokens } from "../../text/tokens.ts";
import { SO_CALLED } from "../lexicon/en/distance.ts";
import { nameOf } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";
import type { Mention } from "./mention.ts";

/** The name that a mention gives an entity, as written; null where its words are no name. */
export function writtenName(tokens: Tokens, e: Entity, m: Mention): string | null {
  if (e.sort === "place" || (m.name === null && e.kind === "person")) return null;
  if (m.name === null && m.known !== null && m.known.use !== "name" && m.known.use !== "people") return null;
  // "traditional ally Velmar" is Velmar
  if (m.name === null && m.known !== null && m.joint.length < 2)
    return nameOf(tokens, [m.known.at, m.known.at + m.known.length]);
  return nameOf(tokens, m.name ?? m.words);
}

/** Whether words are held at a distance, by quotation marks or "so-called": a naming, and no name. */
export const isDistant = (name: string): boolean =>
  /[“”"«»]/.test(name) || DISTANCING.some((word) => name.toLowerCase().includes(word));
const DISTANCING = [...SO_CALLED];

/** "the Joint Border Mission (JBM)": the short name in brackets behind a mention; null where none stands there. */
export function shortNameBehind({ word }: Tokens, m: Mention): string | null {
  const after = word[m.words[1]] === "(" ? m.words[1] : m.range[1];
  const short = word[after + 1] ?? "";
  // "the Institute of Sociology (IS)": of the whole name, not of its last part
  if (/^(?:of|for|and)$/.test(word[m.range[0] - 1] ?? "") && word[m.words[0]]![0] !== short[0]) return null;
  return word[after] === "(" && word[after + 2] === ")" && isAcronym(short) ? short : null;
}

/** "JBM", "MoH", "SPLM-N": two capitals at least, no longer than eight signs. */
export const isAcronym = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{N}-]{1,7}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);
