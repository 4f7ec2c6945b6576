import { type Tokens, tokenize } from "../../text/tokens.ts";
import { isMediaName } from "../head/headPatterns.ts";
import { ANOTHER_SIDE, BODY_NOUNS, OTHERS, ROLE_NOUNS } from "../lexicon/language.ts";
import type { Lookup, LookupEntry, LookupMatch } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { pronounAt } from "../structure/pronoun.ts";

/** The side of a phrase, seen from the author: the author's own, another's, or neither as far as the words show. */
export type Party = "own" | "other" | null;

/** The key for an author's own noun or initials, beside the keys of its states: "the Ministry", "the RDF". */
export const keyOfOwnNoun = (word: string): string => `noun ${word}`;

/** How many states are among the keys of what an author calls its own. */
export const statesAmong = (own: ReadonlySet<string>): number =>
  [...own].filter((key) => !key.startsWith(keyOfOwnNoun(""))).length;

/** Whether an author is several states together. */
export const isJoint = (own: ReadonlySet<string>): boolean => statesAmong(own) > 1;

/** Whether something may be a side of a conflict, the author's or another: a state, a body under a place's name, an armed group. */
export const isParty = ({ kind, alsoBody }: LookupEntry): boolean =>
  kind === "state" || kind === "armedGroup" || alsoBody === true;

/**
 * The side of a phrase: by "we" and "our", by the states that it names (`own` holds the keys of the author's); a pronoun has the side of the subject
 * before it.
 */
export function partyOf(
  analysis: Analysis,
  range: Range | null,
  lookup: Lookup,
  own: ReadonlySet<string>,
  before: Party,
): Party {
  if (range === null) return null;
  const [from, to] = range;
  for (let i = from; i < to; i++) if (ANOTHER_SIDE.test(analysis.lower(i))) return "other";
  const first = pronounAt(analysis, from);
  // "our friends in Velmar"
  if (first?.person === 1) return OTHERS.has(analysis.lower(from + 1)) && to - from > 1 ? null : "own";
  let found: Party = null;
  for (let i = from; i < to; i++) {
    const match = partyAt(analysis, lookup, i, from);
    if (match === null) continue;
    // if the author's side is unknown, so are the others
    const side: Party = own.size === 0 ? null : own.has(match.entry.key) ? "own" : "other";
    // "the people of Keldora and Pallumia": neither
    if (found !== null && found !== side) return null;
    found = side;
    i += match.length - 1;
  }
  if (found !== null) return found;
  for (let i = from; i < to; i++) if (own.has(keyOfOwnNoun(analysis.lower(i)))) return "own";
  return first?.person === 3 || /^(?:his|her|its|their)$/.test(analysis.lower(from)) ? before : null;
}

/** The side or its people named at a token of a phrase that begins at `from`; "the border with Pallumia" is nobody. */
function partyAt(analysis: Analysis, lookup: Lookup, i: number, from: number): LookupMatch | null {
  const match = lookup.match(analysis.tokens, i);
  if (match === null || (analysis.has(i - 1, "with") && i - 1 > from)) return null;
  return isParty(match.entry) || match.use === "people" ? match : null;
}

/** Whether a publisher is a state, an office of one, or a group that may itself be a side: "President of Keldora", "Ministry of Defence of Keldora". */
export function isPartyName(name: string | null, lookup: Lookup): boolean {
  if (name === null || isMediaName(name)) return false;
  const whole = lookup.find(name);
  if (whole !== null) return isParty(whole);
  const pieces = name.split(/[(),;:]|\s(?:of|for)\s(?:the\s)?/i).map((piece) => lookup.find(piece.trim()));
  const office = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => ROLE_NOUNS.has(word) || BODY_NOUNS.has(word));
  return office && (pieces.some((entry) => entry !== null && isParty(entry)) || isOfParty(tokenize(name), lookup));
}

/** "Royal Keldoran Ministry of Defence", "Permanent Mission of the Republic of Keldora to the United Nations". */
function isOfParty(name: Tokens, lookup: Lookup): boolean {
  for (let i = 0; i < name.count; i++) {
    const match = lookup.match(name, i);
    const owns = match?.use === "adjective" || (match?.use === "name" && name.lower[i - 1] === "of");
    if (match !== null && owns && isParty(match.entry)) return true;
  }
  return false;
}
