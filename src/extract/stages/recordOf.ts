import type { Claim, Extraction } from "../../model/claim.ts";
import { codePointOffsets } from "../../model/codePoints.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import { inOrder } from "../../model/recordOrder.ts";
import type { Span } from "../../model/span.ts";

/**
 * What the graph holds of a document that was read: spans become code points with their exact words. In the order of {@link inOrder},
 * without actors, cited documents, things, events and places that no claim names. The text itself is not part of it.
 */
export function recordOf(extraction: Extraction): DocumentRecord {
  const { document } = extraction;
  const quote = quoter(document.text);
  return inOrder({
    id: document.id,
    sha256: document.sha256,
    textId: document.textId,
    language: document.language,
    title: extraction.title,
    dating: extraction.dating,
    genre: extraction.genre,
    url: document.url === null ? null : asIri(document.url),
    creators: extraction.creators,
    publishers: extraction.publishers,
    identifiers: extraction.identifiers,
    extraction: extraction.id,
    extractor: extraction.extractor,
    ...(document.readBy === undefined ? {} : { readBy: document.readBy }),
    claims: extraction.claims.map((claim) => quoteClaim(claim, quote)),
    actors: extraction.actors,
    cited: extraction.cited,
    things: extraction.things,
    events: extraction.events,
    places: extraction.places,
  });
}

type Quote = (span: Span) => QuotedSpan;

/** Turns spans of one text into quotes. */
function quoter(text: string): Quote {
  const offset = codePointOffsets(text);
  return ([start, end]) => ({ start: offset(start), end: offset(end), quote: text.slice(start, end) });
}

const quoteClaim = (claim: Claim, quote: Quote): Claim<QuotedSpan> => ({
  ...claim,
  source: claim.source.map(quote),
  cue: claim.cue.map(quote),
  content: claim.content.map(quote),
  descriptions: claim.descriptions.map((description) => ({
    ...description,
    span: quote(description.span),
    quantities: description.quantities.map((one) => ({ ...one, span: quote(one.span) })),
  })),
  namings: claim.namings.map((naming) => ({ ...naming, span: quote(naming.span) })),
});

/** A web address with the few characters percent-encoded that URLs may have and IRIs may not (`{`, `|`, `^` in a query). */
const asIri = (url: string): string => url.replaceAll(/[\0- <>"{}|^`\\]/g, encodeURIComponent);
