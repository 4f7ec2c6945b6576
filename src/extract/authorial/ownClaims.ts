import type { SourceDocument } from "../../model/document.ts";
import type { Candidate } from "../attribution/candidate.ts";
import type { Head } from "../head/head.ts";
import { ORGAN_NOUNS, ROLE_NOUNS } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { authorialClaims } from "./authorial.ts";
import { ownParty } from "./ownParty.ts";
import type { OwnVoice } from "./ownVoice.ts";
import { inOwnWords } from "./ownWords.ts";

/** The claims that an author makes in sentences of his or her own. */
export interface OwnClaims {
  readonly claims: readonly Candidate[];
  /** Whether a proposal is the author's own by its verb ("we reject"); these claims already hold it, or leave it out on purpose. */
  readonly tells: (candidate: Candidate) => boolean;
}

/** The claims of the author's own sentences; in letters and statements each is cut to what the author's own verb governs. */
export function ownClaims(
  analysis: Analysis,
  { head, genre: kind, wholly }: OwnVoice,
  document: SourceDocument,
  proposed: readonly Candidate[],
  lookup: Lookup,
): OwnClaims {
  const genre = wholly === true ? "statement" : kind;
  const whole: Candidate[] = [];
  const claims: Candidate[] = [];
  for (const { voice, within, metadata } of voicesOf(analysis, head, document)) {
    const own = ownParty(analysis.tokens, voice, lookup, metadata);
    const told = authorialClaims(analysis, genre, voice, { lookup, own, within });
    for (const one of told) whole.push(one);
    const personal = genre === "letter" && voice.author !== null && isPerson(analysis, voice.author, lookup);
    for (const one of inOwnWords(analysis, told, { proposed, own, lookup, personal })) claims.push(one);
  }
  if (genre !== "letter" && genre !== "statement") return { claims: whole, tells: () => false };
  const told = new Set(claims.filter(({ cue }) => cue.length > 0).map(({ main }) => main));
  const sentences = tokensOf(analysis, whole);
  const kept = tokensOf(analysis, claims);
  return {
    claims,
    tells: ({ main, sourceHead }) => {
      if (told.has(main)) return true;
      // "have the honour to inform you that P"
      if (sourceHead < 0) return sentences[main] === 1 && kept[main] === 0;
      const self = sourceHead >= analysis.body && analysis.has(sourceHead, "i", "we");
      return self && analysis.outerQuotationIndex(sourceHead) < 0 && kept[main] === 0;
    },
  };
}

/** A stretch in which one author speaks. */
interface OneVoice {
  readonly voice: Head;
  readonly within: Range;
  readonly metadata: Pick<SourceDocument, "publisher" | "author" | "title">;
}

/** The text itself, and each annex with its own author. The head of the letter says nothing of the side of an annex. */
function voicesOf(analysis: Analysis, head: Head, metadata: OneVoice["metadata"]): OneVoice[] {
  const end = head.annexes[0]?.range[0] ?? analysis.tokens.count;
  const nothing = { publisher: null, author: null, title: null };
  return [
    { voice: head, within: [0, end], metadata },
    ...head.annexes.map(
      ({ author, range }): OneVoice => ({
        voice: { ...head, author, sender: author, publisher: null },
        within: range,
        metadata: nothing,
      }),
    ),
  ];
}

/** 1 for every token of these claims' contents. */
function tokensOf(analysis: Analysis, claims: readonly Candidate[]): Uint8Array {
  const found = new Uint8Array(analysis.tokens.count);
  for (const { content } of claims) for (const [from, to] of content) found.fill(1, from, to);
  return found;
}

/** A name of a person: no state, office or body in it. */
function isPerson(analysis: Analysis, [from, to]: Range, lookup: Lookup): boolean {
  for (let i = from; i < to; i++)
    if (
      lookup.match(analysis.tokens, i) !== null ||
      ROLE_NOUNS.has(analysis.lower(i)) ||
      ORGAN_NOUNS.has(analysis.lower(i))
    )
      return false;
  return to - from > 1;
}
