// "Corvath denied firing on the town" against "Pallumian artillery shelled the market": one says that it is not so, the other that it is.
// not: "rejected the treaty" (a thing turned down), "denied them entry" (withheld), something that somebody merely does not believe
import { sharedCount } from "../../blocks/hash.ts";
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { harmsIn } from "../../digest/wordClass.ts";
import {
  ANYBODY,
  ATTACKS,
  AUXILIARY_VERBS,
  FIGHTERS,
  OF_ITSELF,
  OF_SPEAKER,
  PEOPLE,
  WITHHELD,
} from "../../lexicon/language.ts";
import type { Between } from "../claimRow.ts";
import {
  contents,
  countRelatedWords,
  type Finding,
  haveDifferentPrincipals,
  likeness,
  mannerOf,
  say,
  statesAgree,
} from "../pair.ts";
import type { DisputeRule, Example } from "../rule.ts";
import { contradicts } from "./contradiction.ts";
import { DENIAL_GROUNDS, type Evidence } from "./denialGrounds.ts";

/** In hundredths. */
const UNSURE = 40;

/** A denial, and a claim that it may deny. */
interface Opposed {
  readonly no: ComparableClaim;
  readonly yes: ComparableClaim;
}

/** One says that it is not so, the other that it is. */
export const DENIAL: DisputeRule = {
  id: "denial",
  finds: [
    [
      "Pallumia, accuse: Keldora has placed its weapons among houses",
      "Keldora, deny, denied: mortars were deployed in the town",
    ],
    [
      "Keldora, state: Pallumian soldiers were killed by shells",
      "Pallumia, deny, denied: any of its soldiers were killed by shells",
    ],
  ],
  findsNot: [
    [
      "Pallumia, accuse: Keldora has placed its clerks in offices",
      "Keldora, deny, denied: mortars were deployed in the town",
    ],
  ],
  find: denial,
};

/** A denial and the claim that it denies, in similar words or about one event. */
function denial(x: ComparableClaim, y: ComparableClaim, between: Between): Finding | null {
  if (x.negative === y.negative || x.pointer !== null || y.pointer !== null || !haveDifferentPrincipals(between))
    return null;
  const [no, yes] = x.negative ? [x, y] : [y, x];
  if (NO_DENIAL.some(({ holds }) => holds({ no, yes }))) return null;
  const evidence = evidenceOf(no, yes, between);
  // a claim of another has a verb; a thing that is turned down has none
  if (no.claim.act === "reject" && (evidence.shared < 2 || !AUXILIARY_VERBS.test(no.text))) return null;
  const { explicit, shared } = evidence;
  if (!(explicit ? DENIAL_GROUNDS.some(({ holds }) => holds(evidence)) : contradicts(evidence))) return null;
  return {
    relation: "disputes",
    a: no,
    b: yes,
    score: Math.min(95, 60 + shared * 5 + (explicit ? 10 : 0) + (between.sameEvent ? 8 : 0)),
    rule: "dispute.denial",
    because: `one ${explicit ? "denies" : "says the contrary of"} what the other says: ${say(no.text)} against ${say(yes.text)}`,
    words: contents(no, yes),
  };
}

/**
 * A reason why two claims of opposed polarity are no denial, with an example of two claims; a test checks that without the reason they
 * would be one.
 */
interface NoDenial {
  readonly because: string;
  readonly refuses: readonly Example[];
  holds(opposed: Opposed): boolean;
}

