// "the letter sent by Velmar's envoy"   "The document is based on the letter."   "a letter from the ministry"   "the ministry’s statement"
// not: "The United Nations have circulated the letter."  (whoever circulates a text does not say what it says)

import type { Attribution } from "../attribution/select.ts";
import { DOCUMENT_NOUNS } from "../lexicon/en/words.ts";
import { type Analysis, nameOf, type Range } from "../structure/analysis.ts";
import { bitsOf, PARTICIPLE } from "../structure/chunks.ts";
import { nounPhraseAt, phraseEndingAt, subjectBefore } from "../structure/clause.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, isBareStateOrgan } from "./entity.ts";
import { SYMBOL } from "./mention.ts";
import { type Chain, chainOf } from "./speakers.ts";

/** What the text shows of where a cited document comes from, and the token that shows it. */
interface Origin {
  readonly author: Entity | null;
  readonly basedOn: Entity | null;
  readonly at: number;
}

/** Verbs whose subject answers for the text: in contrast to circulating or publishing one of somebody else. */
const AUTHORING =
  /^(?:sen[dt]s?|sending|wr[oi]te(?:s)?|written|writing|submit(?:s|ted)?|sign(?:s|ed)?|issue[sd]?|address(?:es|ed)?|deliver(?:s|ed)?|draft(?:s|ed)?|adopt(?:s|ed)?|prepare[sd]?|release[sd]?|compile[sd]?)$/;

/** Who wrote the documents that a text cites, as far as its own words show. */
export class Authorship {
  readonly #origins = new Map<Entity, Origin>();

  constructor(analysis: Analysis, table: EntityTable, speakers: ReadonlyMap<Attribution, Entity | null>) {
    const add = (document: Entity | null, origin: Origin): void => {
      if (document === null || document.sort !== "cited") return;
      const known = this.#origins.get(document);
      if (known === undefined) this.#origins.set(document, origin);
      else
        this.#origins.set(document, {
          author: known.author ?? origin.author,
          basedOn: known.basedOn ?? origin.basedOn,
          at: known.author === null && origin.author !== null ? origin.at : known.at,
        });
    };
    for (const group of analysis.groups) {
      const word = analysis.lower(group.main);
      const sentence = analysis.sentenceOf(group.main);
      const floor = analysis.sentenceFrom(sentence);
      const end = analysis.sentenceTo(sentence);
      if (word === "based" && /^(?:on|upon)$/.test(analysis.tokens.lower[group.to] ?? "")) {
        const left = group.finite
          ? (subjectBefore(analysis, group, floor)?.range ?? null)
          : (phraseEndingAt(analysis, group.from - 1, floor)?.range ?? null);
        const right = documentAt(analysis, table, group.to + 1, end);
        if (left !== null && right !== null)
          add(documentIn(analysis, table, left) ?? documentMeant(analysis, table, left), {
            author: null,
            basedOn: right,
            at: group.main,
          });
        continue;
      }
      if (!AUTHORING.test(word)) continue;
      const participle = !group.finite && (bitsOf(analysis.tags, group.main) & PARTICIPLE) !== 0;
      if (group.passive || participle || isReduced(analysis, group.from, group.main)) {
        const left = group.passive
          ? (subjectBefore(analysis, group, floor)?.range ?? null)
          : (phraseEndingAt(analysis, group.from - 1, floor)?.range ?? null);
        const by = agentAfter(analysis, table, group.to, end);
        if (left !== null && by !== null)
          add(documentIn(analysis, table, left), { author: by, basedOn: null, at: group.main });
      } else if (group.finite) {
        const subject = subjectBefore(analysis, group, floor);
        const object = documentAt(analysis, table, group.to, end);
        // "the letter (that) the ambassador sent"
        const before = subject === null ? -1 : subject.range[0] - 1;
        const relative = before > floor && /^(?:that|which)$/.test(analysis.lower(before)) ? before - 1 : before;
        const sent =
          object ??
          (relative <= floor
            ? null
            : documentIn(analysis, table, phraseEndingAt(analysis, relative, floor)?.range ?? [floor, floor]));
        if (subject !== null && sent !== null)
          add(sent, { author: actorOf(table, subject.range, subject.head), basedOn: null, at: group.main });
      }
    }
    for (const chunk of analysis.chunks) {
      if (!DOCUMENT_NOUNS.has(analysis.lower(nounOf(analysis, chunk.head)))) continue;
      const end = analysis.sentenceTo(analysis.sentenceOf(chunk.head));
      const document = table.resolve([chunk.from, chunk.to], chunk.head);
      if (document === null || document.sort !== "cited") continue;
      if (document.owner !== null) add(document, { author: document.owner, basedOn: null, at: chunk.head });
      // "a letter dated 10 March from", "the statement of the ministry"
      let i = chunk.to;
      if (analysis.tokens.lower[i] === "dated") i++;
      while (i < end && analysis.inTimex[i] === 1) i++;
      if (!/^(?:from|by|of)$/.test(analysis.tokens.lower[i] ?? "")) continue;
      const author = speakerAt(analysis, table, i + 1, end);
      if (author !== null) add(document, { author, basedOn: null, at: chunk.head });
    }
    for (const [one, speaker] of speakers) {
      if (speaker === null || speaker.sort !== "actor" || one.candidate.cue.length === 0) continue;
      const document = saidIn(analysis, table, one);
      if (document !== null) add(document, { author: speaker, basedOn: null, at: one.candidate.main });
    }
  }

  /**
   * Gives a bare "Foreign Ministry" its state where the document leaves no other: the one state that the sentence of its first mention names
   * is also the only one for which an office or organ speaks or writes in the whole text. Else it stays unknown.
   */
  settleBareOrgans(analysis: Analysis, table: EntityTable, speakers: ReadonlyMap<Attribution, Entity | null>): void {
    const bare = table.all.filter(isBareStateOrgan);
    if (bare.length === 0) return;
    const states = new Set<Entity>();
    for (const speaker of speakers.values()) {
      const chain = speaker === null ? null : this.chainOf(speaker);
      if (chain?.principal?.kind === "state" && chain.principal !== speaker) states.add(chain.principal);
    }
    const [only] = states;
    if (only === undefined || states.size > 1) return;
    for (const organ of bare) {
      if (organ.first < 0) continue;
      const s = analysis.sentenceOf(organ.first);
      const named = table.statesIn(analysis.sentenceFrom(s), analysis.sentenceTo(s));
      if (named.size === 1 && named.has(only)) organ.owner = only;
    }
  }

  /** The chain behind a speaker, with the tokens of the sentences that show it. */
  chainOf(speaker: Entity): Chain & { readonly shownAt: readonly number[] } {
    const documents: Entity[] = [];
    const shownAt: number[] = [];
    let at = speaker;
    while (at.sort === "cited") {
      const origin = this.#origins.get(at);
      if (origin === undefined) return { onBehalfOf: documents, principal: null, shownAt };
      shownAt.push(origin.at);
      if (origin.author !== null) {
        const { onBehalfOf, principal } = chainOf(origin.author);
        const between = origin.author === principal ? onBehalfOf : [origin.author, ...onBehalfOf];
        return { onBehalfOf: [...documents, ...between], principal, shownAt };
      }
      if (origin.basedOn === null || documents.includes(origin.basedOn) || origin.basedOn === speaker)
        return { onBehalfOf: documents, principal: null, shownAt };
      at = origin.basedOn;
      documents.push(at);
    }
    return { ...chainOf(speaker), shownAt };
  }
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

