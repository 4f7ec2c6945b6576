/** The library for the browser and for anywhere else: text to claims, and a graph of them in memory. */
import type { GraphFormat } from "./export/graphFormats.ts";
import { graphPieces } from "./export/readGraph.ts";
import type { ExtractOptions } from "./extract/options.ts";
import { extract as extractDocument } from "./extract/pipeline.ts";
import { recordOf } from "./extract/stages/recordOf.ts";
import { link as linkRecords } from "./link/linker.ts";
import type { Extraction } from "./model/claim.ts";
import type { Metadata, SourceDocument } from "./model/document.ts";
import type { DocumentRecord } from "./model/record.ts";
import { type Review, reviewsInOrder } from "./model/review.ts";
import { claims as askClaims, type ClaimQuestion } from "./query/claims.ts";
import type { Side } from "./query/corpusIndex.ts";
import { LinkedGraph } from "./query/linkedGraph.ts";
import { labelledLinksOf } from "./query/points/keptPoints.ts";
import { applyReviews, type Reviewed } from "./query/reviews/applyReviews.ts";
import { onlyReviewed } from "./query/reviews/onlyReviewed.ts";
import { reviewedLinks } from "./query/reviews/reviewedLinks.ts";
import type { GraphContents } from "./rdf/graphContents.ts";
import { linksWithin } from "./rdf/linksToQuads.ts";
import { checkText } from "./read/decode.ts";
import { readDocuments as readAll, readDocument as readOne } from "./read/document.ts";
import { checkMetadata } from "./read/metadata.ts";
import type { Read } from "./read/pieces.ts";
import { makeSource } from "./read/source.ts";
import { type ClaimInDocument, ClaimGraph as Graph } from "./store/claimGraph.ts";

export type { TableOptions } from "./export/claimTable.ts";
export { writeCsv } from "./export/csv.ts";
export { GRAPH_FORMATS, type GraphFormat, graphFormatOf } from "./export/graphFormats.ts";
export { readGraph, writeGraph } from "./export/readGraph.ts";
export type { Lookup, LookupEntry, LookupKind, LookupMatch, LookupUse } from "./extract/lookup/entry.ts";
export { lookupWith, readLookupEntries } from "./extract/lookup.ts";
export { type Models, readModels } from "./extract/models/models.ts";
export type { ExtractOptions, Scheme } from "./extract/options.ts";
export { recordOf } from "./extract/stages/recordOf.ts";
export type { Citation } from "./model/citation.ts";
export type * from "./model/claim.ts";
export type { Dating, Timex } from "./model/dating.ts";
export type { Genre, Hints, Metadata, Part, PartKind, ReadBy, Recognition, SourceDocument } from "./model/document.ts";
export { ClaimgraphError, ERROR_CODES, type ErrorCode, type ExitCode } from "./model/errors.ts";
export type { Link, Links, Relation } from "./model/link.ts";
export type { Aspect, KeptPoint, KeptStance, StanceKind } from "./model/point.ts";
export type { Bound, Quantity } from "./model/quantity.ts";
export type { DocumentRecord, QuotedSpan } from "./model/record.ts";
export type {
  CorrectedField,
  Correction,
  Decision,
  NamedTarget,
  Review,
  ReviewDraft,
  ReviewedKind,
  ReviewedWords,
  ReviewTarget,
} from "./model/review.ts";
export type { Span } from "./model/span.ts";
export type { AttributionChain } from "./query/attributionChain.ts";
export type { ClaimQuestion } from "./query/claims.ts";
export type { Comparison, NamedByBoth } from "./query/compare.ts";
export type { ClaimInRecord, Side, SideName } from "./query/corpusIndex.ts";
export type { Dispute, DisputeEnd, DisputesQuestion } from "./query/disputes.ts";
export type { FigureKind } from "./query/figures/counted.ts";
export type { Figure, FigureGroup, FiguresQuestion, FigureWords } from "./query/figures/figures.ts";
export type { Match } from "./query/find.ts";
export type { LinkedGraph } from "./query/linkedGraph.ts";
export type { NameUse } from "./query/names.ts";
export type { Origin, Origins } from "./query/origins.ts";
export type { PointsQuestion } from "./query/points/asked.ts";
export type { DisputedPoint, Stance } from "./query/points/disputedPoint.ts";
export type { Cell, EventRecord, Point, PointState, Source } from "./query/record.ts";
export type { Repeat } from "./query/repeats.ts";
export type { Saying } from "./query/sayings.ts";
export { type SparqlValue, sparql } from "./query/sparql/template.ts";
export type { StandsFor } from "./query/standsFor.ts";
export type { TimelineEntry, TimelineQuestion } from "./query/timeline.ts";
export type { LabelledLinks } from "./rdf/linkQuads.ts";
export type { GraphNames } from "./rdf/vocabulary/namespaces.ts";
export type { Read } from "./read/pieces.ts";
export type { ClaimInDocument, RecordedClaim } from "./store/claimGraph.ts";

/** How answers take what people decided: as if it were not there, applied, or only what people accepted or corrected. */
export type ReviewsShown = "none" | "applied" | "only";

/** Whether answers have what people decided. */
export interface WithReviews {
  readonly reviews?: ReviewsShown;
}

/** How a text is read, and what is known of it beforehand. */
export type TextOptions = ExtractOptions & Metadata;

/**
 * The claims of a text or of a document that was read. Synchronous and pure: the same input gives the same result. Spans are UTF-16
 * offsets into the text, half-open. Without models the rules alone run (in Node the package's models are used).
 *
 * @throws ClaimgraphError (bad data) if a text is empty, holds what no text holds, or is in another language than English; (usage) where
 *   a date or genre that was given is none
 * @example
 * const { claims } = extract("“We did not fire,” the minister said.", { date: "2025-03-03" });
 */
