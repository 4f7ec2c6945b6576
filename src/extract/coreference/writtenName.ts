// "the Joint Border Mission (JBM)" -> "the Joint Border Mission", short "JBM".   "President Rami Sol" -> "Rami Sol".
// not: "the president" (a role is not the name of the person who holds it), "Corvath" for the state of which it is the capital.
import type { Tokens } from "../../text/tokens.ts";
import { BODY_NOUNS, PERFORMATIVES, SO_CALLED } from "../lexicon/language.ts";
import { oncePer } from "../oncePer.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";
import type { Mention } from "./mention.ts";

/** The name that a mention gives an entity, as written; null where its words are no name. */
export function writtenName(tokens: Tokens, e: Entity, m: Mention): string | null {
  if (e.sort === "place" || (m.name === null && e.kind === "person")) return null;
  if (m.name === null && m.known !== null && m.known.use !== "name" && m.known.use !== "people") return null;
  // "traditional ally Velmar" is Velmar
  if (m.name === null && m.known !== null && m.joint.length < 2)
    return nameOf(tokens, [m.known.at, m.known.at + m.known.length]);
  return nameOf(tokens, withoutPossessive(tokens, beforeVerb(tokens, m.name ?? m.words)));
}

/** "Halvey’s 3 March statement": where a date stands between, the name ends before the mark of the possessive. */
const withoutPossessive = ({ word }: Tokens, [from, to]: Range): Range =>
  to - from > 1 && /^['’]s?$/.test(word[to - 1] ?? "") ? [from, to - 1] : [from, to];

/** "Foreign Ministry of Keldora Condemns Attack": in a headline a body's name ends before the verb, although the verb has a capital, too. */
function beforeVerb({ word, lower }: Tokens, [from, to]: Range): Range {
  let body = false;
  for (let i = from; i < to - 1; i++) {
    const low = lower[i] ?? "";
    if (body && i > from + 1 && /^\p{Lu}\p{Ll}+s$/u.test(word[i] ?? "") && PERFORMATIVES.has(low.slice(0, -1)))
      return /^(?:of|for|and|the)$/.test(lower[i - 1] ?? "") ? [from, to] : [from, i];
    body ||= BODY_NOUNS.has(low);
  }
  return [from, to];
}

/** Whether words are held at a distance, by quotation marks or "so-called": a naming, and no name. */
export const isDistant = (name: string): boolean =>
  /[“”"«»]/.test(name) || DISTANCING.some((word) => name.toLowerCase().includes(word));
const DISTANCING = [...SO_CALLED];

/** "the Joint Border Mission (JBM)": the short name in brackets behind a mention; null where none stands there. */
export function shortNameBehind({ word }: Tokens, m: Mention): string | null {
  const after = word[m.words[1]] === "(" ? m.words[1] : m.range[1];
  const short = word[after + 1] ?? "";
  // "the Institute of Sociology (IS)": the acronym is that of the whole name, not of its last part
  if (/^(?:of|for|and)$/i.test(word[m.range[0] - 1] ?? "") && word[m.words[0]]![0] !== short[0]) return null;
  if (word[after] !== "(" || word[after + 2] !== ")" || !isAcronym(short)) return null;
  // "the officer of the Keldoran Armed Forces (KAF)": the acronym is that of the forces
  if (m.role !== null && m.name === null && !endsWithInitials(word.slice(...m.words), short)) return null;
  // "the Monitoring Mission to Keldora (MMK)" is the mission: a state has a short name only of its own letters
  const [at, to] = m.known === null ? m.words : [m.known.at, m.known.at + m.known.length];
  const ofState = m.known !== null && (m.known.entry.kind === "state" || m.known.entry.kind === "place");
  return ofState && !hasInitials(word.slice(at, to), short) ? null : short;
}

/** "Keldora's Joint Chiefs of Staff (JCS)": whether the capitals of a short name are the first letters of the last capitalised words. */
const endsWithInitials = (words: readonly string[], short: string): boolean =>
  words
    .map((w) => /^\p{Lu}/u.exec(w)?.[0] ?? "")
    .join("")
    .endsWith(short.replace(/[^\p{Lu}]/gu, ""));

/** Whether the capitals of a short name are the first letters of words: "the Republic of Keldora (ROK)". */
function hasInitials(words: readonly string[], short: string): boolean {
  const capitals = (text: string): string => text.replace(/[^\p{Lu}]/gu, "");
  const all = words.map((w) => w[0]?.toUpperCase() ?? "").join("");
  const named = words.map((w) => capitals(w)[0] ?? "").join("");
  return [all, named].includes(capitals(short));
}

/** "JBM", "MoH", "SPLM-N": two capitals at least, no longer than eight signs. */
export const isAcronym = (word: string): boolean =>
  /^\p{Lu}[\p{L}\p{N}-]{1,7}$/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);

/**
 * A name that is written all in capitals: as the text writes it elsewhere, else with one capital for each part. Letters that may be the
 * initials of a body keep their capitals, unless the phrase shows a person.
 */
export function inNormalCase(tokens: Tokens, range: Range, person: boolean): string {
  const written = nameOf(tokens, range);
  if (/\p{Ll}/u.test(written) || (!person && range[1] - range[0] < 2)) return written;
  const mixed = mixedWords(tokens);
  return written.replace(
    /[\p{L}\p{M}]{3,}/gu,
    (word) => mixed.get(word.toLowerCase()) ?? word[0] + word.slice(1).toLowerCase(),
  );
}

/** The capitalised words of a text that also have small letters, by their lower-case form. */
const mixedWords = oncePer(
  ({ word }: Tokens): ReadonlyMap<string, string> =>
    new Map(word.filter((one) => /^\p{Lu}.*\p{Ll}/u.test(one)).map((one) => [one.toLowerCase(), one])),
);
