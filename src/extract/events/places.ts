// "in Hestrel", "near the village of Osk", "the bridge of Tornwick" -> the place.   "shelled Hasterra" -> Hasterra.
// not: "in April", "at the United Nations", "in Merrow’s view", "Keldora said" (a government).

import { DEEDS_OF_DOERS } from "../lexicon/en/events.ts";
import { BODY_NOUNS, MEDIA_NOUNS } from "../lexicon/en/head.ts";
import { HONORIFICS, ORGAN_NOUNS, PLACE_NOUNS, ROLE_NOUNS } from "../lexicon/en/words.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { bitsOf, DETERMINER, POSSESSIVE, PREPOSITION, PROPER, TO } from "../structure/tagClasses.ts";

/** Before a place where something is. */
const LOCATIVE = new Set(
  "in near at around outside inside throughout within across over along toward towards into off above beyond from to against through".split(
    " ",
  ),
);
/** Of these, such as need the noun after them to be known for a place. */
const AMBIGUOUS = new Set(["to", "from", "against", "over", "on", "of", "into", "at", "towards", "toward", "through"]);

/**
 * The place that a stretch of text names with a preposition of place, or as the "of" of a place noun; the one nearest to `near`. As tokens of the name
 * alone, without article and noun ("Osk" of "the village of Osk"). Null where there is none.
 */
export function findPlace(analysis: Analysis, from: number, to: number, lookup: Lookup, near = from): Range | null {
  let best: Range | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    if ((bitsOf(analysis.tags, i) & (PREPOSITION | TO)) === 0 && analysis.tokens.lower[i] !== "of") continue;
    const place = placeAfter(analysis, i, to, lookup, near);
    if (place === null) continue;
    const distance = place[0] >= near ? place[0] - near : (near - place[0]) * 1.5;
    if (distance < nearest) {
      best = place;
      nearest = distance;
    }
  }
  return best;
}

/** The place that the preposition at `i` governs. */
function placeAfter(analysis: Analysis, i: number, to: number, lookup: Lookup, deed: number): Range | null {
  const prep = analysis.lower(i);
  if (!LOCATIVE.has(prep) && prep !== "of" && prep !== "on") return null;
  if (i + 1 >= to || analysis.inTimex[i + 1] === 1) return null;
  const chunk = analysis.chunkIndex(i + 1);
  if (chunk < 0) return null;
  const { from, to: end, head } = analysis.chunk(chunk);
  if (end > to && head >= to) return null;
  const noun = analysis.lower(head);
  if (PLACE_NOUNS.has(noun) || PLACE_NOUNS.has(noun.replace(/s$/, ""))) {
    // "the occupied Aghdam district", else "the town of Osk"
    const inside = nameIn(analysis, from, end, lookup, true);
    if (inside !== null) return inside;
    const next = analysis.tokens.lower[end];
    if (next !== "of" && next !== "around") return null;
    const named = placeAfter(analysis, end, to, lookup, deed);
    // "the occupied territories of Keldora" are not Keldora
    return named !== null && PARTS.test(noun) && isState(analysis, named, lookup) ? null : named;
  }
  if (prep === "of") {
    const before = i > 0 ? analysis.chunkIndex(i - 1) : -1;
    if (before < 0) return null;
    const owner = analysis.lower(analysis.chunk(before).head);
    if (!ofPlace(owner)) {
      // "the shelling of Osk", but not "the army of Keldora"
      const known = analysis.chunk(before).head === deed ? knownPlace(analysis, from, end, lookup) : null;
      if (!known?.certain) return null;
      // "the aggression of Velmar" is where somebody else was
      return DEEDS_OF_DOERS.has(owner) && isState(analysis, known.range, lookup) ? null : known.range;
    }
    const named = nameIn(analysis, from, end, lookup, true);
    return named !== null && PARTS.test(owner) && isState(analysis, named, lookup) ? null : named;
  }
  return nameIn(analysis, from, end, lookup, !AMBIGUOUS.has(prep) || prep === "of");
}

const PARTS =
  /^(?:territor(?:y|ies)|regions?|areas?|parts?|districts?|provinces?|borders?|north|south|east|west|centre|center|lands?|coasts?|villages|towns|cities|settlements?)$/;

const isState = (analysis: Analysis, [from, to]: Range, lookup: Lookup): boolean => {
  const match = lookup.match(analysis.tokens, from);
  return match !== null && match.length === to - from && match.entry.kind === "state" && match.use === "name";
};

