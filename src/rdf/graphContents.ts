import type { DocumentRecord } from "../model/record.ts";
import type { Review } from "../model/review.ts";
import type { LabelledLinks } from "./linkQuads.ts";
import type { Quad } from "./term.ts";

/** Everything in a graph. */
export interface GraphContents {
  readonly records: readonly DocumentRecord[];
  /** The links across documents, with display labels; null if they were not computed. */
  readonly links: LabelledLinks | null;
  /** The user's own triples: all triples of no record, link or review, in the graph `own` unless they came in a graph of their own. */
  readonly own: readonly Quad[];
  /** The reviews; the records are as they were read. */
  readonly reviews?: readonly Review[];
}

/** Contents with records only. */
export const contentsOf = (records: Iterable<DocumentRecord>): GraphContents => ({
  records: [...records],
  links: null,
  own: [],
});

/** The named graph for links, in formats with named graphs: its path behind the base. */
export const LINKS_GRAPH = "links";
/** The named graph for reviews. */
export const REVIEWS_GRAPH = "reviews";
/** The named graph for the user's own triples. */
export const OWN_GRAPH = "own";
