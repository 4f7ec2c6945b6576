import { sharedCount } from "../../blocks/hash.ts";
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { countTheSame, disagree } from "../../digest/countTheSame.ts";
import { HARM } from "../../digest/wordClass.ts";
import type { Between } from "../claimRow.ts";
import { countRelatedWords, isArgument, likeness } from "../pair.ts";
import type { Example } from "../rule.ts";
import { sameAct } from "./sameAct.ts";

/** A reason why one claim repeats another; a test tries each reason alone. */
export interface RepeatGround {
  readonly name: string;
  readonly finds: readonly Example[];
  readonly findsNot: readonly Example[];
  readonly score: number;
  readonly because: string;
  holds(a: ComparableClaim, b: ComparableClaim, between: Between): boolean;
}

/** How many claims at the top of a document the next ones may repeat: a headline or first sentence, and the quotation that supports it. */
const LEAD = 2;
/** Numbers below this are often equal by chance. */
const FEW = 3;

/** Whether both count people harmed, but with no number in common. */
function otherHarm(a: ComparableClaim, b: ComparableClaim): boolean {
  const of = ({ quantities }: ComparableClaim): ComparableClaim["quantities"] =>
    quantities.filter(({ measure }) => HARM.has(measure));
  const [x, y] = [of(a), of(b)];
  return x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => p.measure === q.measure && !disagree(p, q)));
}

