import { DOCUMENT_NOUNS } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import type { EntityTable } from "./entities.ts";
import type { Entity } from "./entity.ts";
import { SYMBOL } from "./partKind.ts";

/** The actor that the noun phrase at a token names. */
export function speakerAt(analysis: Analysis, table: EntityTable, from: number, end: number): Entity | null {
  const phrase = nounPhraseAt(analysis, from, end);
  if (phrase === null) return null;
  const chunk = analysis.chunk(analysis.chunkIndex(from));
  // only what belongs to the name: "the envoy of X to the UN", not the addressee of the letter
  let to = chunk.to;
  while (analysis.tokens.lower[to] === "of" && to + 1 < phrase[1] && analysis.chunkIndex(to + 1) >= 0)
    to = analysis.chunk(analysis.chunkIndex(to + 1)).to;
  return actorOf(table, [from, to], chunk.head);
}

export function actorOf(table: EntityTable, range: Range, head: number): Entity | null {
  const m = table.mention(range, head);
  if (m.pronoun !== null || !(m.name !== null || m.role !== null || m.organ !== null || m.known !== null)) return null;
  const entity = table.resolve(range, head);
  return entity !== null && entity.sort === "actor" ? entity : null;
}

/** "Letter from the envoy was published": the first tokens of sentences that name a document without an article, which are in no noun phrase. */
export function* bareDocuments(analysis: Analysis): Generator<Range> {
  for (let s = 0; s < analysis.sentences.count; s++) {
    const at = analysis.sentenceFrom(s);
    if (
      analysis.chunkIndex(at) < 0 &&
      DOCUMENT_NOUNS.has(analysis.lower(at)) &&
      analysis.has(at + 1, "from", "by", "of")
    )
      yield [at, at + 1];
  }
}

/** The noun of "the document A/79/812", whichever word was taken for the head. */
export const nounOf = (analysis: Analysis, head: number): number =>
  SYMBOL.test(analysis.word(head)) ? head - 1 : head;

/** The cited document that a phrase means, or null. */
export function documentIn(analysis: Analysis, table: EntityTable, [from, to]: Range): Entity | null {
  for (let i = from; i < to; i++) {
    const c = analysis.chunkIndex(i);
    if (c < 0) continue;
    const chunk = analysis.chunk(c);
    if (DOCUMENT_NOUNS.has(analysis.lower(nounOf(analysis, chunk.head)))) {
      const entity = table.resolve([chunk.from, chunk.to], chunk.head);
      return entity?.sort === "cited" ? entity : null;
    }
    i = chunk.to - 1;
  }
  return null;
}

/** The document that "it" means: the last one before, of this sentence or the one before it. */
export function documentMeant(analysis: Analysis, table: EntityTable, [from, to]: Range): Entity | null {
  if (to - from !== 1 || analysis.tokens.lower[from] !== "it") return null;
  const s = analysis.sentenceOf(from);
  const floor = analysis.sentenceFrom(Math.max(0, s - 1));
  for (let i = from - 1; i >= floor; i--) {
    const c = analysis.chunkIndex(i);
    if (c < 0 || analysis.chunk(c).head !== i) continue;
    const found = documentIn(analysis, table, [analysis.chunk(c).from, analysis.chunk(c).to]);
    if (found !== null) return found;
  }
  return null;
}

export function documentAt(analysis: Analysis, table: EntityTable, from: number, end: number): Entity | null {
  const c = from < end ? analysis.chunkIndex(from) : -1;
  return c < 0 ? null : documentIn(analysis, table, [analysis.chunk(c).from, analysis.chunk(c).to]);
}
