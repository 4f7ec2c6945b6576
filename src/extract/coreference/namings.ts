// "illegal elections", "so-called “elections”": how a claim names an event.   "Hestrel": one of the two names of a place, or where something happened.
// not: "“We were asleep,” she said" (speech), "heavy fighting" (no judgement), a state that is only the place of an event.

import type { Distance } from "../../model/claim.ts";
import { agendaTokens } from "../events/agenda.ts";
import type { Described } from "../events/described.ts";
import { isState } from "../events/placeNames.ts";
import type { Examples } from "../examples.ts";
import {
  GOVERNING_NOUNS,
  LOADED_MODIFIERS,
  LOADED_NOUNS,
  ORGAN_NOUNS,
  PLACE_NOUNS,
  POLITIES,
  ROLE_NOUNS,
  SO_CALLED,
} from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import { oncePer } from "../oncePer.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { ADJECTIVE, DETERMINER, NOUN, PARTICIPLE, POSSESSIVE, tagBitsOf } from "../structure/tagClasses.ts";
import { TokenMask } from "../structure/tokenMask.ts";

/** A name or characterisation, in runs of tokens. */
export interface FoundNaming {
  /** The words used, without article, "so-called" and outer quotation marks. */
  readonly range: Range;
  readonly distance: readonly Distance[];
  readonly names:
    | { readonly sort: "place"; readonly range: Range }
    /** The `words` of the described event. */
    | { readonly sort: "event"; readonly words: Range }
    | { readonly sort: "actor"; readonly range: Range; readonly head: number };
}

/** The most words in quotation marks that are still a name and not speech. */
const SCARE_WORDS = 5;

/**
 * The names that a claim uses: for places that have several names or where an event took place; for events, bodies and offices if the claim
 * keeps its distance from the name (quotation marks,
 * "so-called") or if the name judges. Decided by form alone.
 * @param inner words that belong to claims nested in this one
 */
export function findNamings(
  analysis: Analysis,
  content: readonly Range[],
  inner: readonly Range[],
  events: readonly Described[],
  lookup: Lookup,
): FoundNaming[] {
  const inside = new TokenMask(content, inner);
  const titles = agendaMask(analysis);
  const found: FoundNaming[] = [];
  const nameIn = (at: number, to: number): number => {
    const match = lookup.match(analysis.tokens, at);
    if (match === null) return at;
    const past = at + match.length;
    // a place within the name of a body names no place of its own
    const within = found.some(({ range }) => range[0] <= at && range[1] >= past);
    if (match.use === "name" && match.entry.kind === "place" && match.entry.names.length > 1 && past <= to && !within)
      found.push({
        range: [at, past],
        distance: distanceAround(analysis, at, past),
        names: { sort: "place", range: [at, past] },
      });
    return analysis.chunkIndex(at) < 0 ? past - 1 : at;
  };
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (!inside.has(i) || titles[i] === 1) continue;
      const c = analysis.chunkIndex(i);
      if (c >= 0 && (i === analysis.chunk(c).from || i === from)) {
        const naming = namingOfChunk(analysis, [i, Math.min(to, analysis.chunk(c).to)], analysis.chunk(c).head, events);
        if (naming !== null) found.push(naming);
      }
      i = nameIn(i, to);
    }
  }
  for (const { place } of events) {
    if (place === null || !inside.has(place[0]) || isState(analysis, place, lookup)) continue;
    if (found.some(({ range }) => overlap(range, place))) continue;
    const [at, past] = place;
    found.push({ range: place, distance: distanceAround(analysis, at, past), names: { sort: "place", range: place } });
  }
  return found.sort((x, y) => x.range[0] - y.range[0] || x.range[1] - y.range[1]);
}

const overlap = (one: Range, other: Range): boolean => one[0] < other[1] && other[0] < one[1];

/** Found once for a text; each claim takes its own part. */
const agendaMask = oncePer(agendaTokens);

/** The naming in a noun phrase, if it keeps its distance or judges. */
function namingOfChunk(
  analysis: Analysis,
  chunk: Range,
  head: number,
  events: readonly Described[],
): FoundNaming | null {
  const [from, to] = chunk;
  if (head < from || head >= to) return null;
  const scare = scareAround(analysis, from, to, head);
  const before = modifiersOf(analysis, from, head);
  const noun = analysis.lower(head);
  if (!scare && !before.soCalled && !before.loaded && !LOADED_NOUNS.has(noun)) return null;
  let start = before.start;
  while (start < head && (tagBitsOf(analysis.tags, start) & DETERMINER || isMark(analysis, start))) start++;
  const range = scare ? markedRange(analysis, start, to, head) : ([start, head + 1] as const);
  const distance: Distance[] = [];
  if (scare) distance.push("scareQuotes");
  if (before.soCalled) distance.push("soCalled");
  const event = events.find(({ words }) => words[0] <= head && head < words[1]);
  if (event !== undefined) return { range, distance, names: { sort: "event", words: event.words } };
  return isBody(noun) ? { range, distance, names: { sort: "actor", range: chunk, head } } : null;
}