/** In this order: the first that holds gives the rule of the repeat. */
export const REPEAT_GROUNDS: readonly RepeatGround[] = [
  {
    name: "term",
    finds: [["Pallumia, reject, denied: the term ‘occupation’", "Pallumia, reject, denied: the term"]],
    findsNot: [["Pallumia, reject, denied: the term ‘occupation’", "Pallumia, reject, denied: the term ‘genocide’"]],
    score: 70,
    because: "the same word refused",
    holds: (a, b, { sameSide, sameSpeaker }) =>
      a.refused !== null && a.refused === b.refused && (sameSpeaker || sameSide === true),
  },
  {
    name: "numbers",
    finds: [["Keldora, state: Fourteen civilians were killed", "Pallumia, state: 14 civilians lost their lives"]],
    findsNot: [["Keldora, state: Fourteen civilians were killed", "Pallumia, state: 14 houses were burned"]],
    score: 66,
    because: "the same number of the same things, in like words",
    holds(a, b, { sameSubject, sameEvent, sameSide }) {
      if (!sameSubject || a.pointer !== null || b.pointer !== null) return false;
      const numbers = a.quantities.filter((x) =>
        b.quantities.some((y) => countTheSame(x, y) && x.low === y.low && x.high === y.high),
      );
      const { shared, contained } = likeness(a, b);
      // equal numbers of people harmed need no similar words
      if (numbers.some(({ measure, low }) => HARM.has(measure) && measure !== "percent" && (sameEvent || low >= FEW)))
        return true;
      const many = numbers.some(({ low }) => low >= FEW);
      if (many && sameSide === true && shared >= 2) return true;
      // a count of two is too common to show anything
      return numbers.length > 0 && shared >= 1 && contained >= (many ? 0.5 : 0.75);
    },
  },
  {
    name: "deed",
    finds: [
      [
        "Keldora, state: Pallumia shelled the market of Hestrel",
        "Oona Vesterly, state: Pallumia had shelled the market",
      ],
    ],
    findsNot: [
      ["Keldora, state: Pallumia shelled the market of Hestrel", "Oona Vesterly, state: Pallumia had shelled a school"],
    ],
    score: 60,
    because: "the same deed of the same party",
    holds(a, b, { sameSubject, sameEvent, sameSide }) {
      if (!sameSubject || a.negative) return false;
      const { shared, contained } = likeness(a, b);
      // "Keldora of sending guards to Pallumia" and "Keldora had sent some 40 guards to Pallumia", by one side
      const [doer, other] = a.states;
      const told =
        sameEvent && sameSide === true && other !== undefined && doer === b.states[0] && b.states.includes(other);
      if (told && contained >= 0.6 && shared >= 2) return true;
      if (a.agent === null || a.agent !== b.agent) return false;
      return shared >= 2 ? contained >= 0.5 || (sameEvent && sameSide === true) : false;
    },
  },
  {
    name: "words",
    finds: [
      ["Keldora, state: the bridge was closed to carts at noon", "Pallumia, state: the bridge was closed to carts"],
    ],
    findsNot: [["Keldora, state: the bridge was closed to carts at noon", "Pallumia, state: the school was closed"]],
    score: 60,
    because: "the same in like words",
    holds(a, b, between) {
      const { near, sameSubject, sameSide, apart } = between;
      if (a.pointer !== null || b.pointer !== null || (apart && !near) || otherHarm(a, b)) return false;
      const { shared, jaccard, contained } = likeness(a, b);
      // two sentences in a row with similar words are a figure of speech
      if (isArgument(a, b, between))
        return Math.abs(a.order - b.order) > 1 && shared >= 4 && jaccard >= (sameSubject ? 0.5 : 0.6);
      if (shared < 3) return false;
      if (jaccard >= 0.6) return true;
      if (sameSubject) return jaccard >= 0.4 || (contained >= 0.7 && (sameSide === true || jaccard >= 0.3));
      return near && (jaccard >= 0.5 || (shared >= 4 && (jaccard >= 0.4 || contained >= 0.75)));
    },
  },
  {
    name: "speaker",
    finds: [["Keldora, state: the bridge was closed", "Keldora, state: the bridge was closed again"]],
    findsNot: [["Keldora, state: the bridge was closed", "Pallumia, state: the bridge was closed again"]],
    score: 58,
    because: "the same speaker says it again in like words",
    holds(a, b, between) {
      const { near, sameSubject, sameSpeaker, sameDocument } = between;
      if (!sameSpeaker || !(near || sameDocument) || a.pointer !== null || b.pointer !== null || otherHarm(a, b))
        return false;
      const { shared, jaccard, contained } = likeness(a, b);
      if (isArgument(a, b, between)) return Math.abs(a.order - b.order) > 1 && shared >= 2 && jaccard >= 0.6;
      const least = Math.min(a.terms.length, b.terms.length);
      const kin = sameSubject && least > 1 ? countRelatedWords(a, b) : 0;
      return (
        (shared >= 2 && jaccard >= 0.4) ||
        (shared >= 3 && contained >= 0.6 && near) ||
        (kin > 0 && shared + kin >= 2 && (shared + kin) / least >= 0.6)
      );
    },
  },
  {
    name: "lead",
    finds: [["Keldora, state: the market was shelled", "Keldora, state: shells fell on the market at noon"]],
    findsNot: [["Keldora, state: the market was shelled", "Pallumia, state: shells fell on the market at noon"]],
    score: 55,
    because: "the opening tells what the speaker is then quoted with",
    holds(a, b, { near, sameSpeaker, sameDocument }) {
      const [first, next] = a.order < b.order ? [a, b] : [b, a];
      if (!sameDocument || !near || !sameSpeaker || first.order !== 0 || next.order >= LEAD) return false;
      if (first.claim.voice === "authorial" || first.pointer !== null || next.pointer !== null) return false;
      const { shared, contained } = likeness(a, b);
      if (shared >= 2 && contained >= 0.5) return true;
      // the first sentence repeats the headline, and a quotation repeats the paraphrase before it
      return (
        (isHeading(first) && shared + countRelatedWords(a, b) >= 1) ||
        (shared >= 1 &&
          first.claim.form === "indirect" &&
          next.claim.form !== "indirect" &&
          sharedCount(a.common, b.common) >= 1)
      );
    },
  },
  {
    // a demand, promise or denial is short and says one thing: fewer common words are needed
    name: "act",
    finds: [
      [
        "Council of Coastal States, demand: both countries to stop their military actions",
        "Oona Vesterly, demand: both sides to stop fighting",
      ],
    ],
    findsNot: [
      [
        "Council of Coastal States, demand: both countries to stop their military actions",
        "Oona Vesterly, demand: both sides to publish the letters",
      ],
    ],
    score: 58,
    because: "the same act about the same thing",
    holds: sameAct,
  },
];

/** Whether it stands in the heading of its document. */
const isHeading = ({ claim: { content }, document: { title } }: ComparableClaim): boolean =>
  content[0] !== undefined && (title ?? "").includes(content[0].quote);
