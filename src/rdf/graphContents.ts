import type { DocumentRecord } from "../model/record.ts";
import type { Review } from "../model/review.ts";
import type { LabelledLinks } from "./linkQuads.ts";
import type { Quad } from "./term.ts";

/** All that a graph says. */
export interface GraphContents {
  readonly records: readonly DocumentRecord[];
  /** What belongs together across the documents, with display labels; null where it was not computed. */
  readonly links: LabelledLinks | null;
  /** The user's own triples: all that is no part of a record or a link, in the graph `own` where they came in none of their own. */
  readonly own: readonly Quad[];
  /** What people decided of it; the records are as they were read. */
  readonly reviews?: readonly Review[];
}

/** Contents of records alone. */
export const contentsOf = (records: Iterable<DocumentRecord>): GraphContents => ({
  records: [...records],
  links: null,
  own: [],
});

/** The graph in which formats with named graphs have the links: its path behind the base. */
export const LINKS_GRAPH = "links";
/** The graph in which they have reviews. */
export const REVIEWS_GRAPH = "reviews";
/** The graph in which they have the user's own triples. */
export const OWN_GRAPH = "own";
