import type { DisputedPoint } from "../../query/points/disputedPoint.ts";
import type { Window } from "../../query/within.ts";

/** The parts of a report beside its main subject. */
export interface ReportParts {
  readonly points?: readonly DisputedPoint[];
  readonly undated?: Window["undated"];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
