import type { Role } from "../../model/claim.ts";
import {
  AGENT_PRONOUNS,
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  FORCES,
  HONORIFICS,
  ORGAN_NOUNS,
  ROLE_NOUNS,
  SIDE_NOUNS,
} from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { NOUN, PRONOUN, PROPER } from "../structure/tagClasses.ts";
import { isNobody, isThing } from "./plainThing.ts";

/** What it is that takes part: somebody, a document, or a thing. */
export type ParticipantSort = "actor" | "document" | "thing";

/** A participant as a noun phrase; the table of entities resolves it later. */
export interface ParticipantPhrase {
  readonly sort: ParticipantSort;
  readonly role: Role;
  readonly range: Range;
  readonly head: number;
}

/** A phrase with its head. */
export interface Headed {
  readonly range: Range;
  readonly head: number;
}

/** Collects the participants of one event, each phrase once. */
export class ParticipantList {
  readonly all: ParticipantPhrase[] = [];
  readonly #analysis: Analysis;
  readonly #lookup: Lookup;

  constructor(analysis: Analysis, lookup: Lookup) {
    this.#analysis = analysis;
    this.#lookup = lookup;
  }

  /** Adds a phrase, or each part of "A and B", if it may take part. */
  add(role: Role | undefined, range: Range, head: number): void {
    if (role === undefined) return;
    const whole = participantSort(this.#analysis, { range, head }, role, this.#lookup);
    const parts = conjuncts(this.#analysis, range);
    // "the efforts of the council and its observers": the observers may
    if (whole === null && (parts.length < 2 || !isNobody(this.#analysis, { range, head }))) return;
    for (const part of parts) {
      const sort = this.#sortOfPart(part, role, whole);
      if (sort !== null && !this.all.some((taker) => taker.range[0] === part.range[0]))
        this.all.push({ sort, role, ...part });
    }
  }

  /** "soldiers and vehicles": each is what it is; what does not tell is what the whole phrase is. */
  #sortOfPart(part: Headed, role: Role, whole: ParticipantSort | null): ParticipantSort | null {
    const own = participantSort(this.#analysis, part, role, this.#lookup);
    return own === null && whole === "actor" && !isNobody(this.#analysis, part) ? whole : own;
  }
}

/** Whether a phrase names somebody who may act or suffer, a document, or a thing; null for an abstraction and if the words do not tell. */
export function participantSort(
  analysis: Analysis,
  phrase: Headed,
  role: Role,
  lookup: Lookup,
): ParticipantSort | null {
  const { range, head } = phrase;
  if (analysis.inTime(head)) return null;
  const low = analysis.lower(head);
  const document = DOCUMENT_NOUNS.has(low);
  if (role === "heading" || role === "basedOn") return document ? "document" : null;
  if (analysis.is(head, PRONOUN)) return role === "agent" && AGENT_PRONOUNS.has(low) ? "actor" : null;
  if (document) return role === "object" ? "document" : null;
  if (isThing(analysis, phrase)) return "thing";
  return isActor(analysis, range, head, lookup) ? "actor" : null;
}

function isActor(analysis: Analysis, [from, to]: Range, head: number, lookup: Lookup): boolean {
  const low = analysis.lower(head);
  if (FORCES.has(low) || ROLE_NOUNS.has(low) || ORGAN_NOUNS.has(low) || SIDE_NOUNS.has(low)) return true;
  if (COLLECTIVE_NOUNS.has(low)) return true;
  const isTitled = analysis.tokens.lower.slice(from, to).some((word) => HONORIFICS.has(word));
  if (!isTitled && isNobody(analysis, { range: [from, to], head })) return false;
  for (let i = from; i < to; i++) {
    const match = lookup.match(analysis.tokens, i);
    if (match === null) continue;
    const past = i + match.length;
    if (match.use === "adjective" && past <= head) return false;
    // "the market of Keldora" is not Keldora: a known name must end the phrase
    return past - 1 === head || (match.use !== "capital" && past === to);
  }
  if (isTitled) return true;
  // an unknown name needs two words, since one may be a place
  return analysis.is(head, PROPER) && head > from && analysis.is(head - 1, PROPER);
}

/** "A and B" as two; the range of each, with its head. */
function conjuncts(analysis: Analysis, [from, to]: Range): Headed[] {
  const parts: Headed[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !(analysis.lower(i) === "and" && analysis.chunkIndex(i) < 0)) continue;
    const chunk = start < i ? analysis.chunkAt(start) : null;
    if (chunk !== null) parts.push({ range: [start, i], head: Math.min(chunk.head, i - 1) });
    start = i + 1;
  }
  return parts.filter(({ head }) => analysis.is(head, NOUN | PRONOUN));
}
