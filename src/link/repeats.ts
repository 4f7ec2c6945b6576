// "Fourteen civilians were killed" and "14 civilians were killed" of one event: a repeat.
// not: "31 were wounded" and "26 were wounded"; "did not fire" and "fired"; a claim and what it quotes
import type { Statement } from "./digest.ts";
import { comparable, disagree, HARM } from "./quantities.ts";
import { type Between, contents, type Finding, likeness, mannerOf, nested, say, statesAgree } from "./statements.ts";

/** Claims at the top of a document that the next ones may tell again: a headline or first sentence, and the quotation that bears it out. */
const LEAD = 2;

/** The same proposition again, by the same or another claimant. */
export function repeat(a: Statement, b: Statement, between: Between): Finding | null {
  if (nested(a, b) || a.negative !== b.negative || mannerOf(a) !== mannerOf(b) || !statesAgree(a, b)) return null;
  if (a.quantities.some((x) => b.quantities.some((y) => comparable(x, y) && disagree(x, y)))) return null;
  // two that name different sides as the one that did it tell two stories
  const [x, y] = [a.agent, b.agent];
  if (x !== null && y !== null && x !== y) return null;
  const rule = RULES.find(({ holds }) => holds(a, b, between));
  if (rule === undefined) return null;
  const { jaccard } = likeness(a, b);
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

interface RepeatRule {
  readonly name: string;
  readonly score: number;
  readonly because: string;
  holds(a: Statement, b: Statement, between: Between): boolean;
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
    holds(a, b, { sameSubject, sameEvent }) {
      if (!sameSubject || a.pointer !== null || b.pointer !== null) return false;
      const numbers = a.quantities.filter((x) =>
        b.quantities.some((y) => comparable(x, y) && x.low === y.low && x.high === y.high),
      );
      const { shared, contained } = likeness(a, b);
      // harm to as many people needs no like words
      if (numbers.some(({ measure, low }) => HARM.has(measure) && measure !== "percent" && (sameEvent || low >= FEW)))
        return true;
      return numbers.length > 0 && shared >= 1 && contained >= 0.5;
    },
  },
  {
    name: "deed",
    score: 60,
    because: "the same deed of the same party",
    holds(a, b, { sameSubject }) {
      if (!sameSubject || a.negative || a.agent === null || a.agent !== b.agent) return false;
      const { shared, contained } = likeness(a, b);
      return shared >= 2 && contained >= 0.5;
    },
  },
  {
    name: "words",
    score: 60,
    because: "the same in like words",
    holds(a, b, { near, sameSide, apart }) {
      if (a.pointer !== null || b.pointer !== null || (apart && !near)) return false;
      const { shared, jaccard, contained } = likeness(a, b);
      return (
        shared >= 3 &&
        (jaccard >= 0.6 || (near && (jaccard >= 0.4 || (contained >= 0.7 && (sameSide === true || jaccard >= 0.3)))))
      );
    },
  },
  {
    name: "speaker",
    score: 58,
    because: "the same speaker says it again in like words",
    holds(a, b, { near, sameSpeaker, sameDocument }) {
      if (!sameSpeaker || !(near || sameDocument) || a.pointer !== null || b.pointer !== null) return false;
      const { shared, jaccard, contained } = likeness(a, b);
      return (shared >= 2 && jaccard >= 0.4) || (shared >= 3 && contained >= 0.6 && near);
    },
  },
  {
    name: "lead",
    score: 55,
    because: "the opening tells what the speaker is then quoted with",
    holds(a, b, { near, sameSpeaker, sameDocument }) {
      if (
        a.claim.voice === "authorial" ||
        !sameDocument ||
        !near ||
        !sameSpeaker ||
        Math.min(a.order, b.order) !== 0 ||
        Math.max(a.order, b.order) >= LEAD
      )
        return false;
      return a.pointer === null && b.pointer === null && likeness(a, b).shared >= 1;
    },
  },
  {
    // what is called for, promised, denied is short and says one thing: fewer words must be alike
    name: "act",
    score: 58,
    because: "the same act about the same thing",
    holds(a, b, { sameEvent, near, sameSpeaker, sameSide, sameDocument }) {
      if (a.claim.act !== b.claim.act || !ONE_THING.test(a.claim.act)) return false;
      const { shared, contained } = likeness(a, b);
      if (a.pointer !== null || b.pointer !== null) return sameEvent && sameSpeaker && shared >= 1 && contained === 1;
      const states = a.states.filter((state) => b.states.includes(state)).length;
      if (a.claim.act === "demand" && sameDocument && near && shared >= 2 && contained >= 0.75) return true;
      if (!sameEvent && near && sameSide === true && shared >= 2 && contained >= 0.5) return true;
      // who denies speaks of its own side, named or not
      if (a.claim.act === "deny" && near && sameSide === true && shared >= 1 && contained >= 0.5) return true;
      if (!sameEvent) return sameDocument && sameSide === true && states > 0 && shared >= 1 && contained >= 0.3;
      return (
        (shared >= 2 && contained >= 0.5) ||
        ((sameSpeaker || sameSide === true) && shared >= 1 && (contained >= 0.5 || (states > 0 && contained >= 0.2))) ||
        (a.claim.act === "deny" && sameSide !== false && states > 0 && shared >= 1)
      );
    },
  },
];

/** Numbers below it are alike by chance. */
const FEW = 3;
const ONE_THING = /^(?:demand|promise|deny|reject|threaten)$/;