export function extract(input: string | SourceDocument, options: TextOptions = {}): Extraction {
  if (typeof input !== "string") return extractDocument(input, options);
  checkText(input, { file: "text", line: null });
  const { scheme: _scheme, models: _models, lookup: _lookup, ...given } = options;
  checkMetadata(given);
  const source = makeSource(
    { text: input, reading: "plain", warnings: [] },
    input,
    { file: "text", line: null },
    given,
    {},
  );
  return extractDocument(source, options);
}

/**
 * Reads one document: HTML or plain text, by how it begins, else by the ending of its name. Plain text keeps every character.
 * What `given` says counts before the file's own metadata. The result's `warnings` say what of that could not be taken as written.
 *
 * @param name a name for messages, with the file's ending
 * @throws ClaimgraphError (bad data) naming the file: empty, in a format that is not read, no UTF-8, without words, or clearly not in English;
 *   (usage) if a date or genre that was given is none
 */
export function readDocument(bytes: Uint8Array, name: string, given: Metadata = {}): SourceDocument {
  checkMetadata(given);
  return readOne(bytes, name, given);
}

/**
 * Reads the documents that a file of any known format holds, one after another: a mail with what is attached, the files of an archive, a PDF. What is
 * refused is a value among the others. Readers are loaded when the first such file comes.
 *
 * @param name a name for messages, with the file's ending
 * @throws ClaimgraphError (usage) if a date or genre that was given is none
 */
export function readDocuments(bytes: Uint8Array, name: string, given: Metadata = {}): AsyncGenerator<Read> {
  checkMetadata(given);
  return readAll(bytes, name, given);
}

/**
 * A graph of claims in memory: documents to add, questions to ask, an RDF/JS dataset to match on.
 *
 * @example
 * const graph = new ClaimGraph().addExtraction(extract(text));
 * graph.ask({ by: "the ministry", act: "deny" });
 */
export class ClaimGraph extends Graph {
  readonly #reviews = new Map<string, Review>();
  #reviewed: { readonly of: string; readonly reviewed: Reviewed } | null = null;

  /** What people decided, by the moment. */
  get reviews(): readonly Review[] {
    return reviewsInOrder(this.#reviews.values());
  }

  /**
   * Adds what people decided: each once, in whatever order. Documents stay as they were read; questions are answered with it.
   *
   * @example
   * graph.addReviews(await folder.reviews());
   */
  addReviews(reviews: Iterable<Review>): this {
    for (const one of reviews) this.#reviews.set(one.id, one);
    return this;
  }

  /** All that the graph says, for writers: documents as they were read, and reviews beside them. */
  override async contents(): Promise<GraphContents> {
    const contents = await super.contents();
    return this.#reviews.size === 0 ? contents : { ...contents, reviews: this.reviews };
  }

  /** Adds what was read from a document. */
  addExtraction(extraction: Extraction): this {
    return this.addDocument(recordOf(extraction));
  }

  /**
   * The graph as the text of a file, with its links, labels, disputed points and the triples of your own. Equal graphs are equal texts.
   *
   * @example
   * const turtle = await graph.write("turtle");
   */
  async write(format: GraphFormat, { links = true }: { readonly links?: boolean } = {}): Promise<string> {
    const contents = await this.contents();
    const linked = links && contents.records.length > 0 ? linkRecords(contents.records) : null;
    const labelled = linked === null ? null : labelledLinksOf(contents.records, linked);
    return [...graphPieces({ ...contents, links: labelled }, format, this.names)].join("");
  }

  /**
   * The claims that fit a question, in document order.
   *
   * @param reviews whether what people decided is applied (the default), left out, or all that is shown
   * @throws ClaimgraphError (usage) if a date cannot be read
   */
  ask(question: ClaimQuestion = {}, { reviews = "applied" }: WithReviews = {}): ClaimInDocument[] {
    const shown = this.#shown(reviews);
    return askClaims(shown === null ? this : new Graph(shown, this.names), question);
  }

  /**
   * Links the documents as they are now, for questions across them: disputes, repeats, origins, names, the record of an event.
   *
   * @param sides bodies that count as one in answers
   * @param reviews whether what people decided is applied (the default), left out, or all that is shown
   * @example
   * const [event] = graph.link().events("bridge");
   */
  link(sides: readonly Side[] = [], { reviews = "applied" }: WithReviews = {}): LinkedGraph {
    const shown = this.#shown(reviews);
    if (shown === null) return new LinkedGraph(this.documents, sides);
    const read = labelledLinksOf(this.documents, linkRecords(this.documents));
    const links = reviewedLinks(this.documents, read, { ...this.#decided(), records: shown });
    return new LinkedGraph(shown, sides, reviews === "only" ? linksWithin(shown, links) : links);
  }

  /** The documents with what people decided; null where that is the documents as they were read. */
  #shown(reviews: ReviewsShown): readonly DocumentRecord[] | null {
    if (reviews === "none" || (reviews === "applied" && this.#reviews.size === 0)) return null;
    const reviewed = this.#decided();
    return reviews === "only" ? onlyReviewed(reviewed) : reviewed.records;
  }

  #decided(): Reviewed {
    const of = `${this.changes} ${this.#reviews.size}`;
    if (this.#reviewed?.of !== of) this.#reviewed = { of, reviewed: applyReviews(this.documents, this.reviews) };
    return this.#reviewed.reviewed;
  }
}
