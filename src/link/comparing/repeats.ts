// "Fourteen civilians were killed" and "14 civilians were killed" of one event: a repeat.
// not: "31 were wounded" and "26 were wounded"; "did not fire" and "fired"; a claim and what it quotes

import { sharedCount } from "../blocks/hash.ts";
import type { ComparableClaim } from "../digest/digest.ts";
import { countTheSame, disagree, HARM } from "../digest/quantities.ts";
import {
  argued,
  type Between,
  contents,
  type Finding,
  kindred,
  likeness,
  mannerOf,
  nested,
  say,
  statesAgree,
} from "./pair.ts";

/** Claims at the top of a document that the next ones may tell again: a headline or first sentence, and the quotation that bears it out. */
const LEAD = 2;

/** The same proposition again, by the same or another claimant. */
export function repeat(a: ComparableClaim, b: ComparableClaim, between: Between): Finding | null {
  if (nested(a, b) || a.negative !== b.negative || mannerOf(a) !== mannerOf(b) || !statesAgree(a, b)) return null;
  if (a.quantities.some((x) => b.quantities.some((y) => countTheSame(x, y) && disagree(x, y)))) return null;
  // two that name different sides as the one that did it tell two stories
  const [x, y] = [a.agent, b.agent];
  if (x !== null && y !== null && x !== y) return null;
  const rule = RULES.find(({ holds }) => holds(a, b, between));
  if (rule === undefined || counted(a, b)) return null;
  const { jaccard } = likeness(a, b);
  // "fighters were sent" does not say who sent them, as another side does
  if (
    (a.states.length === 0) !== (b.states.length === 0) &&
    !between.sameEvent &&
    between.sameSide !== true &&
    !between.sameSpeaker &&
    jaccard < 0.6
  )
    return null;
  return {
    relation: "repeats",
    a,
    b,
    score: Math.min(97, rule.score + Math.round(jaccard * 25) + (between.sameEvent ? 5 : 0)),
    rule: `repeat.${rule.name}`,
    because: `${jaccard === 1 ? "the same words" : rule.because}: ${say(a.text)} and ${say(b.text)}`,
    words: contents(a, b),
  };
}

const ORDINAL =
  /\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen)th|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y-\s?\w+)|\d+(?:st|nd|rd|th))\b/gi;

/** Whether they tell of different members of a row: "the third item" and "the fifth". */
function counted(a: ComparableClaim, b: ComparableClaim): boolean {
  const of = ({ text }: ComparableClaim): string[] => (text.match(ORDINAL) ?? []).map((one) => one.toLowerCase());
  const [x, y] = [of(a), of(b)];
  return x.length > 0 && y.length > 0 && !x.some((one) => y.includes(one));
}

/** Whether both count people harmed, and no number is the same. */
function otherHarm(a: ComparableClaim, b: ComparableClaim): boolean {
  const of = ({ quantities }: ComparableClaim): ComparableClaim["quantities"] =>
    quantities.filter(({ measure }) => HARM.has(measure));
  const [x, y] = [of(a), of(b)];
  return x.length > 0 && y.length > 0 && !x.some((p) => y.some((q) => p.measure === q.measure && !disagree(p, q)));
}

interface RepeatRule {
  readonly name: string;
  readonly score: number;
  readonly because: string;
  holds(a: ComparableClaim, b: ComparableClaim, between: Between): boolean;
}

