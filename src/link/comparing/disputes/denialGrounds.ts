import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import type { Between } from "../claimRow.ts";
import type { Example } from "../rule.ts";

/** What a denial and the claim that it may deny have in common. */
export interface Evidence {
  readonly no: ComparableClaim;
  readonly yes: ComparableClaim;
  readonly between: Between;
  /** Whether the denial is one by its act, and not only by its words. */
  readonly explicit: boolean;
  /** Common words that are no names, and their share of all words of the shorter claim. */
  readonly shared: number;
  readonly contained: number;
  /** Related words. */
  readonly kin: number;
  /** How many states the other claim names of those that the denial names, or else speaks for. */
  readonly states: number;
  /** The actor who answers for the claim that may be denied; null if unknown. */
  readonly answered: string | null;
}

/** A reason why a denial denies the claim of another; a test tries each reason alone. */
export interface DenialGround {
  readonly name: string;
  readonly finds: readonly Example[];
  readonly findsNot: readonly Example[];
  holds(evidence: Evidence): boolean;
}

/** The most claims between an assertion and the denial that repeats its words. */
const NEXT = 2;

/** For an explicit denial each of these reasons is enough. */
export const DENIAL_GROUNDS: readonly DenialGround[] = [
  {
    // "denied firing on the town" and "Keldoran guards fired on the town", of one event or subject
    name: "a word for the deed of the party meant",
    finds: [["Pallumia, accuse: Keldoran guards fired on the town", "Keldora, deny, denied: firing on the town"]],
    findsNot: [["Pallumia, accuse: Keldoran guards fired on the town", "Keldora, deny, denied: hiding the letter"]],
    holds: ({ between: { near }, shared, states, contained }) => near && shared >= 1 && states > 0 && contained >= 0.3,
  },
  {
    name: "half of the words of one event, which the other tells of nobody",
    finds: [["Pallumia, state: the market was shelled", "Keldora, deny, denied: the market was shelled"]],
    findsNot: [["Pallumia, state: Keldora shelled the market", "Keldora, deny, denied: the market was shelled"]],
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
    finds: [
      [
        "Pallumia, accuse: Keldora has placed its weapons among houses",
        "Keldora, deny, denied: mortars were deployed in the town",
      ],
    ],
    findsNot: [
      [
        "Pallumia, accuse: Keldora has placed its clerks in offices",
        "Keldora, deny, denied: mortars were deployed in the town",
      ],
    ],
    holds: ({ between: { near }, states, kin, shared }) => near && states > 0 && kin + shared >= 2,
  },
  {
    name: "half of the words of the other side in one document",
    finds: [["Pallumia, state: guards crossed the river", "Keldora, deny, denied: guards crossed the river"]],
    findsNot: [["Pallumia, state: guards crossed the river", "Keldora, deny, denied: the river rose"]],
    holds: ({ between: { near, sameDocument, sameSide }, shared, contained }) =>
      near && sameDocument && sameSide === false && shared >= 2 && contained >= 0.5,
  },
  {
    name: "most words of one subject, where one of the two names no party",
    finds: [
      [
        "Pallumia, state: guards crossed the river with boats",
        "Keldora, deny, denied: guards crossed the river with boats",
      ],
    ],
    findsNot: [
      [
        "Pallumia, state: guards crossed the river with boats",
        "Keldora, deny, denied: guards crossed the border with letters",
      ],
    ],
    holds: ({ no, yes, between: { near }, shared, contained }) =>
      near && shared >= 3 && contained >= 0.6 && (no.states.length === 0 || yes.states.length === 0),
  },
  {
    name: "the words of a claim that stands right beside it",
    finds: [
      [
        "Pallumia, state, elsewhere: guards crossed the river",
        "Keldora, deny, denied, elsewhere: guards crossed the river",
      ],
    ],
    findsNot: [
      [
        "Pallumia, state, elsewhere: guards crossed the river with boats",
        "Keldora, deny, denied, elsewhere: guards burned three houses with torches",
      ],
    ],
    holds: ({ no, yes, between: { sameDocument }, shared, contained }) =>
      sameDocument && Math.abs(no.order - yes.order) <= NEXT && shared >= 1 && contained >= 0.75,
  },
  {
    name: "two words for the deed of the party meant, in one document",
    finds: [
      [
        "Pallumia, accuse, elsewhere: Keldoran guards crossed the river",
        "Keldora, deny, denied, elsewhere: its guards crossed the river",
      ],
    ],
    findsNot: [
      [
        "Pallumia, accuse, elsewhere: Velmari guards crossed the river",
        "Keldora, deny, denied, elsewhere: its guards hid the letter",
      ],
    ],
    holds: ({ between: { sameDocument }, shared, contained, states }) =>
      sameDocument && shared >= 2 && contained >= 0.4 && states > 0,
  },
  {
    name: "most words for the deed of the party meant, wherever they stand",
    finds: [
      [
        "Pallumia, accuse, elsewhere: Keldoran guards crossed the river with boats",
        "Keldora, deny, denied, elsewhere: its guards crossed the river with boats",
      ],
    ],
    findsNot: [
      [
        "Pallumia, accuse, elsewhere: Keldoran guards crossed the river with boats",
        "Keldora, deny, denied, elsewhere: its guards burned a letter",
      ],
    ],
    holds: ({ shared, contained, states }) => shared >= 3 && contained >= 0.6 && states > 0,
  },
];
