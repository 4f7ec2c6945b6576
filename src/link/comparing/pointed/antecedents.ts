import { isStopWord } from "../../../text/stems.ts";
import { tokenize } from "../../../text/tokens.ts";
import type { ComparableClaim } from "../../digest/comparableClaim.ts";
import { classOf } from "../../digest/wordClass.ts";
import { FALSE_WORDS, NEGATORS, SAID_OF_SAYINGS } from "../../lexicon/language.ts";
import type { ClaimRow } from "../claimRow.ts";
import { statesProposition } from "./puts.ts";

/** How many claims back a pointing denial may refer. */
const REACH = 6;
/** "Halvey's claims": the name of a claimant that is no state. */
const POSSESSOR = /^(?:\p{Ll}+\s+)?(\p{Lu}[\p{L}-]+)['’]s\b/u;
/** The most words after "made by" that may name the claimant. */
const OWNER = 4;

/** The claims that a pointing denial refers to, the nearest first: one, or for "those claims" all claims of one claimant. */
export function antecedents(row: ClaimRow, at: number, rows: readonly ClaimRow[]): ClaimRow[] {
  const one = row.claim;
  const { lower } = tokenize(one.text);
  const noun = lower.find((word) => classOf(word) === one.pointer) ?? "";
  const plural = (noun !== "this" && /[^s]s$/.test(noun)) || /^(?:those|these)$/.test(lower[0] ?? "");
  const isOwned = ownerIn(one, lower, noun);
  const isAbout = aboutIn(one, lower, noun);
  const found: ClaimRow[] = [];
  for (const [n, other] of rows
    .slice(Math.max(0, at - REACH), at)
    .reverse()
    .entries()) {
    if (!mayBeMeant(one, other.claim)) continue;
    // of its own side's claims a speaker answers only the one right before
    const near = row.side === null || other.side === null || row.side !== other.side || n === 0;
    const own = row.speaker !== null && other.speaker === row.speaker;
    if (own || !near || !isOwned(other) || !isAbout(other.claim)) {
      if (found.length > 0) break;
      continue;
    }
    const last = found.at(-1);
    if (last !== undefined && last.claim.claim.claimant !== other.claim.claim.claimant) break;
    found.push(other);
    if (!plural) break;
  }
  return found;
}

/** Whether a claim has content of its own, and is not the one that encloses the denial. */
const mayBeMeant = (one: ComparableClaim, other: ComparableClaim): boolean =>
  other.claim.id !== one.claim.parent && statesProposition(other) && other.pointer === null && other.terms.length > 0;

/** Whether the claimant fits the words ("the Keldoran account", "the accusations made by Jorun Halvey"); words that name nobody fit anybody. */
function ownerIn(one: ComparableClaim, lower: readonly string[], noun: string): (other: ClaimRow) => boolean {
  const at = lower.indexOf(noun);
  const named = /^(?:made|voiced|spread|of|by|from)$/.test(lower[at + 1] ?? "");
  // "This assertion is untrue: no Keldoran mortar was near": the claim after it has content of its own
  const place = one.classes.indexOf(one.pointer ?? "");
  const states = one.classes.slice(0, named ? place + OWNER : place).filter((name) => name.startsWith("@"));
  if (!named && states.length === 0) {
    const possessor = POSSESSOR.exec(one.text)?.[1];
    if (possessor === undefined || one.text.toLowerCase().indexOf(noun) < one.text.indexOf(possessor))
      return () => true;
    return ({ claim }) => claim.claimantNames.some((name) => name.includes(possessor));
  }
  return ({ claim, side }) =>
    (side !== null && states.includes(`@${side}`)) ||
    (named && claim.claimantNames.some((name) => one.text.includes(name)));
}

/** Whether a claim is about the words before the noun ("the F-16 claim"): it has one of them. */
function aboutIn(one: ComparableClaim, lower: readonly string[], noun: string): (other: ComparableClaim) => boolean {
  const { word } = tokenize(one.text);
  const at = lower.indexOf(noun);
  const told = lower
    .slice(0, Math.max(0, at))
    .filter((other, i) => /\p{L}/u.test(other) && !isStopWord(other) && (/\d/.test(other) || /^\p{Ll}/u.test(word[i]!)))
    .map(classOf)
    .filter((name) => !SAID_OF_SAYINGS.has(name) && !FALSE_WORDS.has(name) && !NEGATORS.has(name));
  return (other) => told.length === 0 || told.some((name) => other.classes.includes(name));
}
