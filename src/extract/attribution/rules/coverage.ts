// "The representative of Keldora said that P. Nobody had been told." -> in the coverage of a meeting the second sentence is the representative's, too.
// not: a sentence with a speaker of its own, or behind one; a text that does not cover a meeting.
import { DELEGATES, HONORIFICS, MEETINGS_COVERAGE, OWN_STATE, POSSESSIVES } from "../../lexicon/language.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { type MainClause, mainClause } from "../../structure/mainClause.ts";
import { pronounAt } from "../../structure/pronoun.ts";
import { PROPER } from "../../structure/tagClasses.ts";
import { conflictSentences } from "../../voice/conflict.ts";
import { sentenceContent } from "../../voice/sentenceContent.ts";
import type { Candidate } from "../candidate.ts";
import type { Attribution } from "../select.ts";

/** From so many paragraphs that open with somebody who takes the floor on, a text covers a meeting; from fewer on, where its head says so, or where they open with "JORUN FELD (Keldora)". */
const FEWEST = 3;
const FEWEST_SHOWN = 2;
/** How long a head is at most, in characters. */
const HEAD = 600;
const CONFIDENCE = 66;

/** The sentences that go on in the voice of the delegate with whom their paragraph opens. */
export function coverageClaims(analysis: Analysis, reported: readonly Attribution[]): Candidate[] {
  const bySentence = new Map<number, Attribution[]>();
  for (const one of reported) {
    if (one.level !== 1) continue;
    const s = analysis.sentenceOf(one.candidate.main);
    bySentence.set(s, [...(bySentence.get(s) ?? []), one]);
  }
  const paragraphs = paragraphsOf(analysis).filter(
    ([first]) => takesFloor(analysis, first) && (bySentence.get(first)?.length ?? 0) > 0,
  );
  const delegates = paragraphs.filter(([first]) => opensWithDelegate(analysis, first));
  const shown =
    MEETINGS_COVERAGE.test(analysis.tokens.text.slice(0, HEAD)) ||
    delegates.every(([first]) => opensWithNameAndState(analysis, first));
  if (delegates.length < (shown ? FEWEST_SHOWN : FEWEST)) return [];
  const about = conflictSentences(analysis);
  return paragraphs.flatMap(([first, end]) => continued(analysis, [first, end], bySentence, about));
}

function continued(
  analysis: Analysis,
  [first, end]: Range,
  bySentence: ReadonlyMap<number, readonly Attribution[]>,
  about: Uint8Array,
): Candidate[] {
  const speakerIn = (s: number): Candidate | undefined =>
    bySentence.get(s)?.find(({ candidate }) => candidate.source.length > 0)?.candidate;
  let opening = speakerIn(first);
  let silent = false;
  const found: Candidate[] = [];
  for (let s = first + 1; opening !== undefined && s < end; s++) {
    const here = bySentence.get(s) ?? [];
    const others = here.filter(({ candidate }) => isAnother(analysis, candidate));
    // somebody else speaks: whose the sentences behind are is not told, unless another delegate takes the floor
    if (others.some(({ candidate }) => !isBareName(analysis, candidate))) {
      opening = takesFloor(analysis, s) ? speakerIn(s) : undefined;
      silent = false;
      continue;
    }
    // "Pallumia claimed to be at peace. “There is no peace,” she stated.": the delegate goes on
    silent = others.length > 0 || (silent && !here.some(({ candidate }) => isPerson(analysis, candidate)));
    const content = here.length > 0 || silent ? null : toldContent(analysis, s, about[s] === 1);
    if (content === null) continue;
    found.push({
      cue: [],
      main: content[0],
      source: [],
      sourceHead: -1,
      content: [content],
      that: -1,
      act: "state",
      polarity: "asserted",
      rule: "continued",
      confidence: CONFIDENCE,
      continues: opening,
    });
  }
  return found;
}

/** What a sentence without a speaker tells; null for a quotation, and for one that neither is about a conflict nor has the tense of reported words. */
function toldContent(analysis: Analysis, s: number, about: boolean): Range | null {
  const content = sentenceContent(analysis, s);
  if (content === null || analysis.outerQuotationIndex(content[0]) >= 0) return null;
  const clause = mainClause(analysis, content);
  return clause !== null && (isTold(analysis, clause) || about) ? content : null;
}

/** A speaker under a name or office, and neither a pronoun nor "his country". */
const isAnother = (analysis: Analysis, { source: [range] }: Candidate): boolean =>
  range !== undefined &&
  (range[1] - range[0] > 1 || pronounAt(analysis, range[0]) === undefined) &&
  !(POSSESSIVES.has(analysis.lower(range[0])) && OWN_STATE.has(analysis.lower(range[1] - 1)));

/** "Pallumia": a state of which a delegate tells may bear a name of one word. */
const isBareName = (analysis: Analysis, { source: [range] }: Candidate): boolean =>
  range !== undefined && range[1] - range[0] === 1 && analysis.is(range[0], PROPER);

/** "he", "she". */
const isPerson = (analysis: Analysis, { source: [range] }: Candidate): boolean =>
  range !== undefined && pronounAt(analysis, range[0])?.animate === true;

/** "Keldora would never renounce it", "Those who spoke today had been silent": the tense of reported words. */
const isTold = (analysis: Analysis, { group }: MainClause): boolean =>
  group.modal === "would" || (group.from < group.main && analysis.has(group.from, "had"));

/** "The observer for the Union", "Keldora's delegate": they speak in the coverage of a meeting, and in other texts. */
function takesFloor(analysis: Analysis, sentence: number): boolean {
  const from = analysis.sentenceFrom(sentence);
  const speaks = (i: number): boolean => DELEGATES.has(analysis.lower(i));
  return (
    opensWithDelegate(analysis, sentence) ||
    (analysis.has(from, "the") && speaks(from + 1) && analysis.has(from + 2, "for")) ||
    (/^['’]s?$/.test(analysis.word(from + 1)) && speaks(from + 2))
  );
}

/** "The representative of Keldora", "JORUN FELD (Keldora)", "Mr. FELD". */
function opensWithDelegate(analysis: Analysis, sentence: number): boolean {
  const from = analysis.sentenceFrom(sentence);
  const isCapital = (i: number): boolean => /^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(analysis.word(i));
  if (isCapital(from) && isCapital(from + 1)) return true;
  const name = analysis.word(from + 1) === "." ? from + 2 : from + 1;
  if (HONORIFICS.has(analysis.lower(from)) && isCapital(name)) return true;
  return analysis.has(from, "the") && DELEGATES.has(analysis.lower(from + 1)) && analysis.has(from + 2, "of");
}

/** "JORUN FELD (Keldora)". */
function opensWithNameAndState(analysis: Analysis, sentence: number): boolean {
  const from = analysis.sentenceFrom(sentence);
  let bracket = from;
  while (/^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(analysis.word(bracket))) bracket++;
  return bracket - from > 1 && analysis.word(bracket) === "(" && /^\p{Lu}/u.test(analysis.word(bracket + 1));
}

/** The first sentence of each paragraph, and the one behind its last. */
function paragraphsOf({ sentences }: Analysis): Range[] {
  const found: Range[] = [];
  for (let s = 0; s < sentences.count; ) {
    let end = s + 1;
    while (end < sentences.count && sentences.paragraph[end] === sentences.paragraph[s]) end++;
    found.push([s, end]);
    s = end;
  }
  return found;
}
