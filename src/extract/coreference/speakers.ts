import { type Attribution, withoutSome } from "../attribution/select.ts";
import { PRONOUNS, SPEAKS_FOR } from "../lexicon/en/words.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { bitsOf, NOUN, PRONOUN } from "../structure/chunks.ts";
import { nounPhraseAt } from "../structure/clause.ts";
import { mainClause } from "../structure/mainClause.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, stateOf } from "./entity.ts";
import { type Antecedent, antecedentOf, isSubject, nearest } from "./pronouns.ts";

/** What the document as a whole tells of who speaks in it. */
export interface SpeakerContext {
  /** Who says "I" outside of all quotations: the author of a letter or speech. */
  readonly author: Entity | null;
  /** Whose sentences those of a report are. */
  readonly narrator: Entity | null;
  /** Who asks and who answers in an interview. */
  readonly interviewer: Entity | null;
  readonly interviewee: Entity | null;
}

/**
 * Who makes each attribution, null where the text does not tell. Reads the document once, from its first word to its last, so that
 * a pronoun or "the ministry" finds those who were mentioned before it.
 */
export function resolveSpeakers(
  analysis: Analysis,
  table: EntityTable,
  attributions: readonly Attribution[],
  context: SpeakerContext,
): Map<Attribution, Entity | null> {
  const speakers = new Map<Attribution, Entity | null>();
  const byMain = new Map(attributions.map((one) => [one.candidate.main, one]));
  const before: Antecedent[] = [];
  const sourceTokens = new Map<number, Attribution[]>();
  for (const one of attributions) {
    const at = one.candidate.sourceHead;
    if (at >= 0) sourceTokens.set(at, [...(sourceTokens.get(at) ?? []), one]);
  }

  const speakerOf = (one: Attribution): Entity | null => {
    const known = speakers.get(one);
    if (known !== undefined) return known;
    const { candidate } = one;
    let found: Entity | null = null;
    // one who leads back to himself is nobody
    speakers.set(one, null);
    if (candidate.continues !== undefined) {
      const earlier = byMain.get(candidate.continues.main);
      found = earlier === undefined ? null : speakerOf(earlier);
    } else if (candidate.rule === "interview-question") found = context.interviewer;
    else if (candidate.rule === "interview-answer") found = context.interviewee;
    else if (candidate.rule === "narration") found = context.narrator;
    else if (candidate.rule === "authorial") found = context.author;
    else if (candidate.source.length > 0) found = fromSource(one);
    speakers.set(one, found);
    return found;
  };

  const fromSource = (one: Attribution): Entity | null => {
    const { candidate, parent } = one;
    const range = candidate.source[0]!;
    const pronoun = range[1] - range[0] === 1 ? PRONOUNS.get(analysis.lower(range[0])) : undefined;
    if (pronoun === undefined) return table.resolve(range, candidate.sourceHead);
    if (pronoun.person === 1) {
      const speaker = parent === null ? context.author : speakerOf(parent);
      return pronoun.plural && speaker !== null && [...speaker.roles].some((role) => SPEAKS_FOR.has(role))
        ? stateOf(speaker)
        : speaker;
    }
    if (pronoun.person === 2) return null;
    const lead = analysis.tokens.lower.slice(Math.max(0, range[0] - 2), range[0]).join(" ");
    // "the letter of Velmar, in which it claims": whose the letter is
    if (lead === "in which") return nearest(pronoun, range[0], before);
    // who is spoken of in the words is not who says them
    return antecedentOf(analysis, pronoun, range[0], before, one.content);
  };

  // all who are named with an office, so that "Velmar's president" finds the name that comes later
  for (const { from, to, head } of analysis.chunks) {
    const phrase = phraseOf(analysis, [from, to], head);
    const mention = phrase === null ? null : table.mention(phrase, head);
    if (mention !== null && mention.name !== null && mention.role !== null) table.resolve(phrase!, head);
  }
  for (const { candidate } of attributions) {
    const range = candidate.source[0];
    if (range !== undefined && table.mention(range, candidate.sourceHead).name !== null)
      table.resolve(range, candidate.sourceHead);
  }
  table.startOver();

  const readSources = (token: number): boolean => {
    const here = sourceTokens.get(token);
    for (const one of here ?? []) {
      const entity = speakerOf(one);
      if (entity !== null) before.push({ token, entity, role: "source" });
    }
    return here !== undefined;
  };
  // "some", "others": those who speak in no noun phrase
  const alone = [...sourceTokens.keys()].filter((token) => analysis.chunkIndex(token) < 0).sort((x, y) => x - y);
  for (const chunk of analysis.chunks) {
    while (alone.length > 0 && alone[0]! < chunk.from) readSources(alone.shift()!);
    if (readSources(chunk.head)) continue;
    const entity = mentioned(analysis, table, [chunk.from, chunk.to], chunk.head);
    if (entity !== null)
      before.push({ token: chunk.head, entity, role: isSubject(analysis, chunk.to) ? "subject" : "other" });
  }
  for (const one of attributions) speakerOf(one);
  return speakers;
}

/**
 * Leaves out what is the act of the author's own sentence and no claim within it ("Velmar condemns the attack" in a letter of Velmar), and the author's
 * sentence where it only reports another ("The minister said that …"). What stood inside such a one stands in what is around it.
 */
