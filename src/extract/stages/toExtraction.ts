import { Citations } from "../../model/citation.ts";
import type { Claim, Extraction } from "../../model/claim.ts";
import type { Genre, Part, SourceDocument } from "../../model/document.ts";
import { makeId } from "../../model/ids.ts";
import type { Tokens } from "../../text/tokens.ts";
import { entitiesAsModel } from "../assembly/entitiesAsModel.ts";
import { confidenceIn } from "../confidence.ts";
import type { DocumentSpeakers } from "../coreference/context.ts";
import type { Head } from "../head/head.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import { EXTRACTOR } from "../version.ts";
import type { AssembledClaims } from "./assembleClaims.ts";
import type { TextReading } from "./readText.ts";

/** Puts everything that was read of a document into the form of the data model. */
export function toExtraction(
  document: SourceDocument,
  { tokens, head, layout, dating, timexes }: TextReading,
  genre: Genre,
  { creators, publishers, author }: DocumentSpeakers,
  { claims, events, entities: named }: AssembledClaims,
): Extraction {
  const entities = new Set([...named, ...creators, ...publishers]);
  const { actors, cited, things, places } = entitiesAsModel(entities);
  const parts = withHeadParts(layout.parts, head, tokens);
  const citations = new Citations(parts, document.positions);
  return {
    id: makeId("extraction", document.textId, EXTRACTOR),
    extractor: EXTRACTOR,
    document,
    genre,
    title: document.title ?? head.title ?? document.hints?.title ?? null,
    dating,
    creators: creators.map(({ id }) => id),
    publishers: publishers.map(({ id }) => id),
    identifiers: head.identifiers.length > 0 ? head.identifiers : [document.hints?.symbol ?? []].flat(),
    author: (author ?? creators[0])?.id ?? null,
    parts,
    claims: claims.map((claim) => ({
      ...claim,
      ...citationOf(citations, claim),
      confidence: confidenceIn(genre, { ...claim, hasClaimant: claim.claimant !== null }),
    })),
    actors,
    cited,
    things,
    events: events.map((id) => ({ id })),
    places,
    canonical: new Map([...entities, ...(author === null ? [] : [author])].map(({ id, canonical }) => [id, canonical])),
    timexes,
  };
}

/** The parts of a text with those that its head and its end show: salutation, signature, annexes. */
function withHeadParts(
  parts: readonly Part[],
  { salutation, signature, annexes }: Head,
  tokens: Tokens,
): readonly Part[] {
  const span = ([from, to]: Range) => ({ start: tokens.start[from] ?? 0, end: tokens.end[to - 1] ?? 0 });
  const found: Part[] = [
    ...(salutation === null ? [] : [{ kind: "salutation" as const, ...span(salutation) }]),
    ...(signature === null ? [] : [{ kind: "signature" as const, ...span(signature) }]),
    ...annexes.map(({ range, number, author }) => ({
      kind: "annex" as const,
      ...span(range),
      ...(author === null ? {} : { by: nameOf(tokens, author) }),
      ...(number === null ? {} : { number }),
    })),
  ].filter(({ kind, start }) => !parts.some((part) => part.kind === kind && part.start === start));
  return found.length === 0 ? parts : [...parts, ...found].sort((x, y) => x.start - y.start || y.end - x.end);
}

/** The offset of a claim's first words: those of its content, else its cue. */
function citationOf(citations: Citations, { content, cue }: Claim): Pick<Claim, "citation"> {
  const first = content[0] ?? cue[0];
  const citation = first === undefined ? null : citations.at(first[0]);
  return citation === null ? {} : { citation };
}
