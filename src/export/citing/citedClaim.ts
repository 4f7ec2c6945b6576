import { citationText } from "../../model/citation.ts";
import { contentOf } from "../../model/content.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../../query/corpusIndex.ts";
import { meantByPointing } from "../../query/meantByPointing.ts";
import type { Passage } from "../../query/passage.ts";
import { Comparables } from "../../query/points/comparables.ts";
import { inPlural, senseOf } from "./senses.ts";

/** The words in place of a name if a document gives none. */
export const NOBODY = "the document names nobody";
const UNNAMED = "somebody whom the document does not name";

/** The most letters of a quote in a list of claims; the evidence has the whole quote. */
const QUOTED = 480;

/** A claim that can be passed on by itself: it has its speaker, and a finished sentence with which to cite it. */
export interface CitedClaim {
  readonly claim: string;
  /** A finished sentence: speaker, on whose behalf, tellers, act, words and source. */
  readonly cite_as: string;
  /** The claimant’s name; a phrase if the document names nobody. */
  readonly speaker: string;
  /** The principal's name; a phrase if it is unknown. */
  readonly side: string;
  /** The tellers, from the innermost; empty if the speaker's words reach the document directly. */
  readonly told_by: readonly string[];
  readonly holds: string;
  /** The exact words of the document; separate pieces are joined by […]. */
  readonly quote: string;
  /** Whether only the beginning is quoted. */
  readonly quote_is_cut: boolean;
  /** The words of others that it answers, if the quote only points (“this”). Absent for other claims. */
  readonly stands_for?: readonly string[];
  /** `from` has published or signed it. */
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly from: string | null;
    readonly date: string | null;
  };
  /** Line, page, paragraph or time, as far as known. */
  readonly place: string;
  /** The last day by which it was said. */
  readonly said_by: string | null;
  /** 0 to 1: how sure the program is that it read this correctly. It says nothing about whether the claim is true. */
  readonly extraction_confidence: number;
}

/** Makes a claim that can be passed on. */
export function citedClaim(
  corpus: CorpusIndex,
  one: ClaimInRecord,
  passage: Passage | null = null,
  longest: number = QUOTED,
): CitedClaim {
  const { claim } = one;
  const { own, tellers } = tellingOf(corpus.speakerOf(claim));
  const claimant = claim.claimant === null ? null : nameIn(corpus, claim.claimant);
  const side = own === null ? null : shownName(own);
  const { quote, isCut } = quoteOf(one, longest);
  const place = placeOf(one, passage);
  const document = documentOf(corpus, one);
  const words = `“${flat(quote)}${isCut ? " …" : ""}”`;
  const standsFor = standsForIn(corpus, one);
  const subject = capital(subjectOf(claimant, side, tellers));
  return {
    claim: claim.id,
    cite_as: `${subject} ${verbOf(one)}: ${words}${meaning(standsFor)} (${sourceOf(document, place)})`,
    speaker: claimant ?? side ?? NOBODY,
    side: side ?? NOBODY,
    told_by: tellers,
    holds: senseOf(claim).holds,
    quote,
    quote_is_cut: isCut,
    ...(standsFor === null ? {} : { stands_for: standsFor }),
    document,
    place,
    said_by: claim.latest,
    extraction_confidence: claim.confidence / 100,
  };
}

/** “Edrel Sorbin, for Pallumia, as Keldora tells it,” */
function subjectOf(claimant: string | null, side: string | null, tellers: readonly string[]): string {
  const isFor = claimant !== null && side !== null && side !== claimant;
  const parts = [
    claimant ?? side ?? UNNAMED,
    ...(isFor ? [`for ${side}`] : []),
    ...tellers.map((name) => `as ${name} tells it`),
  ];
  return parts.length === 1 ? parts.join("") : `${parts.join(", ")},`;
}

function verbOf({ claim, record }: ClaimInRecord): string {
  const { verb } = senseOf(claim);
  const kind = record.actors.find(({ id }) => id === claim.claimant)?.kind;
  return kind === "collective" || kind === "people" ? inPlural(verb) : verb;
}

/** The first letters of the quote, at most so many. */
function quoteOf({ claim }: ClaimInRecord, longest: number): { readonly quote: string; readonly isCut: boolean } {
  const letters = Array.from(contentOf(claim));
  return { quote: letters.slice(0, longest).join(""), isCut: letters.length > longest };
}

function documentOf(corpus: CorpusIndex, { record }: ClaimInRecord): CitedClaim["document"] {
  const from = record.publishers[0] ?? record.creators[0];
  return {
    id: record.id,
    title: record.title,
    from: from === undefined ? null : nameIn(corpus, from),
    date: record.dating?.edtf ?? null,
  };
}

function sourceOf({ id, title, from, date }: CitedClaim["document"], place: string): string {
  const name = title ?? `untitled document ${id.slice(0, 12)}`;
  return flat(
    [from === null ? name : `${from}: ${name}`, date ?? "undated", ...(place === "" ? [] : [place])].join(", "),
  );
}

/** The words of others that a merely pointing claim (“denied this”) answers; null for other claims. */
function standsForIn(corpus: CorpusIndex, one: ClaimInRecord): readonly string[] | null {
  const words = comparables.get(corpus) ?? new Comparables(corpus);
  comparables.set(corpus, words);
  if (!words.points(one)) return null;
  const meant = meantByPointing(corpus, one).map((other) =>
    Array.from(words.wordsOf(other)).slice(0, STOOD_FOR).join(""),
  );
  return [...new Set(meant)].slice(0, MEANT);
}

/** The compared form of claims, computed once for a graph. */
const comparables = new WeakMap<CorpusIndex, Comparables>();
const MEANT = 2;
const STOOD_FOR = 200;

const meaning = (standsFor: readonly string[] | null): string => {
  if (standsFor === null) return "";
  if (standsFor.length === 0) return " (what is meant is not told)";
  return ` – of: ${standsFor.map((words) => `“${flat(words)}”`).join("; ")}`;
};

/** The speaker and the tellers, in words. */
function tellingOf(speaker: SideName | null): { readonly own: SideName | null; readonly tellers: readonly string[] } {
  if (speaker?.told === undefined) return { own: speaker, tellers: [] };
  const { of, by } = speaker.told;
  return { own: of, tellers: by.map((one) => (one === null ? null : shownName(one)) ?? UNNAMED) };
}

/** Null if only an id is known. */
const shownName = ({ id, name }: SideName): string | null => (name === id || name === "" ? null : flat(name));

const nameIn = (corpus: CorpusIndex, id: string): string | null =>
  shownName({ id: corpus.representativeOf(id), name: corpus.label(id) === id ? "" : corpus.label(id) });

/** Page and paragraph as in a citation; the line if there are none. */
function placeOf({ claim }: ClaimInRecord, passage: Passage | null): string {
  const cited = citationText(claim.citation);
  if (cited !== "" || passage === null) return cited;
  return `line ${passage.line}`;
}

const flat = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
const capital = (text: string): string => (text.startsWith(UNNAMED) ? text[0]?.toUpperCase() + text.slice(1) : text);