/** The words before the head: "so-called", a judging word, and where the words of the name itself start. */
function modifiersOf(
  analysis: Analysis,
  from: number,
  head: number,
): { readonly soCalled: boolean; readonly loaded: boolean; readonly start: number } {
  let soCalled = false;
  let loaded = false;
  let start = from;
  for (let i = from; i < head; i++) {
    if (tagBitsOf(analysis.tags, i) & POSSESSIVE) {
      start = i + 1;
      loaded = false;
      soCalled = false;
    } else if (SO_CALLED.has(analysis.lower(i))) {
      soCalled = true;
      start = i + 1;
    } else if (LOADED_MODIFIERS.has(analysis.lower(i)) && tagBitsOf(analysis.tags, i) & (ADJECTIVE | NOUN | PARTICIPLE))
      loaded = true;
  }
  // "the so-called “elections”": the adverbial stands before the phrase
  return { soCalled: soCalled || (from > 0 && SO_CALLED.has(analysis.lower(from - 1))), loaded, start };
}

/** The words of a name in quotation marks: everything inside the marks, if the phrase is inside them. */
function markedRange(analysis: Analysis, start: number, to: number, head: number): Range {
  const quotation = analysis.quotation(analysis.quotationIndex(head));
  const from = Math.max(quotation.from, start);
  // “Republic of Velmar” continues behind its noun
  const goesOn = analysis.tokens.lower[to] === "of" && quotation.to > to;
  let end = Math.max(head + 1, goesOn ? quotation.to : Math.min(quotation.to, to));
  while (end > from + 1 && isMark(analysis, end - 1)) end--;
  return [from, end];
}

/** The kind of thing that a judged or distanced name may denote: a polity, a body or an office; a judged thing is no actor. */
function isBody(noun: string): boolean {
  if (POLITIES.has(noun)) return true;
  if (PLACE_NOUNS.has(noun)) return false;
  return ORGAN_NOUNS.has(noun) || ROLE_NOUNS.has(noun) || GOVERNING_NOUNS.has(noun);
}

/** Whether the head stands in quotation marks with only a few words and no verb: then it is a name, not speech. */
function scareAround(analysis: Analysis, from: number, to: number, head: number): boolean {
  const q = analysis.quotationIndex(head);
  if (q < 0) return false;
  const quotation = analysis.quotation(q);
  if (quotation.words > SCARE_WORDS) return false;
  for (let i = quotation.from; i < quotation.to; i++)
    if (analysis.groupIndex(i) >= 0 && analysis.chunkIndex(i) < 0) return false;
  // a later phrase inside the marks is no name of its own, such as "children" in “a crime against children”
  return quotation.to > from && quotation.from < to && quotation.from >= from - 1;
}

function distanceAround(analysis: Analysis, from: number, to: number): Distance[] {
  const distance: Distance[] = [];
  const q = analysis.quotationIndex(from);
  if (
    q >= 0 &&
    analysis.quotation(q).words <= SCARE_WORDS &&
    analysis.quotation(q).from <= from &&
    analysis.quotation(q).to >= to
  )
    distance.push("scareQuotes");
  for (let i = from - 1; i >= 0 && i >= from - 3; i--) if (SO_CALLED.has(analysis.lower(i))) distance.push("soCalled");
  return distance;
}

const isMark = (analysis: Analysis, i: number): boolean => /^(?:[“”"‘’'«»]|``|'')$/.test(analysis.word(i));

/** The words that claims of a text use to name something, with their distance. */
export const NAMING_EXAMPLES: Examples = {
  id: "naming",
  finds: [
    ["Keldora said that the illegal elections in Hestrel were over.", "illegal elections"],
    ["Pallumia rejected the so-called elections in the valley.", "elections soCalled"],
    ["Keldora said that the “elections” in the valley were over.", "elections scareQuotes"],
    ["Keldora said that its army had entered Hestrel.", "Hestrel"],
  ],
  findsNot: [
    ["Keldora said that heavy fighting had begun in the valley.", "heavy fighting"],
    ["“We were asleep,” she said.", "We were asleep"],
    ["Keldora said that the elections in the valley were over.", "elections"],
  ],
};