export function withoutDoubles(
  analysis: Analysis,
  attributions: readonly Attribution[],
  speakers: ReadonlyMap<Attribution, Entity | null>,
): { attributions: Attribution[]; speakers: Map<Attribution, Entity | null> } {
  const reporting = new Set<Attribution>();
  for (const one of attributions) if (isWholeSentence(analysis, one, speakers)) reporting.add(one.parent!);
  const kept = withoutSome(attributions, (one) => isOwnAct(one, speakers) || reporting.has(one));
  return {
    attributions: [...kept.values()],
    speakers: new Map([...kept].map(([before, now]) => [now, speakers.get(before) ?? null])),
  };
}

function isOwnAct(one: Attribution, speakers: ReadonlyMap<Attribution, Entity | null>): boolean {
  if (one.parent === null || one.parent.candidate.rule !== "authorial") return false;
  const speaker = speakers.get(one) ?? null;
  const author = speakers.get(one.parent) ?? null;
  if (speaker === null || author === null) return false;
  const governs = speaker.kind === "organ" && speaker.roles.has("government");
  return speaker === author || speaker === stateOf(author) || (governs && stateOf(speaker) === stateOf(author));
}

/** Acts of telling; of what is done by words ("refuses", "condemns", "threatens") the author's sentence tells as of a deed. */
const TELLING: ReadonlySet<string> = new Set(["state", "report", "allege"]);
/** Share of the words of a sentence, in hundredths, that may be the author's own. */
const REMARKS = 20;

/** "The minister said that …" as a whole sentence of the author's, who adds nothing to it. */
function isWholeSentence(
  analysis: Analysis,
  one: Attribution,
  speakers: ReadonlyMap<Attribution, Entity | null>,
): boolean {
  const { candidate, parent, content } = one;
  if (parent === null || parent.candidate.rule !== "authorial" || !TELLING.has(candidate.act)) return false;
  if (candidate.source.length === 0 || isOwnAct(one, speakers)) return false;
  if (/^(?:i|we|you)$/.test(analysis.tokens.lower[candidate.sourceHead] ?? "")) return false;
  const [sentence] = parent.content;
  if (sentence === undefined || mainClause(analysis, sentence)?.group.main !== candidate.main) return false;
  const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  const own = sizeOf(parent.content) - sizeOf(candidate.source) - sizeOf(candidate.cue) - sizeOf(content);
  return own * 100 <= REMARKS * sizeOf(parent.content) || own <= 3;
}

/** A noun phrase with what belongs to it ("the minister of defence", "a spokesman for the ministry"); null for pronouns and dates. */
function phraseOf(analysis: Analysis, range: Range, head: number): Range | null {
  // "no patrol" is nobody
  if (/^(?:no|neither|nobody|nothing|none)$/.test(analysis.lower(range[0]))) return null;
  if (bitsOf(analysis.tags, head) & PRONOUN || !(bitsOf(analysis.tags, head) & NOUN) || analysis.inTimex[head] === 1)
    return null;
  const follows = analysis.tokens.lower[range[1]];
  if (follows !== "of" && follows !== "for") return range;
  const phrase = nounPhraseAt(analysis, range[0], analysis.sentenceTo(analysis.sentenceOf(head))) ?? range;
  return phrase[1] - range[1] > 8 ? range : phrase;
}

/** The entity of a noun phrase that may be one who speaks; null for other phrases and for pronouns. */
function mentioned(analysis: Analysis, table: EntityTable, range: Range, head: number): Entity | null {
  const phrase = phraseOf(analysis, range, head);
  if (phrase === null) return null;
  const m = table.mention(phrase, head);
  const speaks =
    m.name !== null ||
    m.role !== null ||
    m.organ !== null ||
    m.known !== null ||
    m.collective ||
    m.documentGenre !== undefined;
  return speaks ? table.resolve(phrase, head) : null;
}

/** Who stands between a speaker and the one who answers in the end, and that one. */
export interface Chain {
  readonly onBehalfOf: readonly Entity[];
  readonly principal: Entity | null;
}

/** The chain of owners of an actor: spokesperson, organ, state. One that belongs to nobody answers for itself. */
export function chainOf(speaker: Entity): Chain {
  const principal = stateOf(speaker);
  const between: Entity[] = [];
  for (let at = speaker.owner; at !== null && at !== principal; at = at.owner) between.push(at);
  const answers = speaker.sort === "actor" && (principal !== speaker || speaker.owner === null);
  return { onBehalfOf: between, principal: answers && speaksForItself(principal) ? principal : null };
}

/** Offices that speak for somebody: where the text does not tell for whom, that is unknown. */
const OFFICIALS =
  /^(?:minister|president|premier|spokesperson|ambassador|representative|official|envoy|diplomat|commander|general|admiral|secretary|delegate|negotiator|governor|chancellor|attaché|consul|aide|adviser)$/;

/** An organ, or an official, whose state the text does not tell has a principal that is unknown; anyone else answers for himself. */
const speaksForItself = (e: Entity): boolean =>
  e.kind !== "organ" && !(e.kind === "office" && [...e.roles].some((role) => OFFICIALS.test(role)));
