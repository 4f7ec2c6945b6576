// "the occupied Hestrel district" -> Hestrel.   not: "the mayor of Hestrel", "Lowmere Protocol", "the JM".
import {
  BODY_NOUNS,
  HONORIFICS,
  MEDIA_NOUNS,
  NO_NAME_ALONE,
  NO_PLACE_HEADS,
  ORGAN_NOUNS,
  PEOPLE_ADJECTIVE,
  PLACE_NOUNS,
  ROLE_NOUNS,
} from "../lexicon/language.ts";
import type { Lookup, LookupMatch } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { DETERMINER, POSSESSIVE, PROPER } from "../structure/tagClasses.ts";

/** The name of a place that a lookup knows. */
export interface KnownPlace {
  readonly range: Range;
  /** It ends its phrase or stands before a place noun. */
  readonly certain: boolean;
}

/** "town", "towns". */
export const isPlaceNoun = (low: string): boolean => PLACE_NOUNS.has(low) || PLACE_NOUNS.has(low.replace(/s$/, ""));

/** Whether a range is the name of a state. */
export function isState(analysis: Analysis, [from, to]: Range, lookup: Lookup): boolean {
  const match = lookup.match(analysis.tokens, from);
  return match !== null && match.length === to - from && match.entry.kind === "state" && match.use === "name";
}

/** The name of a place within a chunk: a known place, or (with `unknown`) a proper name that belongs to no person or body. */
export function placeNameIn(analysis: Analysis, phrase: Range, lookup: Lookup, unknown: boolean): Range | null {
  const known = knownPlace(analysis, phrase, lookup);
  if (known !== null) return known.certain || unknown ? known.range : null;
  return unknown ? unknownPlace(analysis, phrase, lookup) : null;
}

/** A state, capital or disputed place within a chunk; certain where it ends the phrase or stands before a place noun. */
export function knownPlace(analysis: Analysis, [from, end]: Range, lookup: Lookup): KnownPlace | null {
  let found: KnownPlace | null = null;
  for (let i = from; i < end; i++) {
    const match = lookup.match(analysis.tokens, i);
    if (match === null) continue;
    const past = i + match.length;
    if (isLand(match) && past <= end && (past === end || !analysis.is(past, POSSESSIVE))) {
      const follows = analysis.lower(past);
      if (past === end || PLACE_NOUNS.has(follows)) found = { range: [i, past], certain: true };
      else if (!isBody(follows) && !ROLE_NOUNS.has(follows)) found ??= { range: [i, past], certain: false };
    }
    i = past - 1;
  }
  return found;
}

const isLand = ({ entry, use }: LookupMatch): boolean =>
  (entry.kind === "state" || entry.kind === "place") && (use === "name" || use === "capital");

const isBody = (low: string): boolean => ORGAN_NOUNS.has(low) || BODY_NOUNS.has(low) || MEDIA_NOUNS.has(low);

/** A proper name within a chunk that is not that of a person, body or document, and no acronym. */
function unknownPlace(analysis: Analysis, [from, end]: Range, lookup: Lookup): Range | null {
  let first = from;
  while (first < end && analysis.is(first, DETERMINER)) first++;
  while (first < end && !isNameWord(analysis, first, lookup)) first++;
  let past = first;
  while (past < end && isNameWord(analysis, past, lookup)) past++;
  if (past === first || (past < end && analysis.is(past, POSSESSIVE))) return null;
  for (let i = from; i < past; i++) if (isOfActorsName(analysis.lower(i))) return null;
  // "in Lowmere Protocol", "at Lantern’s request": the rest of the phrase shows that it is no place
  for (let i = past; i < end; i++) if (!isPlaceNoun(analysis.lower(i))) return null;
  if (NO_PLACE_HEADS.has(analysis.lower(past - 1)) || isAcronym(analysis.word(first))) return null;
  return namesNothing(analysis, first, past) || holdsBody(analysis, first, past, lookup) ? null : [first, past];
}

/** "the Republic", "the City", "the Korean peninsula". */
function namesNothing(analysis: Analysis, from: number, to: number): boolean {
  if (PEOPLE_ADJECTIVE.test(analysis.lower(to - 1))) return true;
  for (let i = from; i < to; i++)
    if (!NO_NAME_ALONE.has(analysis.lower(i)) && !isPlaceNoun(analysis.lower(i))) return false;
  return true;
}

function holdsBody(analysis: Analysis, from: number, to: number, lookup: Lookup): boolean {
  for (let i = from; i < to; i++) {
    const match = lookup.match(analysis.tokens, i);
    if (match !== null && !isLand(match)) return true;
  }
  return false;
}

const isNameWord = (analysis: Analysis, i: number, lookup: Lookup): boolean =>
  /^\p{Lu}/u.test(analysis.word(i)) &&
  (analysis.is(i, PROPER) || lookup.match(analysis.tokens, i) === null) &&
  !analysis.inTime(i);

/** A word that stands in the names of persons and bodies, never in those of places. */
const isOfActorsName = (low: string): boolean => HONORIFICS.has(low) || ROLE_NOUNS.has(low) || isBody(low);

const isAcronym = (word: string): boolean => word === word.toUpperCase() && word.length > 1 && word.length < 6;
