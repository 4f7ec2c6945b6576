// "The minister arrived": the topic.   "Velmar's army, | a force of nine," and "in Velmar": no topics, and "Velmar" a place.
import type { ActorKind } from "../../model/claim.ts";
import type { Candidate } from "../attribution/candidate.ts";
import { BEFORE_PLACES, HOME_PLACES, ORGAN_NOUNS, POSSESSIVES, PRONOUNS } from "../lexicon/language.ts";
import type { Analysis, Chunk, Range } from "../structure/analysis.ts";
import { PREPOSITION, WH } from "../structure/tagClasses.ts";
import type { TokenMask } from "../structure/tokenMask.ts";
import { isSubjectBefore, isSubjectBehindVerb } from "./clauseSubject.ts";
import type { Entity } from "./entity.ts";
import type { Antecedent } from "./pronouns.ts";
import { phraseOf } from "./speakingPhrase.ts";

/** Where a reading of the text stands. */
interface Reached {
  /** The tokens in reported words. */
  readonly told: TokenMask;
  /** Who was mentioned last. */
  readonly last: Antecedent | undefined;
}

/** An entity as a pronoun behind it may mean it, by where its noun phrase stands in the sentence. */
export const asAntecedent = (analysis: Analysis, chunk: Chunk, entity: Entity, reached: Reached): Antecedent => ({
  token: chunk.head,
  entity,
  role: roleOf(analysis, chunk, entity, reached),
  placed: isPlaced(analysis, chunk.from),
  quoted: analysis.outerQuotationIndex(chunk.from) >= 0,
  article: hasArticle(analysis, [chunk.from, chunk.to]),
  presented: isPresented(analysis, chunk),
  his: POSSESSIVES.has(analysis.lower(chunk.from)),
  ours: isOurs(analysis, chunk.from),
  heading: fillsLine(analysis, chunk),
});

/** "our intelligence" */
export const isOurs = (analysis: Analysis, from: number): boolean =>
  POSSESSIVES.has(analysis.lower(from)) && PRONOUNS.get(analysis.lower(from))?.person === 1;

/** "Hestrel" over a paragraph. */
const fillsLine = ({ tokens }: Analysis, { from, to }: Chunk): boolean =>
  (from === 0 || tokens.text.slice(tokens.end[from - 1], tokens.start[from]).includes("\n")) &&
  (to >= tokens.count || tokens.text.slice(tokens.end[to - 1], tokens.start[to]).includes("\n"));

/** "the Ornites"; "the Keldoran-born Sol" is a person. */
export const hasArticle = (analysis: Analysis, [from, to]: Range): boolean =>
  to - from === 2 && analysis.has(from, "the");

/** "the judgement comes from | a retired colonel | who took part": behind a verb that presents somebody. */
function isPresented(analysis: Analysis, { from, to }: Chunk): boolean {
  const before = analysis.is(from - 1, PREPOSITION) ? from - 2 : from - 1;
  return analysis.has(to, "who") && analysis.groupIndex(before) >= 0;
}

/** "in Hestrel", "the University of Hestrel", "the town of Hestrel". */
function isPlaced(analysis: Analysis, from: number): boolean {
  if (BEFORE_PLACES.has(analysis.lower(from - 1))) return true;
  const noun = analysis.lower(from - 2);
  return analysis.has(from - 1, "of") && (HOME_PLACES.has(noun) || ORGAN_NOUNS.has(noun));
}

/** Kinds that "it" may mean. */
const BODIES: ReadonlySet<string> = new Set<ActorKind>(["organisation", "armedGroup", "organ", "state"]);

function roleOf(
  analysis: Analysis,
  { from, to, head }: Chunk,
  { kind }: Entity,
  { told, last }: Reached,
): Antecedent["role"] {
  if (isInRelative(analysis, from, to)) return "other";
  // "The President of Keldora arrived": the subject goes on behind the noun
  const end = phraseOf(analysis, [from, to], head)?.[1] ?? to;
  const ends = [to, end];
  const behindVerb = isSubjectBehindVerb(analysis, from);
  if (!behindVerb && !ends.some((k) => isSubjectBefore(analysis, from, k))) return "other";
  // "The group, which is armed by Keldora, rejected P": the verb behind the comma has another subject
  const governed = analysis.is(from - 1, PREPOSITION) || (!behindVerb && analysis.groupIndex(from - 1) >= 0);
  if (governed && ends.some((k) => analysis.word(k) === ",")) return "other";
  // "Mary Ellis, a nurse, lives": an apposition, not a second person
  const isBody = kind !== null && BODIES.has(kind);
  const named =
    kind === "person" ||
    isBody ||
    (kind === "office" && (!analysis.has(from, "a", "an") || opensSentence(analysis, from)));
  // "One of the officers, | Rami Sol": a person is named for the first time
  const isNamedFirst = kind === "person" && last?.entity.kind !== "person";
  return named && !told.has(head) && (isNamedFirst || !isApposed(analysis, from, last)) ? "topic" : "subject";
}

/** "| A guard | saw it. He says": somebody who is new, and whom the sentence tells of. */
const opensSentence = (analysis: Analysis, from: number): boolean =>
  from === analysis.sentenceFrom(analysis.sentenceOf(from));

/** "the plain that | his grandfather | worked": the subject of a clause that tells something of the noun before it. */
function isInRelative(analysis: Analysis, from: number, to: number): boolean {
  if (analysis.has(from - 1, "which", "whom")) return true;
  // "the hope that the minister would come" tells of nothing that the minister did to a hope
  const verb = analysis.groupAt(to);
  return (
    analysis.has(from - 1, "that") &&
    analysis.chunkAt(from - 2)?.to === from - 1 &&
    verb !== null &&
    /^[,;.)]$/.test(analysis.word(verb.to))
  );
}

/** "Mary Ellis, | a nurse", "and | a nurse"; in "Speaking after the vote, | the envoy" the comma ends a clause. */
function isApposed(analysis: Analysis, from: number, last: Antecedent | undefined): boolean {
  if (analysis.word(from - 1) !== ",") return analysis.has(from - 1, "and", "or");
  const before = analysis.chunkAt(from - 2);
  // "In Keldora, | the daily"
  if (before !== null && BEFORE_PLACES.has(analysis.lower(before.from - 1))) return false;
  return before === null || (last !== undefined && before.from <= last.token && last.token < before.to);
}

/** "The group, which Keldora says is armed, rejected P": somebody who speaks in a relative clause before the main verb. */
export function isAside(analysis: Analysis, { source, main }: Candidate): boolean {
  const from = source[0]?.[0];
  if (from === undefined || from > main || !analysis.is(from - 1, WH) || analysis.has(from - 1, "what")) return false;
  const to = analysis.sentenceTo(analysis.sentenceOf(main));
  for (let k = main + 1; k + 1 < to; k++)
    if (analysis.word(k) === "," && analysis.finiteAt(k + 1) !== null) return true;
  return false;
}
