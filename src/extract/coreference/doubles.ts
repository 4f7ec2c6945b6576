// "The Ministry rejects the charge." in the ministry's own letter -> one claim.   "The minister said that the bridge was open." in it ->
// the minister's claim.
// not: "The minister, stubborn as ever, said that the bridge was open, which nobody who saw it believes." (the author judges, so the
// author's claim stays)
import { judges } from "../attribution/reportersWords.ts";
import { isSomebody } from "../attribution/rules/besideQuotation.ts";
import { type Attribution, withoutAttributions } from "../attribution/select.ts";
import { DOCUMENT_NOUNS, OWN_BODIES, UNTRUE } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { mainClause } from "../structure/mainClause.ts";
import { type Entity, stateOf } from "./entity.ts";

/** Acts of telling. Other acts ("refuses", "condemns", "threatens") are deeds, which the author's sentence reports as such. */
const TELLING: ReadonlySet<string> = new Set(["state", "report", "allege"]);
/** Acts that only tell if words of the other follow: "warned that P"; who "admits" is believed. */
const TELLING_A_CLAUSE: ReadonlySet<string> = new Set(["deny", "warn"]);

/**
 * Removes claims that a document would count twice: a reported claim that is itself the act of the author's own sentence ("Velmar condemns
 * the attack" in a letter of Velmar), and the author's sentence if it only reports another claim ("The minister said that …"). Claims
 * nested in a removed claim move into the claim around it.
 */
export function withoutDuplicates(
  analysis: Analysis,
  attributions: readonly Attribution[],
  speakers: ReadonlyMap<Attribution, Entity | null>,
): { attributions: Attribution[]; speakers: Map<Attribution, Entity | null> } {
  const reporting = new Set<Attribution>();
  const inside = byParent(attributions);
  for (const one of attributions) {
    const speaker = speakers.get(one) ?? null;
    const joined = isHolder(speaker)
      ? (inside.get(one.parent) ?? []).filter((other) => speakers.get(other) === speaker)
      : [one];
    if (isWholeSentence(analysis, one, joined, speakers)) reporting.add(one.parent!);
  }
  const kept = withoutAttributions(attributions, (one) => isOwnAct(analysis, one, speakers) || reporting.has(one));
  return {
    attributions: [...kept.values()],
    speakers: new Map([...kept].map(([before, now]) => [now, speakers.get(before) ?? null])),
  };
}

function byParent(attributions: readonly Attribution[]): Map<Attribution | null, Attribution[]> {
  const inside = new Map<Attribution | null, Attribution[]>();
  for (const one of attributions) {
    const others = inside.get(one.parent);
    if (others === undefined) inside.set(one.parent, [one]);
    else others.push(one);
  }
  return inside;
}

function isOwnAct(analysis: Analysis, one: Attribution, speakers: ReadonlyMap<Attribution, Entity | null>): boolean {
  if (one.parent === null || !/^(?:authorial|turn)$/.test(one.parent.candidate.rule)) return false;
  const { source, sourceHead, main } = one.candidate;
  if (/^(?:i|we)$/.test(analysis.tokens.lower[sourceHead] ?? "") && analysis.outerQuotationIndex(main) < 0) return true;
  // "My delegation rejects the charge"
  if (source[0] !== undefined && analysis.has(source[0][0], "my", "our") && analysis.has(sourceHead, ...OWN_BODIES))
    return true;
  const speaker = speakers.get(one) ?? null;
  const author = speakers.get(one.parent) ?? null;
  if (speaker === null || author === null) return false;
  const governs = speaker.kind === "organ" && speaker.roles.has("government");
  if (speaker === author || speaker === stateOf(author)) return true;
  return stateOf(speaker) === stateOf(author) && (governs || isShortOf(speaker, author));
}

/** "the Ministry of Defence", of the author "Ministry of Defence of Keldora". */
const isShortOf = (short: Entity, whole: Entity): boolean =>
  short.kind === "organ" &&
  whole.kind === "organ" &&
  whole.canonical.toLowerCase().startsWith(`${short.canonical.toLowerCase()} `);

/** The largest share of a sentence's words, in hundredths, that may be the author's own. */
const REMARKS = 20;

/**
 * Whether "The minister said that …", "The minister said that …, but stressed that …" or "“…,” the minister said on Sunday" is the whole of the
 * author's sentence, with nothing added.
 *
 * @param joined what the same speaker says in this sentence
 */