/** "the market of Hestrel", "the bridge of Tornwick": the noun before "of" is of a place, or of a building. */
const ofPlace = (noun: string): boolean =>
  PLACE_NOUNS.has(noun) || PLACE_NOUNS.has(noun.replace(/s$/, "")) || SITES.has(noun.replace(/s$/, ""));
const SITES = new Set(
  "market square bridge dam school hospital church mosque monastery cemetery airport station north south east west centre center east-bank direction direction outskirt part".split(
    " ",
  ),
);

/** The name of a place within a chunk: known, or (with `unknown`) a proper name that is nobody's. */
function nameIn(analysis: Analysis, from: number, end: number, lookup: Lookup, unknown: boolean): Range | null {
  const known = knownPlace(analysis, from, end, lookup);
  if (known !== null) return known.certain || unknown ? known.range : null;
  if (!unknown) return null;
  let k = from;
  while (k < end && bitsOf(analysis.tags, k) & DETERMINER) k++;
  const isName = (i: number): boolean =>
    /^\p{Lu}/u.test(analysis.word(i)) &&
    ((bitsOf(analysis.tags, i) & PROPER) !== 0 || lookup.match(analysis.tokens, i) === null) &&
    analysis.inTimex[i] === 0;
  while (k < end && !isName(k)) k++;
  let last = k;
  while (last < end && isName(last)) last++;
  if (last === k || (last < end && bitsOf(analysis.tags, last) & POSSESSIVE)) return null;
  for (let i = from; i < last; i++) {
    const low = analysis.lower(i);
    if (HONORIFICS.has(low) || ROLE_NOUNS.has(low) || isBody(low)) return null;
  }
  // "in Lowmere Protocol", "at Lantern’s request": the rest of the phrase is about something else
  for (let i = last; i < end; i++) {
    const low = analysis.lower(i);
    if (!PLACE_NOUNS.has(low) && !PLACE_NOUNS.has(low.replace(/s$/, ""))) return null;
  }
  if (
    /^(?:protocol|agreement|treaty|accord|accords|group|process|plan|war|declaration|charter|act|resolution|convention)$/.test(
      analysis.lower(last - 1),
    )
  )
    return null;
  if (
    analysis.tokens.word[k] === analysis.word(k).toUpperCase() &&
    analysis.word(k).length > 1 &&
    analysis.word(k).length < 6
  )
    return null;
  return [k, last];
}

const isBody = (low: string): boolean => ORGAN_NOUNS.has(low) || BODY_NOUNS.has(low) || MEDIA_NOUNS.has(low);

/** A state, capital or disputed place within a chunk; certain where it ends the phrase or stands before a place noun. */
function knownPlace(
  analysis: Analysis,
  from: number,
  end: number,
  lookup: Lookup,
): { range: Range; certain: boolean } | null {
  let found: { range: Range; certain: boolean } | null = null;
  for (let i = from; i < end; i++) {
    const match = lookup.match(analysis.tokens, i);
    if (match === null) continue;
    const past = i + match.length;
    const land =
      (match.entry.kind === "state" || match.entry.kind === "place") &&
      (match.use === "name" || match.use === "capital");
    if (land && past <= end && (past === end || (bitsOf(analysis.tags, past) & POSSESSIVE) === 0)) {
      const follows = analysis.tokens.lower[past] ?? "";
      if (past === end || PLACE_NOUNS.has(follows)) found = { range: [i, past], certain: true };
      else if (!isBody(follows) && !ROLE_NOUNS.has(follows)) found ??= { range: [i, past], certain: false };
    }
    i = past - 1;
  }
  return found;
}

/** A place that the object of a deed names: "shelled Hasterra", "shelled the market of Hestrel", "occupied the hills around Osk". */
export function placeOfObject(analysis: Analysis, from: number, to: number, lookup: Lookup): Range | null {
  const chunk = from < to ? analysis.chunkIndex(from) : -1;
  if (chunk < 0) return null;
  const { from: start, to: end, head } = analysis.chunk(chunk);
  const known = knownPlace(analysis, start, end, lookup);
  if (known?.certain) return known.range;
  const noun = analysis.lower(head).replace(/s$/, "");
  if (PLACE_NOUNS.has(noun)) {
    const inside = nameIn(analysis, start, end, lookup, true);
    if (inside !== null) return inside;
  }
  return end < to && /^(?:of|in|around|near|at)$/.test(analysis.lower(end))
    ? placeAfter(analysis, end, to, lookup, -1)
    : null;
}
