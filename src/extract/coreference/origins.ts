import type { Attribution } from "../attribution/select.ts";
import { AUTHORING, DOCUMENT_NOUNS } from "../lexicon/language.ts";
import { type Analysis, nameOf, type Range, type VerbGroup } from "../structure/analysis.ts";
import { phraseEndingAt } from "../structure/phraseBefore.ts";
import { subjectBefore } from "../structure/subject.ts";
import { PARTICIPLE, tagBitsOf } from "../structure/tagClasses.ts";
import { actorOf, documentAt, documentIn, documentMeant, nounOf, speakerAt } from "./documentPhrases.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";

/** The origin of a cited document as the text shows it, with the token that shows it. */
export interface Origin {
  readonly author: Entity | null;
  readonly basedOn: Entity | null;
  readonly at: number;
}

export interface FoundOrigin {
  readonly document: Entity;
  readonly origin: Origin;
}

/** The origin that one verb group shows: "is based on", "was sent by", "the ambassador sent". */
export function originByVerb(analysis: Analysis, table: EntityTable, group: VerbGroup): FoundOrigin | null {
  const word = analysis.lower(group.main);
  if (word === "based" && /^(?:on|upon)$/.test(analysis.tokens.lower[group.to] ?? ""))
    return basis(analysis, table, group);
  if (!AUTHORING.test(word)) return null;
  const participle = !group.finite && (tagBitsOf(analysis.tags, group.main) & PARTICIPLE) !== 0;
  if (group.passive || participle || isReduced(analysis, group.from, group.main))
    return byAgent(analysis, table, group);
  return group.finite ? bySubject(analysis, table, group) : null;
}

/** "The document is based on the letter." */
function basis(analysis: Analysis, table: EntityTable, group: VerbGroup): FoundOrigin | null {
  const sentence = analysis.sentenceOf(group.main);
  const left = patientOf(analysis, group, group.finite);
  const right = documentAt(analysis, table, group.to + 1, analysis.sentenceTo(sentence));
  if (left === null || right === null) return null;
  const document = documentIn(analysis, table, left) ?? documentMeant(analysis, table, left);
  return document === null ? null : { document, origin: { author: null, basedOn: right, at: group.main } };
}

/** "The letter was sent by Velmar's envoy", "the letter sent by Velmar's envoy". */
function byAgent(analysis: Analysis, table: EntityTable, group: VerbGroup): FoundOrigin | null {
  const left = patientOf(analysis, group, group.passive);
  const author = agentAfter(analysis, table, group.to, analysis.sentenceTo(analysis.sentenceOf(group.main)));
  if (left === null || author === null) return null;
  const document = documentIn(analysis, table, left);
  return document === null ? null : { document, origin: { author, basedOn: null, at: group.main } };
}

/** "The ambassador sent a letter", "the letter that the ambassador sent". */
function bySubject(analysis: Analysis, table: EntityTable, group: VerbGroup): FoundOrigin | null {
  const sentence = analysis.sentenceOf(group.main);
  const floor = analysis.sentenceFrom(sentence);
  const subject = subjectBefore(analysis, group, floor);
  const object = documentAt(analysis, table, group.to, analysis.sentenceTo(sentence));
  const before = subject === null ? -1 : subject.range[0] - 1;
  const relative = before > floor && /^(?:that|which)$/.test(analysis.lower(before)) ? before - 1 : before;
  const document = object ?? (relative <= floor ? null : documentBefore(analysis, table, relative, floor));
  if (subject === null || document === null) return null;
  return { document, origin: { author: actorOf(table, subject.range, subject.head), basedOn: null, at: group.main } };
}

const documentBefore = (analysis: Analysis, table: EntityTable, at: number, floor: number): Entity | null =>
  documentIn(analysis, table, phraseEndingAt(analysis, at, floor)?.range ?? [floor, floor]);

/** The subject of a verb, or the noun that a participle stands behind. */
function patientOf(analysis: Analysis, group: VerbGroup, hasSubject: boolean): Range | null {
  const floor = analysis.sentenceFrom(analysis.sentenceOf(group.main));
  const found = hasSubject ? subjectBefore(analysis, group, floor) : phraseEndingAt(analysis, group.from - 1, floor);
  return found?.range ?? null;
}

/** The origin that a noun phrase shows: "the ministry's letter", "a letter dated 10 March from the ministry". */
export function originsByPhrase(
  analysis: Analysis,
  table: EntityTable,
  [from, to]: Range,
  head: number,
): FoundOrigin[] {
  if (!DOCUMENT_NOUNS.has(analysis.lower(nounOf(analysis, head)))) return [];
  const end = analysis.sentenceTo(analysis.sentenceOf(head));
  const document = table.resolve([from, to], head);
  if (document === null || document.sort !== "cited") return [];
  const found: FoundOrigin[] = [];
  const add = (author: Entity): number => found.push({ document, origin: { author, basedOn: null, at: head } });
  if (document.affiliation !== null) add(document.affiliation);
  let i = to;
  if (analysis.tokens.lower[i] === "dated") i++;
  while (i < end && analysis.inTimex[i] === 1) i++;
  if (!/^(?:from|by|of)$/.test(analysis.tokens.lower[i] ?? "")) return found;
  const author = speakerAt(analysis, table, i + 1, end);
  if (author !== null) add(author);
  return found;
}

/** "the letter sent to": a participle that the tagger took for a past tense. */
const isReduced = (analysis: Analysis, from: number, main: number): boolean =>
  from === main &&
  DOCUMENT_NOUNS.has(analysis.tokens.lower[from - 1] ?? "") &&
  /^(?:by|to|on|in|from)$/.test(analysis.tokens.lower[main + 1] ?? "");

/** The agent of a passive: "by X" within a dozen tokens of the verb. */
function agentAfter(analysis: Analysis, table: EntityTable, from: number, end: number): Entity | null {
  for (let i = from; i < end && i < from + 12; i++) {
    if (analysis.groupIndex(i) >= 0 || analysis.tokens.word[i] === ";") return null;
    if (analysis.tokens.lower[i] === "by") return speakerAt(analysis, table, i + 1, end);
  }
  return null;
}

/** "said in a letter", "In a statement, X said". */
export function saidIn(analysis: Analysis, table: EntityTable, { candidate, content }: Attribution): Entity | null {
  const s = analysis.sentenceOf(candidate.main);
  const floor = analysis.sentenceFrom(s);
  const end = analysis.sentenceTo(s);
  const inContent = (i: number): boolean => content.some(([from, to]) => from <= i && i < to);
  for (let i = floor; i + 1 < end; i++) {
    if (
      !/^in$/i.test(analysis.lower(i)) ||
      inContent(i) ||
      !(i === floor || (i > candidate.main && i < candidate.main + 8))
    )
      continue;
    const c = analysis.chunkIndex(i + 1);
    if (c < 0 || !DOCUMENT_NOUNS.has(analysis.lower(analysis.chunk(c).head))) continue;
    if (/^(?:19|20)\d\d$/.test(nameOf(analysis.tokens, [i + 1, i + 2]))) continue;
    return documentIn(analysis, table, [analysis.chunk(c).from, analysis.chunk(c).to]);
  }
  return null;
}
