// "in Hestrel", "near the village of Osk", "the bridge of Tornwick" -> the place.   "shelled Hasterra" -> Hasterra.
// not: "in April", "at the United Nations", "in Merrow’s view", "Keldora said" (a government).
import {
  AMBIGUOUS_LOCATIVE,
  DEEDS_OF_DOERS,
  LAND_PARTS,
  LOCATIVE,
  PLACE_NOUNS,
  PLACE_TIES,
  SITES,
} from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Chunk, Range } from "../structure/analysis.ts";
import { PREPOSITION, TO } from "../structure/tagClasses.ts";
import { isPlaceNoun, isState, knownPlace, placeNameIn } from "./placeNames.ts";

/** The factor by which the distance of a place before the event counts more than that of one behind it. */
const BEFORE = 1.5;

/**
 * The place that a stretch of text names with a preposition of place, or as the "of" of a place noun; the one nearest to `near`. As tokens of the name
 * alone, without article and noun ("Osk" of "the village of Osk"). Null where there is none.
 */
export function findPlace(analysis: Analysis, from: number, to: number, lookup: Lookup, near = from): Range | null {
  let best: Range | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    if (!analysis.is(i, PREPOSITION | TO) && analysis.lower(i) !== "of") continue;
    const place = placeAfter(analysis, i, to, lookup, near);
    if (place === null) continue;
    const distance = place[0] >= near ? place[0] - near : (near - place[0]) * BEFORE;
    if (distance < nearest) {
      best = place;
      nearest = distance;
    }
  }
  return best;
}

/**
 * The place that the preposition at `i` governs.
 * @param deed head of the event, whose "of" may name a place
 */
function placeAfter(analysis: Analysis, i: number, to: number, lookup: Lookup, deed: number): Range | null {
  const prep = analysis.lower(i);
  if (!LOCATIVE.has(prep) && prep !== "of" && prep !== "on") return null;
  const chunk = i + 1 >= to || analysis.inTime(i + 1) ? null : analysis.chunkAt(i + 1);
  if (chunk === null || (chunk.to > to && chunk.head >= to)) return null;
  if (isPlaceNoun(analysis.lower(chunk.head))) return placeOfNoun(analysis, chunk, to, lookup, deed);
  const phrase: Range = [chunk.from, chunk.to];
  if (prep === "of") return placeOfOwner(analysis, i, phrase, lookup, deed);
  return placeNameIn(analysis, phrase, lookup, !AMBIGUOUS_LOCATIVE.has(prep));
}

/** "the occupied Hestrel district", else "the town of Osk". */
function placeOfNoun(analysis: Analysis, chunk: Chunk, to: number, lookup: Lookup, deed: number): Range | null {
  const inside = placeNameIn(analysis, [chunk.from, chunk.to], lookup, true);
  if (inside !== null) return inside;
  if (!analysis.has(chunk.to, "of", "around")) return null;
  const named = placeAfter(analysis, chunk.to, to, lookup, deed);
  return withoutWhole(analysis, named, analysis.lower(chunk.head), lookup);
}

/** "the market | of Hestrel", "the shelling | of Osk", but not "the army | of Keldora". */
function placeOfOwner(analysis: Analysis, of: number, phrase: Range, lookup: Lookup, deed: number): Range | null {
  const owner = analysis.chunkAt(of - 1);
  if (owner === null) return null;
  const noun = analysis.lower(owner.head);
  if (isOfPlace(noun)) return withoutWhole(analysis, placeNameIn(analysis, phrase, lookup, true), noun, lookup);
  const known = owner.head === deed ? knownPlace(analysis, phrase, lookup) : null;
  if (!known?.certain) return null;
  // "the aggression of Velmar" happened elsewhere
  return DEEDS_OF_DOERS.has(noun) && isState(analysis, known.range, lookup) ? null : known.range;
}

/** "the occupied territories of Keldora" is not Keldora as a whole. */
const withoutWhole = (analysis: Analysis, named: Range | null, noun: string, lookup: Lookup): Range | null =>
  named !== null && LAND_PARTS.has(noun) && isState(analysis, named, lookup) ? null : named;

/** "the market of Hestrel", "the bridge of Tornwick": the noun before "of" names a place or a building. */
const isOfPlace = (noun: string): boolean => isPlaceNoun(noun) || SITES.has(noun.replace(/s$/, ""));

/** A place in the object of a deed: "shelled Hasterra", "shelled the market of Hestrel", "occupied the hills around Osk". */
export function placeOfObject(analysis: Analysis, from: number, to: number, lookup: Lookup): Range | null {
  const chunk = from < to ? analysis.chunkAt(from) : null;
  if (chunk === null) return null;
  const phrase: Range = [chunk.from, chunk.to];
  const known = knownPlace(analysis, phrase, lookup);
  if (known?.certain) return known.range;
  if (PLACE_NOUNS.has(analysis.lower(chunk.head).replace(/s$/, ""))) {
    const inside = placeNameIn(analysis, phrase, lookup, true);
    if (inside !== null) return inside;
  }
  return chunk.to < to && PLACE_TIES.has(analysis.lower(chunk.to))
    ? placeAfter(analysis, chunk.to, to, lookup, -1)
    : null;
}
