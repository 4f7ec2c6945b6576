import type { ComparableClaim } from "../digest/comparableClaim.ts";
import { mayBeOne, type Subject } from "../grouping/subject.ts";

/**
 * A claim with everything that its comparison depends on, as linking understands it across documents: plain data that
 * can be written out and compared elsewhere.
 */
export interface ClaimRow {
  readonly claim: ComparableClaim;
  readonly subject: Subject;
  /** Representatives of the claimant and of the principal; null where unknown. */
  readonly speaker: string | null;
  readonly side: string | null;
  /** Whether a state answers for the claim. */
  readonly ofState: boolean;
  /** For each of its descriptions, the representative of the event. */
  readonly described: readonly string[];
  /** For each of its namings, the representative of what it denotes. */
  readonly denoted: readonly string[];
  /** Representatives of the places that it names. */
  readonly places: readonly string[];
}

/** Facts about two claims together, known across documents, when they are compared. */
export interface Between {
  readonly rows: readonly [ClaimRow, ClaimRow];
  /** Whether both are about one event, as linked across documents. */
  readonly sameEvent: boolean;
  /** Representatives of the events that they share. */
  readonly events: readonly string[];
  /** Whether both are about one event as far as their surroundings show: weaker than `sameEvent`, which implies it. */
  readonly sameSubject: boolean;
  /** Whether they share a subject, or stand in one document that does not show different subjects. */
  readonly near: boolean;
  /** Whether the days and places that they describe exclude that they are about one thing. */
  readonly apart: boolean;
  /** How many of the two speakers are known. */
  readonly speakers: number;
  readonly sameSpeaker: boolean;
  /** Null if the side of either is unknown. */
  readonly sameSide: boolean | null;
  readonly sameDocument: boolean;
  /** Whether one speaks for a state, and the other for another state or for somebody unknown. */
  readonly partisan: boolean;
  /** The sides of the two; null where unknown. */
  readonly sides: readonly [string | null, string | null];
}

/** The facts that follow from two rows about their claims together. */
export function between(x: ClaimRow, y: ClaimRow): Between {
  const shared = x.subject.told.filter((event) => y.subject.told.includes(event));
  const one = mayBeOne(x.subject, y.subject);
  const sameSubject = shared.length > 0 || x.subject.all.some((event) => y.subject.all.includes(event));
  const sameDocument = x.claim.document.id === y.claim.document.id;
  const [p, q] = [x.side, y.side];
  return {
    rows: [x, y],
    sameEvent: shared.length > 0,
    events: shared,
    sameSubject,
    near: sameSubject || (sameDocument && one),
    apart: !one,
    speakers: Number(x.speaker !== null) + Number(y.speaker !== null),
    sameSpeaker: x.speaker !== null && x.speaker === y.speaker,
    sameSide: p === null || q === null ? null : p === q,
    sameDocument,
    partisan: p !== q && (x.ofState ? q === null || y.ofState : p === null && y.ofState),
    sides: [p, q],
  };
}

/** The row of one of two compared claims. */
export const rowOf = ({ rows: [x, y] }: Between, claim: ComparableClaim): ClaimRow => (x.claim === claim ? x : y);

/** Whether two rows of one claim are equal, so that its comparisons still hold. */
export const isSameRow = (a: ClaimRow, b: ClaimRow): boolean =>
  a.speaker === b.speaker &&
  a.side === b.side &&
  a.ofState === b.ofState &&
  equal(a.described, b.described) &&
  equal(a.denoted, b.denoted) &&
  equal(a.places, b.places) &&
  equal(a.subject.told, b.subject.told) &&
  equal(a.subject.all, b.subject.all) &&
  a.subject.extent.from === b.subject.extent.from &&
  a.subject.extent.to === b.subject.extent.to &&
  equal(a.subject.extent.places, b.subject.extent.places);

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** Order of rows in their blocks: by document, then by place in it. */
export const inOrder = ({ claim: a }: ClaimRow, { claim: b }: ClaimRow): number =>
  a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.order - b.order;
