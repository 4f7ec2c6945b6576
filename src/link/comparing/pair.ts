import type { QuotedSpan } from "../../model/record.ts";
import { jaccard, sharedCount } from "../blocks/hash.ts";
import type { ComparableClaim } from "../digest/digest.ts";
import { ATTACKS, KINDRED, TRUCES } from "../lexicon/en.ts";

/** What a rule finds between two comparables. */
export interface Finding {
  readonly relation: "disputes" | "repeats" | "revises";
  readonly a: ComparableClaim;
  readonly b: ComparableClaim;
  readonly score: number;
  readonly rule: string;
  readonly because: string;
  /** The words at issue. */
  readonly words: readonly [QuotedSpan, QuotedSpan] | null;
}

/** What is known across documents of the two when they are compared. */
export interface Between {
  /** Whether both are about one event, as linked across documents. */
  readonly sameEvent: boolean;
  /** Ids of the event clusters that they share. */
  readonly events: readonly string[];
  /** Whether both are about one event as far as their surroundings tell: weaker than `sameEvent`, which implies it. */
  readonly sameSubject: boolean;
  /** Whether they have one subject, or stand in one document and nothing tells that they have two. */
  readonly near: boolean;
  /** Whether days and places of what each describes exclude that they are about one thing. */
  readonly apart: boolean;
  /** How many of the two speakers are told. */
  readonly speakers: number;
  readonly sameSpeaker: boolean;
  /** Null where the side of either is unknown. */
  readonly sameSide: boolean | null;
  readonly sameDocument: boolean;
  /** Whether one speaks for a state, and the other for another or for nobody that is told. */
  readonly partisan: boolean;
  /** The sides of the two; null where unknown. */
  readonly sides: readonly [string | null, string | null];
  /** The cluster of an event, place or actor. */
  readonly representativeOf: (id: string) => string;
}

/** Whose mouths differ: neither one speaker nor one side. One who is not told is another only in one document, and only beside one who is. */
export const fromOthers = ({ speakers, sameSpeaker, sameSide, sameDocument }: Between): boolean =>
  !sameSpeaker && sameSide !== true && (speakers === 2 || (speakers === 1 && sameDocument));

/** The code points of a stretch of the claim's content (UTF-16 offsets into `text`), cut to the piece in which it starts. */
export function wordsAt(comparable: ComparableClaim, start: number, end: number): QuotedSpan {
  let at = 0;
  for (const piece of comparable.claim.content) {
    const to = at + piece.quote.length;
    if (start < to) {
      const inner = piece.quote.slice(Math.max(0, start - at), Math.min(piece.quote.length, end - at));
      const before = Array.from(piece.quote.slice(0, Math.max(0, start - at))).length;
      return { start: piece.start + before, end: piece.start + before + Array.from(inner).length, quote: inner };
    }
    at = to + SEPARATOR;
  }
  return contentSpan(comparable);
}

/** Length of what `contentOf` puts between pieces. */
const SEPARATOR = " … ".length;

/** The first piece of the content. */
export const contentSpan = ({ claim }: ComparableClaim): QuotedSpan =>
  claim.content[0] ?? { start: 0, end: 0, quote: "" };
export const contents = (a: ComparableClaim, b: ComparableClaim): readonly [QuotedSpan, QuotedSpan] => [
  contentSpan(a),
  contentSpan(b),
];

const QUOTE = 80;
/** Words in quotation marks, cut where long. */
export function say(words: string): string {
  const flat = words.replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(flat);
  return `“${
    letters.length <= QUOTE
      ? flat
      : `${letters
          .slice(0, QUOTE - 1)
          .join("")
          .trimEnd()}…`
  }”`;
}

/** How alike two comparables are in words: all they share of all, and of the shorter. */
export function likeness(
  a: ComparableClaim,
  b: ComparableClaim,
): { readonly shared: number; readonly jaccard: number; readonly contained: number } {
  const shared = sharedCount(a.terms, b.terms);
  const least = Math.min(a.terms.length, b.terms.length);
  return { shared, jaccard: jaccard(a.terms, b.terms), contained: least === 0 ? 0 : shared / least };
}

/** How many words of the first have a kindred one in the second ("mortars" and "weapons"), each cluster of them counted once; the same word is none. */
export function kindred(a: ComparableClaim, b: ComparableClaim): number {
  const found = new Set<string>();
  for (const one of a.classes) {
    if (b.classes.includes(one)) continue;
    for (const cluster of KINDRED.get(one) ?? [])
      if (b.classes.some((other) => !a.classes.includes(other) && KINDRED.get(other)?.includes(cluster)))
        found.add(cluster);
  }
  return found.size;
}

/** Whether both stand in one document in its author's own voice: a speech comes back to its words without saying the same again. */
export const argued = (a: ComparableClaim, b: ComparableClaim, { sameDocument }: Between): boolean =>
  sameDocument && (a.claim.voice === "authorial" || b.claim.voice === "authorial");

/** Whether every state that either names the other may mean as well. */
export const statesAgree = (a: ComparableClaim, b: ComparableClaim): boolean =>
  a.states.length === 0 || b.states.length === 0 || a.states.some((state) => b.states.includes(state));

/** Whether one stands inside the other, at whatever depth: they have words of the text in common. */
export const nested = (a: ComparableClaim, b: ComparableClaim): boolean =>
  a.document === b.document &&
  (a.claim.parent === b.claim.id ||
    b.claim.parent === a.claim.id ||
    a.claim.content.some((x) => b.claim.content.some((y) => x.start < y.end && y.start < x.end)));

/** Acts that put a proposition forward in one way; a demand does not repeat a report. */
const MANNERS: ReadonlyMap<string, string> = new Map([
  ["demand", "demand"],
  ["ask", "ask"],
  ["promise", "promise"],
  ["threaten", "threaten"],
  ["warn", "threaten"],
  ["condemn", "judge"],
  ["praise", "judge"],
]);
const mannerOfAct = (act: string): string => MANNERS.get(act) ?? "tell";
export const mannerOf = ({ claim }: ComparableClaim): string => mannerOfAct(claim.act);

/** Content words between the one that attacks and the verb. */
const APART = 4;

/** The state that stands before the first verb of attack, or the accused; null where there is none, or where it is told in the passive. */
export function agentOf(act: string, classes: readonly string[], lower: readonly string[]): string | null {
  if (mannerOfAct(act) !== "tell" || lower.includes("by")) return null;
  if (act === "accuse" && classes[0]?.startsWith("@") && classes.some((one) => ATTACKS.has(one)))
    return classes[0].slice(1);
  for (const [at, one] of classes.entries()) {
    // "cease fire"
    if (!ATTACKS.has(one) || classes[at - 1] === "=stop") continue;
    // a word is broken, too
    if (one === "=violate" && !classes.some((other) => TRUCES.has(other))) continue;
    for (let i = at - 1; i >= Math.max(0, at - APART); i--)
      if (classes[i]!.startsWith("@")) return classes[i]!.slice(1);
  }
  return null;
}
