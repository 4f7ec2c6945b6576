import type { QuotedSpan } from "../../model/record.ts";
import { memoized } from "../../text/remembered.ts";
import { jaccard, sharedCount } from "../blocks/hash.ts";
import { mannerOfAct } from "../digest/agent.ts";
import { BETWEEN_PIECES, type ComparableClaim } from "../digest/comparableClaim.ts";
import { KINDRED } from "../lexicon/language.ts";
import type { Between } from "./claimRow.ts";

/** The finding of a rule about two claims. */
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

/**
 * Whether the claims come from different principals: neither one speaker nor one side. An unnamed speaker counts as another one only within
 * one document, and only beside a named speaker.
 */
export const haveDifferentPrincipals = ({ speakers, sameSpeaker, sameSide, sameDocument }: Between): boolean =>
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
    at = to + BETWEEN_PIECES.length;
  }
  return contentSpan(comparable);
}

/** The first piece of the content. */
export const contentSpan = ({ claim }: ComparableClaim): QuotedSpan =>
  claim.content[0] ?? { start: 0, end: 0, quote: "" };
export const contents = (a: ComparableClaim, b: ComparableClaim): readonly [QuotedSpan, QuotedSpan] => [
  contentSpan(a),
  contentSpan(b),
];

const QUOTE = 80;
/** Words in quotation marks, cut where long: once for each text, because a claim is compared with many. */
export const say = memoized((words) => {
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
});

/** How similar two claims are in words: the share that both have of all words, and of the words of the shorter one. */
export function likeness(
  a: ComparableClaim,
  b: ComparableClaim,
): { readonly shared: number; readonly jaccard: number; readonly contained: number } {
  const shared = sharedCount(a.terms, b.terms);
  const least = Math.min(a.terms.length, b.terms.length);
  return { shared, jaccard: jaccard(a.terms, b.terms), contained: least === 0 ? 0 : shared / least };
}

/** How many words of the first have a related one in the second ("mortars" and "weapons"), each family counted once; equal words do not count. */
export function countRelatedWords(a: ComparableClaim, b: ComparableClaim): number {
  const found = new Set<string>();
  for (const one of a.classes) {
    if (b.classes.includes(one)) continue;
    for (const cluster of KINDRED.get(one) ?? [])
      if (b.classes.some((other) => !a.classes.includes(other) && KINDRED.get(other)?.includes(cluster)))
        found.add(cluster);
  }
  return found.size;
}

/** Whether both stand in one document in its author's own voice: a speech takes up its own words without repeating the claim. */
export const isArgument = (a: ComparableClaim, b: ComparableClaim, { sameDocument }: Between): boolean =>
  sameDocument && (a.claim.voice === "authorial" || b.claim.voice === "authorial");

/** Whether every state that one of them names may also be meant by the other. */
export const statesAgree = (a: ComparableClaim, b: ComparableClaim): boolean =>
  a.states.length === 0 || b.states.length === 0 || a.states.some((state) => b.states.includes(state));

/** Whether one stands inside the other, at any depth: they share words of the text. */
export const nested = (a: ComparableClaim, b: ComparableClaim): boolean =>
  a.document.id === b.document.id &&
  (a.claim.parent === b.claim.id ||
    b.claim.parent === a.claim.id ||
    a.claim.content.some((x) => b.claim.content.some((y) => x.start < y.end && y.start < x.end)));

export const mannerOf = ({ claim }: ComparableClaim): string => mannerOfAct(claim.act);