const RULES: readonly RepeatRule[] = [
  {
    name: "term",
    score: 70,
    because: "the same word refused",
    holds: (a, b, { sameSide, sameSpeaker }) =>
      a.refused !== null && a.refused === b.refused && (sameSpeaker || sameSide === true),
  },
  {
    name: "numbers",
    score: 66,
    because: "the same number of the same things, in like words",
    holds(a, b, { sameSubject, sameEvent, sameSide }) {
      if (!sameSubject || a.pointer !== null || b.pointer !== null) return false;
      const numbers = a.quantities.filter((x) =>
        b.quantities.some((y) => countTheSame(x, y) && x.low === y.low && x.high === y.high),
      );
      const { shared, contained } = likeness(a, b);
      // harm to as many people needs no like words
      if (numbers.some(({ measure, low }) => HARM.has(measure) && measure !== "percent" && (sameEvent || low >= FEW)))
        return true;
      const many = numbers.some(({ low }) => low >= FEW);
      if (many && sameSide === true && shared >= 2) return true;
      // two of a thing are many
      return numbers.length > 0 && shared >= 1 && contained >= (many ? 0.5 : 0.75);
    },
  },
  {
    name: "deed",
    score: 60,
    because: "the same deed of the same party",
    holds(a, b, { sameSubject, sameEvent, sameSide }) {
      if (!sameSubject || a.negative) return false;
      const { shared, contained } = likeness(a, b);
      // "Keldora of sending guards to Pallumia" and "Keldora had sent some 40 guards to Pallumia", said by one side
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
    score: 60,
    because: "the same in like words",
    holds(a, b, between) {
      const { near, sameSubject, sameSide, apart } = between;
      if (a.pointer !== null || b.pointer !== null || (apart && !near) || otherHarm(a, b)) return false;
      const { shared, jaccard, contained } = likeness(a, b);
      // one sentence after another of like words is a figure of speech
      if (argued(a, b, between))
        return Math.abs(a.order - b.order) > 1 && shared >= 4 && jaccard >= (sameSubject ? 0.5 : 0.6);
      if (shared < 3) return false;
      if (jaccard >= 0.6) return true;
      if (sameSubject) return jaccard >= 0.4 || (contained >= 0.7 && (sameSide === true || jaccard >= 0.3));
      return near && (jaccard >= 0.5 || (shared >= 4 && (jaccard >= 0.4 || contained >= 0.75)));
    },
  },
  {
    name: "speaker",
    score: 58,
    because: "the same speaker says it again in like words",
    holds(a, b, between) {
      const { near, sameSubject, sameSpeaker, sameDocument } = between;
      if (!sameSpeaker || !(near || sameDocument) || a.pointer !== null || b.pointer !== null || otherHarm(a, b))
        return false;
      const { shared, jaccard, contained } = likeness(a, b);
      if (argued(a, b, between)) return Math.abs(a.order - b.order) > 1 && shared >= 2 && jaccard >= 0.6;
      const least = Math.min(a.terms.length, b.terms.length);
      const kin = sameSubject && least > 1 ? kindred(a, b) : 0;
      return (
        (shared >= 2 && jaccard >= 0.4) ||
        (shared >= 3 && contained >= 0.6 && near) ||
        (kin > 0 && shared + kin >= 2 && (shared + kin) / least >= 0.6)
      );
    },
  },
  {
    name: "lead",
    score: 55,
    because: "the opening tells what the speaker is then quoted with",
    holds(a, b, { near, sameSpeaker, sameDocument }) {
      const [first, next] = a.order < b.order ? [a, b] : [b, a];
      if (!sameDocument || !near || !sameSpeaker || first.order !== 0 || next.order >= LEAD) return false;
      if (first.claim.voice === "authorial" || first.pointer !== null || next.pointer !== null) return false;
      const { shared, contained } = likeness(a, b);
      if (shared >= 2 && contained >= 0.5) return true;
      // a headline is told again by the first sentence, what is told in other words by the quotation that bears it out
      return (
        (isHeading(first) && shared + kindred(a, b) >= 1) ||
        (shared >= 1 &&
          first.claim.form === "indirect" &&
          next.claim.form !== "indirect" &&
          sharedCount(a.common, b.common) >= 1)
      );
    },
  },
  {
    // what is called for, promised, denied is short and says one thing: fewer words must be alike
    name: "act",
    score: 58,
    because: "the same act about the same thing",
    holds(a, b, between) {
      const { sameEvent, near, sameSpeaker, sameSide, sameDocument } = between;
      if (a.claim.act !== b.claim.act || !ONE_THING.test(a.claim.act)) return false;
      const { shared, contained, jaccard } = likeness(a, b);
      if (argued(a, b, between)) return shared >= 3 && jaccard >= 0.5;
      if (a.pointer !== null || b.pointer !== null) return sameEvent && sameSpeaker && shared >= 1 && contained === 1;
      const states = a.states.filter((state) => b.states.includes(state)).length;
      if (a.claim.act === "demand" && sameDocument && near) {
        const like = shared + (shared > 0 ? kindred(a, b) : 0);
        if (like >= 2 && like / Math.min(a.terms.length, b.terms.length) >= 0.75) return true;
      }
      if (!sameEvent && near && sameSide === true && shared >= 2 && contained >= 0.5) return true;
      // who denies speaks of its own side, named or not
      if (a.claim.act === "deny" && near && sameSide === true && shared >= 1 && contained >= 0.5) return true;
      // a government and its head deny one thing
      if (a.claim.act === "deny" && sameDocument && near && sameSide !== false && states > 0 && contained >= 0.25)
        return true;
      if (!sameEvent) return sameDocument && sameSide === true && states > 0 && shared >= 1 && contained >= 0.3;
      return (
        (shared >= 2 && contained >= 0.5) ||
        ((sameSpeaker || sameSide === true) && shared >= 1 && (contained >= 0.5 || (states > 0 && contained >= 0.2))) ||
        (a.claim.act === "deny" && sameSide !== false && states > 0 && shared >= 1)
      );
    },
  },
];

/** Whether it stands in the heading of its document. */
const isHeading = ({ claim: { content }, document: { record } }: ComparableClaim): boolean =>
  content[0] !== undefined && (record.title ?? "").includes(content[0].quote);

/** Numbers below it are alike by chance. */
const FEW = 3;
const ONE_THING = /^(?:demand|promise|deny|reject|threaten)$/;
