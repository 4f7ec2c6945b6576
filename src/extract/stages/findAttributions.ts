import type { Genre, SourceDocument } from "../../model/document.ts";
import type { Candidate } from "../attribution/candidate.ts";
import { proposeAttributions } from "../attribution/propose.ts";
import { colonLineAttributions } from "../attribution/rules/colonLine.ts";
import { coverageClaims } from "../attribution/rules/coverage.ts";
import { headlineRule } from "../attribution/rules/headline.ts";
import { leftQuotations } from "../attribution/rules/leftQuotations.ts";
import { type Attribution, markCovered, selectAttributions } from "../attribution/select.ts";
import { ownClaims } from "../authorial/ownClaims.ts";
import { type OwnVoice, ownVoice } from "../authorial/ownVoice.ts";
import { agendaTokens } from "../events/agenda.ts";
import { narrationClaims } from "../events/narration.ts";
import type { ExtractOptions } from "../options.ts";
import { type Asked, findAsked } from "../parts/asked.ts";
import { isOwnVerb, turnClaims } from "../parts/turnClaims.ts";
import { turnReading } from "../parts/turnReading.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { isPartyName } from "../voice/party.ts";
import type { TextReading } from "./readText.ts";

/** Who says what, in runs of tokens. */
export interface Attributed {
  readonly attributions: readonly Attribution[];
  /** The author of the text, and the genre that follows from it. */
  readonly voice: OwnVoice;
  /** The people who ask and answer. */
  readonly asked: Asked;
}

/** A text with everything that is needed to find its attributions. */
interface Site {
  readonly analysis: Analysis;
  readonly text: TextReading;
  readonly document: SourceDocument;
  readonly proposed: readonly Candidate[];
  readonly voice: OwnVoice;
  readonly asked: Asked;
}

/** Proposes attributions by rules and model, and chooses among them. */
export function findAttributions(
  analysis: Analysis,
  text: TextReading,
  document: SourceDocument,
  { scheme = "claims", models = null }: ExtractOptions,
): Attributed {
  const { layout, lookup } = text;
  const titles = agendaTokens(analysis);
  const proposed = proposeAttributions(analysis, scheme, models?.claims ?? null, lookup).filter(
    ({ main }) => titles[main] === 0 && layout.silent[main] === 0,
  );
  const asked = findAsked(analysis, layout.turns);
  const voice = voiceOf(analysis, text, document);
  const site: Site = { analysis, text, document, proposed, voice, asked };
  // PolNeAR's guidelines have no nested claims and none in the author's own voice
  if (scheme === "polnear")
    return { voice, asked, attributions: selectAttributions(analysis, proposed).filter(({ level }) => level === 1) };
  return { voice, asked, attributions: layout.turns.length > 0 ? inTurns(site) : inText(site) };
}

/** The author of the text; a text in which speakers take turns has none. */
function voiceOf(analysis: Analysis, { head, genre, layout, lookup }: TextReading, document: SourceDocument): OwnVoice {
  if (layout.turns.length > 0) return { head, genre };
  return ownVoice(analysis, { head, genre }, document.genre, isPartyName(document.publisher, lookup), lookup);
}

/** "MS. FELD: Our army did not fire.": the claims that each speaker makes in his or her turns, and those that they report of others. */
function inTurns({ analysis, text: { layout, lookup, head }, proposed, asked }: Site): Attribution[] {
  const isOwn = isOwnVerb(analysis, layout.turns);
  const [, titleEnd] = head.titleRange ?? [0, 0];
  const others = proposed.filter((candidate) => !isOwn(candidate) && candidate.main >= titleEnd);
  const reported = selectAttributions(analysis, [...others, ...headlineRule.find(analysis, "claims", [])]);
  const own = turnClaims(analysis, layout.turns, turnReading(analysis, layout, asked, proposed, lookup));
  return withOwn(analysis, reported, own);
}

/** Genres whose author reports what others say. */
const READS_QUOTATIONS: ReadonlySet<Genre> = new Set<Genre>(["news", "report"]);

/** The claims that a text reports, those in its author's own voice, and those that the news narrates without a source. */
function inText({ analysis, text: { lookup, head }, document, proposed, voice }: Site): Attribution[] {
  const spoken = ownClaims(analysis, voice, document, proposed, lookup);
  const reported = selectAttributions(analysis, [
    ...proposed.filter((candidate) => !spoken.tells(candidate)),
    ...headlineRule.find(analysis, "claims", []),
    // "Spokesperson: Bram Oskell" under the text
    ...colonLineAttributions(analysis, lookup).filter(({ main }) => !isIn(head.signature, main)),
  ]);
  const left = READS_QUOTATIONS.has(voice.genre) ? leftQuotations(analysis, reported) : [];
  const continued = coverageClaims(analysis, reported);
  const taken = new Set(continued.map(({ main }) => analysis.sentenceOf(main)));
  const told = voice.genre === "news" ? narrationClaims(analysis, markCovered(analysis, reported)) : [];
  const narrated = told.filter(({ main }) => !taken.has(analysis.sentenceOf(main)));
  return withOwn(analysis, reported, [...continued, ...left, ...narrated, ...spoken.claims]);
}

const isIn = (range: Range | null, i: number): boolean => range !== null && range[0] <= i && i < range[1];

const withOwn = (analysis: Analysis, reported: readonly Attribution[], own: readonly Candidate[]): Attribution[] =>
  selectAttributions(analysis, [...reported.map(({ candidate }) => candidate), ...own]);