function isWholeSentence(
  analysis: Analysis,
  one: Attribution,
  joined: readonly Attribution[],
  speakers: ReadonlyMap<Attribution, Entity | null>,
): boolean {
  const { candidate, parent, content } = one;
  if (parent === null || parent.candidate.rule !== "authorial" || !tellsOnly(analysis, one, speakers)) return false;
  if (candidate.source.length === 0 || isOwnAct(analysis, one, speakers)) return false;
  if (!maySpeak(analysis, candidate.sourceHead)) return false;
  const [sentence] = parent.content;
  if (sentence === undefined) return false;
  const fronted = content[0]![0] - sentence[0] <= 1 && /^(?:verb-after|beside)/.test(candidate.rule);
  const cited = candidate.rule.startsWith("according-to");
  // an author who cites a third party believes it
  if (cited && !isOtherState(speakers.get(one) ?? null, speakers.get(parent) ?? null)) return false;
  if (!fronted && !cited && mainClause(analysis, sentence)?.group.main !== candidate.main) return false;
  if (isBlamed(analysis, sentence)) return false;
  const own =
    wordsOf(analysis, parent.content) -
    joined.reduce((sum, other) => sum + wordsOf(analysis, partsOf(other, candidate.source)), 0);
  return own * 100 <= REMARKS * wordsOf(analysis, parent.content) || own <= 3;
}

/** The words of a claim; a speaker who is written once counts once. */
function partsOf({ candidate: { source, cue }, content }: Attribution, shared: readonly Range[]): Range[] {
  const again = source !== shared && source[0]?.[0] === shared[0]?.[0];
  return again ? [...cue, ...content] : [...source, ...cue, ...content];
}

const isHolder = (speaker: Entity | null): boolean => speaker?.kind === "person" || speaker?.kind === "office";

/** A person or an office of the author's own side: what the own minister denies is told as the minister's. */
function isOfOwnSide(speaker: Entity | null, author: Entity | null): boolean {
  if (speaker === null || author === null || speaker === author || !isHolder(speaker)) return false;
  const own = stateOf(author);
  return own !== null && stateOf(speaker) === own;
}

/** "The events have reminded us that P": what is nobody and no text does not speak; "I", "we" and "you" are not others. */
const maySpeak = (analysis: Analysis, head: number): boolean =>
  (isSomebody(analysis, head) || DOCUMENT_NOUNS.has(analysis.tokens.lower[head] ?? "")) &&
  !/^(?:i|we|you)$/.test(analysis.tokens.lower[head] ?? "");

function isOtherState(speaker: Entity | null, author: Entity | null): boolean {
  const theirs = speaker === null ? null : stateOf(speaker);
  const own = author === null ? null : stateOf(author);
  return theirs !== null && own !== null && theirs !== own && theirs.kind !== "person";
}

/** "falsely claims that P", "said that P, which is untrue". */
function isBlamed(analysis: Analysis, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    if (analysis.outerQuotationIndex(i) >= 0) continue;
    if (/^(?:falsely|wrongly|rightly|correctly|shamelessly|cynically|hypocritically)$/.test(analysis.lower(i)))
      return true;
    if (analysis.has(i, "this") && analysis.has(i + 1, "is", "was") && UNTRUE.has(analysis.lower(i + 2))) return true;
    if (analysis.word(i - 1) === "," && judges(analysis, i, to)) return true;
  }
  return false;
}

/** Whether an author who reports this does not act by it: others tell something, or somebody of the own side speaks. */
const tellsOnly = (analysis: Analysis, one: Attribution, speakers: ReadonlyMap<Attribution, Entity | null>): boolean =>
  tells(analysis, one) ||
  (one.parent !== null && isOfOwnSide(speakers.get(one) ?? null, speakers.get(one.parent) ?? null));

function tells(analysis: Analysis, { candidate, content }: Attribution): boolean {
  if (TELLING.has(candidate.act)) return true;
  return (
    TELLING_A_CLAUSE.has(candidate.act) &&
    (candidate.that >= 0 || analysis.outerQuotationIndex(content[0]![0]) >= 0) &&
    analysis.outerQuotationIndex(candidate.main) < 0
  );
}

/** The words in these stretches, without marks and dates. */
function wordsOf(analysis: Analysis, ranges: readonly Range[]): number {
  let count = 0;
  for (const [from, to] of ranges)
    for (let i = from; i < to; i++) if (analysis.inTimex[i] === 0 && /[\p{L}\p{N}]/u.test(analysis.word(i))) count++;
  return count;
}