function speakerAt(analysis: Analysis, table: EntityTable, from: number, end: number): Entity | null {
  const phrase = nounPhraseAt(analysis, from, end);
  if (phrase === null) return null;
  const chunk = analysis.chunk(analysis.chunkIndex(from));
  // only what belongs to the name: "the envoy of X to the UN", not the addressee of the letter
  let to = chunk.to;
  while (analysis.tokens.lower[to] === "of" && to + 1 < phrase[1] && analysis.chunkIndex(to + 1) >= 0)
    to = analysis.chunk(analysis.chunkIndex(to + 1)).to;
  return actorOf(table, [from, to], chunk.head);
}

function actorOf(table: EntityTable, range: Range, head: number): Entity | null {
  const m = table.mention(range, head);
  if (m.pronoun !== null || !(m.name !== null || m.role !== null || m.organ !== null || m.known !== null)) return null;
  const entity = table.resolve(range, head);
  return entity !== null && entity.sort === "actor" ? entity : null;
}

/** Of "the document A/79/812" the noun, whatever was taken for the head. */
const nounOf = (analysis: Analysis, head: number): number => (SYMBOL.test(analysis.word(head)) ? head - 1 : head);

/** The cited document of a phrase, or null. */
function documentIn(analysis: Analysis, table: EntityTable, [from, to]: Range): Entity | null {
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
function documentMeant(analysis: Analysis, table: EntityTable, [from, to]: Range): Entity | null {
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

function documentAt(analysis: Analysis, table: EntityTable, from: number, end: number): Entity | null {
  const c = from < end ? analysis.chunkIndex(from) : -1;
  return c < 0 ? null : documentIn(analysis, table, [analysis.chunk(c).from, analysis.chunk(c).to]);
}

/** "said in a letter", "In a statement, X said". */
function saidIn(analysis: Analysis, table: EntityTable, { candidate, content }: Attribution): Entity | null {
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
