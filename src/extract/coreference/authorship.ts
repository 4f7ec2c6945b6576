// "the letter sent by Velmar's envoy"   "The document is based on the letter."   "a letter from the ministry"   "the ministry’s statement"
// not: "The United Nations have circulated the letter."  (circulating a text is not claiming what it says)

import type { Attribution } from "../attribution/select.ts";
import { ISSUED_TEXTS } from "../lexicon/language.ts";
import type { Analysis } from "../structure/analysis.ts";
import { chainOf, type PrincipalChain } from "./chain.ts";
import { bareDocuments } from "./documentPhrases.ts";
import type { EntityTable } from "./entities.ts";
import { type Entity, isBareStateOrgan } from "./entity.ts";
import { answersForNobody } from "./loneNames.ts";
import { type FoundOrigin, type Origin, originByVerb, originsByPhrase, saidIn } from "./origins.ts";

/** The authors of the documents that a text cites, as far as its own words show. */
export class Authorship {
  readonly #origins = new Map<Entity, Origin>();
  readonly #analysis: Analysis;

  constructor(analysis: Analysis, table: EntityTable, speakers: ReadonlyMap<Attribution, Entity | null>) {
    this.#analysis = analysis;
    for (const group of analysis.groups) {
      const found = originByVerb(analysis, table, group);
      if (found !== null) this.#add(found);
    }
    for (const chunk of analysis.chunks)
      for (const found of originsByPhrase(analysis, table, [chunk.from, chunk.to], chunk.head)) this.#add(found);
    for (const range of bareDocuments(analysis))
      for (const found of originsByPhrase(analysis, table, range, range[0])) this.#add(found);
    for (const [one, speaker] of speakers) {
      if (speaker === null || speaker.sort !== "actor" || one.candidate.cue.length === 0) continue;
      const document = saidIn(analysis, table, one);
      if (document !== null)
        this.#add({ document, origin: { author: speaker, basedOn: null, at: one.candidate.main } });
    }
    this.#settleStatements(speakers);
  }

  /** "“P,” said the statement": if only one body has spoken so far, the statement is that body's. */
  #settleStatements(speakers: ReadonlyMap<Attribution, Entity | null>): void {
    const told = [...speakers]
      .filter(([{ parent }]) => parent === null)
      .sort(([one], [other]) => one.candidate.main - other.candidate.main);
    const before = new Set<Entity>();
    for (const [one, speaker] of told) {
      if (speaker === null) continue;
      if (speaker.sort === "actor") before.add(speaker);
      else if (!this.#origins.has(speaker) && ISSUED_TEXTS.has(speaker.canonical.toLowerCase())) {
        const [author, ...others] = before;
        if (author !== undefined && others.length === 0 && isBody(author))
          this.#add({ document: speaker, origin: { author, basedOn: null, at: one.candidate.main } });
      }
    }
  }

  /** The first statement counts; later ones only add what was missing. */
  #add({ document, origin }: FoundOrigin): void {
    if (document.sort !== "cited") return;
    const known = this.#origins.get(document);
    if (known === undefined) this.#origins.set(document, origin);
    else
      this.#origins.set(document, {
        author: known.author ?? origin.author,
        basedOn: known.basedOn ?? origin.basedOn,
        at: known.author === null && origin.author !== null ? origin.at : known.at,
      });
  }

  /**
   * Gives a bare "Foreign Ministry" its state if the document leaves only one: the sentence of its first mention names one state, and
   * no office or organ of another state speaks or writes in the whole text. Else the state stays unknown.
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
      if (named.size === 1 && named.has(only)) organ.affiliation = only;
    }
  }

  /** The chain behind a speaker, with the tokens of the sentences that show it. */
  chainOf(speaker: Entity): PrincipalChain & { readonly shownAt: readonly number[] } {
    const documents: Entity[] = [];
    const shownAt: number[] = [];
    let at = speaker;
    while (at.sort === "cited") {
      const origin = this.#origins.get(at);
      if (origin === undefined) return { onBehalfOf: documents, principal: null, shownAt };
      shownAt.push(origin.at);
      if (origin.author !== null) {
        const { onBehalfOf, principal } = this.#chain(origin.author);
        const between = origin.author === principal ? onBehalfOf : [origin.author, ...onBehalfOf];
        return { onBehalfOf: [...documents, ...between], principal, shownAt };
      }
      if (origin.basedOn === null || documents.includes(origin.basedOn) || origin.basedOn === speaker)
        return { onBehalfOf: documents, principal: null, shownAt };
      at = origin.basedOn;
      documents.push(at);
    }
    return { ...this.#chain(speaker), shownAt };
  }

  /** The chain follows affiliations; a name about which the text shows nothing answers for nobody. */
  #chain(speaker: Entity): PrincipalChain {
    const chain = chainOf(speaker);
    const lone = chain.principal !== null && answersForNobody(this.#analysis, chain.principal, speaker);
    return lone ? { ...chain, principal: null } : chain;
  }
}

const isBody = ({ kind, sort }: Entity): boolean =>
  sort === "actor" && (kind === "organ" || kind === "organisation" || kind === "state" || kind === "armedGroup");
