import type { Actor, CitedDocument, Claim, Event, Place, Thing } from "./claim.ts";
import type { Dating } from "./dating.ts";
import type { Genre, ReadBy } from "./document.ts";

/** A stretch of a text as the graph holds it: half-open offsets in Unicode code points, and the exact words. */
export interface QuotedSpan {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** All that the graph holds of one document: what is written to its file, and read back from it, without loss. */
export interface DocumentRecord {
  readonly id: string;
  readonly sha256: string;
  readonly textId: string;
  readonly language: string;
  readonly title: string | null;
  readonly dating: Dating | null;
  readonly genre: Genre;
  readonly url: string | null;
  /** Ids of actors. */
  readonly creators: readonly string[];
  readonly publishers: readonly string[];
  readonly identifiers: readonly string[];
  /** Id of the reading, and the program and version that read. */
  readonly extraction: string;
  readonly extractor: string;
  /** What read the file; absent where the graph does not tell, as those of earlier versions. */
  readonly readBy?: ReadBy;
  /** In document order. */
  readonly claims: readonly Claim<QuotedSpan>[];
  readonly actors: readonly Actor[];
  readonly cited: readonly CitedDocument[];
  readonly things: readonly Thing[];
  readonly events: readonly Event[];
  readonly places: readonly Place[];
}
