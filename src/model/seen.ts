import type { Claim } from "./claim.ts";
import { sha256Hex } from "./ids.ts";
import type { DocumentRecord, QuotedSpan } from "./record.ts";
import type { ReviewedKind, ReviewedWords, ReviewTarget } from "./review.ts";

/**
 * The hash of what a claim says, by which a review holds or is stale. How sure the program was, by which rule and on which page, is not in it: that a
 * later version of the program is surer changes nothing that a person decided.
 */
export function claimSeen(claim: Claim<QuotedSpan>): string {
  const { confidence: _sure, rule: _rule, citation: _page, latest: _latest, ...said } = claim;
  return hashOf(said);
}

/** The hash of a thing as this record tells it; null where it tells nothing of it. */
export function seenIn(record: DocumentRecord, kind: ReviewedKind, id: string): string | null {
  if (kind === "document") return record.id === id ? hashOf([record.textId, record.title, record.dating]) : null;
  if (kind === "claim") {
    const claim = record.claims.find((one) => one.id === id);
    return claim === undefined ? null : claimSeen(claim);
  }
  if (kind === "actor" || kind === "cited") {
    const found = (kind === "actor" ? record.actors : record.cited).find((one) => one.id === id);
    return found === undefined ? null : hashOf(found);
  }
  if (kind === "review") return null;
  const isListed = (kind === "event" ? record.events : record.places).some((one) => one.id === id);
  return isListed ? hashOf([id, ...spansOf(record, id)]) : null;
}

/** Where a document speaks of an event or a place, which say nothing of themselves. */
const spansOf = ({ claims }: DocumentRecord, id: string): readonly unknown[] =>
  claims.flatMap((claim) => [
    ...claim.descriptions
      .filter(({ event, place }) => event === id || place === id)
      .map(({ type, span }) => [type, span.start, span.end, span.quote]),
    ...claim.namings.filter(({ denotes }) => denotes === id).map(({ form }) => [form]),
  ]);

const hashOf = (value: unknown): string => sha256Hex(inOrder(value));

/** JSON with each object as its keys and values in order of the keys: how a record came about leaves no trace. */
function inOrder(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(inOrder).join(",")}]`;
  const said = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(said).sort();
  return `[${keys.map((key) => `["${key}",${inOrder(said[key])}]`).join(",")}]`;
}

const quoted = (spans: readonly QuotedSpan[]): string => spans.map(({ quote }) => quote).join(" … ");

/** The words by which a claim is found again. */
export const wordsOf = ({ content, cue, source }: Claim<QuotedSpan>): ReviewedWords => ({
  content: quoted(content),
  cue: quoted(cue),
  claimant: quoted(source),
});

/** A claim as the target of a review. */
export const claimTarget = (record: DocumentRecord, claim: Claim<QuotedSpan>): ReviewTarget => ({
  kind: "claim",
  id: claim.id,
  document: record.id,
  seen: claimSeen(claim),
  words: wordsOf(claim),
});

/** Another thing of a document as a target; null where the document does not tell of it. */
export function thingTarget(record: DocumentRecord, kind: ReviewedKind, id: string): ReviewTarget | null {
  const seen = seenIn(record, kind, id);
  return seen === null ? null : { kind, id, document: record.id, seen, words: null };
}

/** A review as the target of one that undoes it: it never changes, and its id says what was seen. */
export const reviewTarget = (id: string): ReviewTarget => ({
  kind: "review",
  id,
  document: null,
  seen: id,
  words: null,
});
