import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import type { Between } from "../claimRow.ts";

/** What a denial and what it may deny have in common. */
export interface Evidence {
  readonly no: ComparableClaim;
  readonly yes: ComparableClaim;
  readonly between: Between;
  /** Whether its act is to deny, and not its words alone. */
  readonly explicit: boolean;
  /** Words in common that are no names, and the share of all words of the shorter one. */
  readonly shared: number;
  readonly contained: number;
  /** Kindred words in common. */
  readonly kin: number;
  /** How many of the states that the denial names, or else speaks for, the other names. */
  readonly states: number;
  /** Who answers for what may be denied; null where unknown. */
  readonly answered: string | null;
}

/** A reason for which a denial is one of what another says. */
export interface DenialGround {
  readonly name: string;
  holds(evidence: Evidence): boolean;
}

/** Claims between an assertion and the denial that takes up its words. */
const NEXT = 2;

/** Any of these is enough for an explicit denial. */
export const DENIAL_GROUNDS: readonly DenialGround[] = [
  {
    // "denied firing on the town" and "Keldoran guards fired on the town", of one event or subject
    name: "a word for the deed of the party meant",
    holds: ({ between: { near }, shared, states, contained }) => near && shared >= 1 && states > 0 && contained >= 0.3,
  },
  {
    name: "half of the words of one event, which the other tells of nobody",
    holds: ({ no, yes, between: { sameEvent, sameDocument }, shared, contained, answered }) =>
      sameEvent &&
      shared >= 1 &&
      contained >= 0.5 &&
      yes.states.length === 0 &&
      (sameDocument || answered !== null) &&
      (sameDocument || no.states.length === 0),
  },
  {
    // "mortars were deployed in the town" and "its weapons among houses"
    name: "kindred words for the deed of the party meant",
    holds: ({ between: { near }, states, kin, shared }) => near && states > 0 && kin + shared >= 2,
  },
  {
    name: "half of the words of the other side in one document",
    holds: ({ between: { near, sameDocument, sameSide }, shared, contained }) =>
      near && sameDocument && sameSide === false && shared >= 2 && contained >= 0.5,
  },
  {
    name: "most words of one subject, where one of the two names no party",
    holds: ({ no, yes, between: { near }, shared, contained }) =>
      near && shared >= 3 && contained >= 0.6 && (no.states.length === 0 || yes.states.length === 0),
  },
  {
    name: "the words of a claim that stands right beside it",
    holds: ({ no, yes, between: { sameDocument }, shared, contained }) =>
      sameDocument && Math.abs(no.order - yes.order) <= NEXT && shared >= 1 && contained >= 0.75,
  },
  {
    name: "two words for the deed of the party meant, in one document",
    holds: ({ between: { sameDocument }, shared, contained, states }) =>
      sameDocument && shared >= 2 && contained >= 0.4 && states > 0,
  },
  {
    name: "most words for the deed of the party meant, wherever they stand",
    holds: ({ shared, contained, states }) => shared >= 3 && contained >= 0.6 && states > 0,
  },
];