/** Reasons why two claims of opposed polarity are no denial, whatever their words. */
export const NO_DENIAL: readonly NoDenial[] = [
  {
    because: "the other has a word of negation too, or a word is refused and not a fact",
    refuses: [
      [
        "Pallumia, state: guards crossed the river in the night after the mayor of the town on the other bank had not answered",
        "Keldora, deny, denied: guards crossed the river",
      ],
    ],
    holds: ({ no, yes }) => yes.negated || no.refused !== null,
  },
  {
    because: "what nobody is named for within another's claim stands against nothing",
    refuses: [["nobody, state, inner: guards crossed the river", "Keldora, deny, denied: guards crossed the river"]],
    holds: ({ yes }) => yes.claim.claimant === null && yes.claim.level > 1,
  },
  {
    because: "what may be no claim at all stands against nothing",
    refuses: [["Pallumia, state, unsure: guards crossed the river", "Keldora, deny, denied: guards crossed the river"]],
    holds: ({ no, yes }) => Math.min(no.claim.confidence, yes.claim.confidence) < UNSURE,
  },
  {
    because: "only what is told is denied: no demand, no judgement",
    refuses: [["Pallumia, demand: Keldora stop firing on the town", "Keldora, deny, denied: firing on the town"]],
    holds: ({ no, yes }) => mannerOf(no) !== "tell" || mannerOf(yes) !== "tell",
  },
  {
    because: "“none of its soldiers died” says nothing of the wounded, nor of civilians",
    refuses: [
      [
        "Keldora, state: Pallumian soldiers were wounded by shells",
        "Pallumia, deny, denied: any of its soldiers were killed by shells",
      ],
    ],
    holds: ofOtherHarm,
  },
  {
    because: "they name other states",
    refuses: [
      [
        "Pallumia, state: Pallumian guards crossed the river",
        "Keldora, deny, denied: Keldoran guards crossed the river",
      ],
    ],
    holds: ({ no, yes }) => !statesAgree(no, yes),
  },
  {
    because: "the other leaves open what it speaks of",
    refuses: [
      ["Pallumia, state: Keldora knows who shelled the market", "Keldora, deny, denied: it shelled the market"],
    ],
    holds: ({ yes }) => yes.open,
  },
  {
    because: "“denies them their rights” keeps something back",
    refuses: [
      [
        "Keldora, state: the right of the residents of Pallumia to return",
        "Pallumia, deny, denied: residents the right to return",
      ],
    ],
    holds: ({ no }) =>
      no.claim.act === "deny" &&
      no.classes
        .filter((one) => !one.startsWith("@"))
        .slice(0, 2)
        .some((one) => WITHHELD.has(one)),
  },
  {
    because: "“denied having served there” is told of himself, “he served there” of another",
    refuses: [
      [
        "Pallumia, state: he served in the guards of Hestrel",
        "Oona Vesterly, deny, denied: having served in the guards of Hestrel",
      ],
    ],
    holds: ({ no, yes }) => OF_ITSELF.test(no.text) && OF_SPEAKER.test(yes.text),
  },
];

/** Whether a denial of harm and another claim are about different harms or different people. */
function ofOtherHarm({ no, yes }: Opposed): boolean {
  const [denied, told] = [harmsIn(no.classes), harmsIn(yes.classes)];
  if (denied.length === 0) return false;
  if (!denied.some((one) => told.includes(one))) return true;
  const who = ({ classes }: ComparableClaim): string[] =>
    classes.filter((one) => (PEOPLE.has(one) || FIGHTERS.has(one)) && !ANYBODY.has(one));
  const [x, y] = [who(no), who(yes)];
  return x.length > 0 && y.length > 0 && !x.some((one) => y.includes(one));
}

const attacks = ({ classes }: ComparableClaim): boolean => classes.some((one) => ATTACKS.has(one));

/** What the two have in common. */
function evidenceOf(no: ComparableClaim, yes: ComparableClaim, between: Between): Evidence {
  let { contained } = likeness(no, yes);
  let shared = sharedCount(no.common, yes.common);
  // "firing on the town", "the attack against the market": two words for one deed, about one event
  if (shared === 0 && between.sameEvent && attacks(no) && attacks(yes)) {
    shared = 1;
    contained = 1 / Math.max(1, Math.min(no.terms.length, yes.terms.length));
  }
  // a statement that somebody does not believe or expect is not denied, nor one that "we will never accept"
  const explicit = no.claim.act === "deny" || (no.claim.polarity === "denied" && no.claim.act !== "believe");
  const [first, second] = between.sides;
  const [own, other] = between.rows[0].claim === no ? [first, second] : [second, first];
  // "denied firing on the town" is about a deed of the speaker's own side
  const meant = no.states.length > 0 || own === null ? no.states : [own];
  return {
    no,
    yes,
    between,
    explicit,
    shared,
    contained,
    // "mortars were deployed in the town" and "its weapons among houses": two related words show a common deed
    kin: explicit && between.near ? countRelatedWords(no, yes) : 0,
    states: meant.filter((state) => yes.states.includes(state)).length,
    answered: other,
  };
}
