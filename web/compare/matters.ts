import { contentOf } from "../../src/model/content.ts";
import type { Dispute, DisputeEnd } from "../../src/query/disputes.ts";
import { numberAtIssue } from "../../src/query/points/numberAtIssue.ts";

/** One answer to a question: a number, or words, with the claims that give it. */
export interface Answer {
  readonly key: string;
  /** The number; null where words are the answer. */
  readonly number: string | null;
  readonly denies: boolean;
  /** Those with a day of their own first, each once. */
  readonly claims: readonly DisputeEnd[];
}

/** What two contradict each other about of one event: one question, with what each of them answers. */
export interface Matter {
  readonly key: string;
  /** What they differ in, as the link between two claims tells it: “killed”, “one denies what the other says”. */
  readonly asks: string;
  readonly a: readonly Answer[];
  readonly b: readonly Answer[];
  readonly disputes: readonly Dispute[];
}

/** The matters of an event, or of none. */
export interface EventMatters {
  readonly event: string | null;
  readonly matters: readonly Matter[];
  readonly disputes: number;
}

/** Words before the quotations in the reason of a link; of numbers what is counted. */
function asks({ because }: Dispute): string {
  // words in quotation marks may hold a colon
  const [reason = because] = because.replace(/ \(“.*”\)$/su, "").split(": ");
  return /\(([^()]+)\)$/.exec(reason)?.[1] ?? reason;
}

/** Whether two give different numbers, and not other answers. */
const isFigure = ({ because }: Dispute): boolean => /^different numbers\b/.test(because);

/** Disputes of two under the event and the matter that they are about, those with most claims first; `isA` tells the first of the two. */
export function mattersOf(disputes: readonly Dispute[], isA: (end: DisputeEnd) => boolean): readonly EventMatters[] {
  const events = new Map<string | null, Map<string, Dispute[]>>();
  for (const one of disputes) {
    const event = one.events[0] ?? null;
    const own = events.get(event) ?? new Map<string, Dispute[]>();
    events.set(event, own);
    const matter = own.get(asks(one));
    if (matter === undefined) own.set(asks(one), [one]);
    else matter.push(one);
  }
  return [...events]
    .map(([event, own]): EventMatters => {
      const matters = [...own].map(([words, all]) => matterOf(`${event ?? ""} ${words}`, words, all, isA));
      return {
        event,
        matters: matters.sort((x, y) => y.disputes.length - x.disputes.length || (x.key < y.key ? -1 : 1)),
        disputes: matters.reduce((sum, one) => sum + one.disputes.length, 0),
      };
    })
    .sort((x, y) => y.disputes - x.disputes || ((x.event ?? "\uffff") < (y.event ?? "\uffff") ? -1 : 1));
}

function matterOf(key: string, words: string, disputes: readonly Dispute[], isA: (end: DisputeEnd) => boolean): Matter {
  const [a, b] = [new Map<string, DisputeEnd>(), new Map<string, DisputeEnd>()];
  for (const one of disputes) {
    const [left, right] = isA(one.a) || !isA(one.b) ? [one.a, one.b] : [one.b, one.a];
    a.set(left.claim.id, left);
    b.set(right.claim.id, right);
  }
  const figures = disputes.every(isFigure);
  return { key, asks: words, a: answersOf([...a.values()], figures), b: answersOf([...b.values()], figures), disputes };
}

function answersOf(ends: readonly DisputeEnd[], figures: boolean): readonly Answer[] {
  const found = new Map<string, Answer & { claims: DisputeEnd[] }>();
  for (const end of ends) {
    const number = figures ? numberAtIssue(end.claim, end.words) : null;
    const denies = end.claim.polarity === "denied" || end.claim.act === "deny";
    const key = number ?? (denies ? "denies" : "says");
    const own = found.get(key);
    if (own === undefined) found.set(key, { key, number, denies: denies && number === null, claims: [end] });
    else own.claims.push(end);
  }
  for (const { claims } of found.values()) claims.sort(byDay);
  return [...found.values()].sort((x, y) => y.claims.length - x.claims.length || (x.key < y.key ? -1 : 1));
}

const byDay = (x: DisputeEnd, y: DisputeEnd): number => {
  const [one, other] = [x.claim.latest ?? "\uffff", y.claim.latest ?? "\uffff"];
  if (one !== other) return one < other ? -1 : 1;
  return contentOf(x.claim) < contentOf(y.claim) ? -1 : 1;
};
