// "Velmar's ministry has rejected that claim": disputes the claim of another told before.   "denied claims that it has any fighter planes": disputes the claim within it.
// not: "confirmed that report"; "that claim" of one's own side
import { isStopWord } from "../../text/stems.ts";
import { tokenize } from "../../text/tokens.ts";
import type { ComparableClaim } from "../digest/digest.ts";
import { classOf } from "../digest/quantities.ts";
import { FALSE_WORDS, NEGATORS, SAID_OF_SAYINGS } from "../lexicon/en.ts";
import { contents, type Finding, say } from "./pair.ts";

/** "held a theatre performance and called it an election": the deed under two names. */
const CALLED = /\b(?:call|name|style|term|label|describe|present|portray)(?:s|ed|led|d)?\b/i;
const NAMED_SO =
  /^(?:it|this|that|them|these|those)\b\s+(?!(?:is|was|are|were|do|does|did|has|had|have|will|would|not|no)\b)\p{L}/iu;
const INSTEAD = /^(?:it|this|that|these|those|they) (?:is|are|was|were)\b/i;
const FEW = 12;
/** Claims before it that a pointing denial may mean. */
const REACH = 6;
/** Adverbs with which a teller calls another's words untrue. */
const FALSELY = /\b(?:falsely|groundlessly|baselessly|wrongly|untruthfully|fraudulently)\b/i;

/** Disputes within a document that rest on its own pointing words and its nesting. Linear in its claims. */
export function pointedDisputes(
  comparables: readonly ComparableClaim[],
  speakerOf: (comparable: ComparableClaim) => string | null,
  sideOf: (comparable: ComparableClaim) => string | null,
): Finding[] {
  const found: Finding[] = [];
  const byId = new Map(comparables.map((one) => [one.claim.id, one]));
  const others = (a: ComparableClaim, b: ComparableClaim): boolean => {
    const [x, y] = [speakerOf(a), speakerOf(b)];
    const [p, q] = [sideOf(a), sideOf(b)];
    return (x === null || x !== y) && (p === null || p !== q);
  };
  const children = new Map<string, ComparableClaim[]>();
  for (const one of comparables) {
    const { parent } = one.claim;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), one]);
  }
  for (const [at, one] of comparables.entries()) {
    const child = children.get(one.claim.id) ?? [];
    if (one.claim.parent !== null) {
      const parent = byId.get(one.claim.parent);
      const cue = one.claim.cue.map(({ quote }) => quote).join(" ");
      if (parent !== undefined && others(one, parent)) {
        if (FALSELY.test(cue))
          found.push(finding(parent, one, "dispute.within", "calls untrue what it tells of another"));
        else if (parent.claim.act === "accuse" && CALLED.test(cue) && NAMED_SO.test(one.text))
          found.push(finding(parent, one, "dispute.within", "holds against another what it calls it"));
      }
    }
    if (!denies(one)) continue;
    const inner = child.filter(
      (other) => puts(other) && other.claim.act !== "deny" && others(one, other) && withinDenied(one, other),
    );
    for (const other of inner)
      found.push(finding(one, other, "dispute.within", "denies a claim of another that it tells"));
    // "These were local forces": what it was instead, right after the denial
    const next = comparables
      .slice(at + 1, at + 1 + child.length + 1)
      .find(({ claim }) => claim.level === one.claim.level);
    if (next !== undefined && speakerOf(next) === speakerOf(one) && INSTEAD.test(next.text) && next.length <= FEW)
      for (const other of inner)
        if (!next.negative) found.push(finding(next, other, "dispute.within", "says what it was instead of what"));
    if (inner.length > 0 || one.pointer === null) continue;
    for (const other of antecedents(one, at, comparables, speakerOf, sideOf))
      found.push(finding(one, other, "dispute.pointer", `denies what was claimed just before (${say(one.text)})`));
  }
  return found;
}

const puts = ({ claim }: ComparableClaim): boolean =>
  /^(?:allege|accuse|state|report|confirm|concede|believe|deny)$/.test(claim.act);

/** Whether its words or its act say that something is not so: "that claim did not survive", too. */
function denies({ claim, classes, pointer, negative }: ComparableClaim): boolean {
  if (claim.act === "believe") return false;
  if (claim.act === "deny" || claim.act === "reject" || claim.polarity === "denied") return true;
  return pointer !== null && pointer !== "this" && (negative || classes.some((one) => FALSE_WORDS.has(one)));
}

/** "Keldora's claim that P is false": what stands within is what is denied. A reported denial of another is not. */
function withinDenied(one: ComparableClaim, { claim }: ComparableClaim): boolean {
  if (one.claim.polarity === "denied") return true;
  // "laws that violate resolutions which affirm the right" denies nothing of what stands in its clause
  const called = one.pointer !== null || one.classes.some((word) => FALSE_WORDS.has(word));
  if (claim.act === "allege" || claim.act === "accuse") return called || one.claim.voice !== "authorial";
  return called && claim.act !== "state";
}

function antecedents(
  one: ComparableClaim,
  at: number,
  comparables: readonly ComparableClaim[],
  speakerOf: (comparable: ComparableClaim) => string | null,
  sideOf: (comparable: ComparableClaim) => string | null,
): ComparableClaim[] {
  const { lower } = tokenize(one.text);
  const noun = lower.find((word) => classOf(word) === one.pointer) ?? "";
  const plural = (noun !== "this" && /[^s]s$/.test(noun)) || /^(?:those|these)$/.test(lower[0] ?? "");
  const owner = ownerIn(one, lower, noun);
  const about = aboutIn(one, lower, noun);
  const speaker = speakerOf(one);
  const found: ComparableClaim[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const other = comparables[i]!;
    if (other.claim.id === one.claim.parent || !puts(other) || other.pointer !== null || other.terms.length === 0)
      continue;
    const own = speaker !== null && speakerOf(other) === speaker;
    const side = sideOf(other);
    // of one's own side only what was said right before is answered
    const near = sideOf(one) === null || side === null || sideOf(one) !== side || i === at - 1;
    const owned = owner === null || owner(other, side);
    if (own || !near || !owned || !about(other)) {
      if (found.length > 0) break;
      continue;
    }
    const last = found.at(-1);
    if (last !== undefined && last.claim.claimant !== other.claim.claimant) break;
    found.push(other);
    if (!plural) break;
  }
  return found;
}

/** Whose saying it is, where the words tell ("the Keldoran account", "the accusations made by Jorun Halvey"); null where they do not. */
function ownerIn(
  one: ComparableClaim,
  lower: readonly string[],
  noun: string,
): ((other: ComparableClaim, side: string | null) => boolean) | null {
  const at = lower.indexOf(noun);
  const named = /^(?:made|voiced|spread|of|by|from)$/.test(lower[at + 1] ?? "");
  // "This assertion is untrue: no Keldoran mortar was near": what comes after says something of its own
  const place = one.classes.indexOf(one.pointer!);
  const states = one.classes.slice(0, named ? place + OWNER : place).filter((name) => name.startsWith("@"));
  if (!named && states.length === 0) {
    const possessor = POSSESSOR.exec(one.text)?.[1];
    if (possessor === undefined || one.text.toLowerCase().indexOf(noun) < one.text.indexOf(possessor)) return null;
    return ({ document, claim }) =>
      document.actors.some(
        ({ actor }) => actor.id === claim.claimant && actor.names.some((name) => name.includes(possessor)),
      );
  }
  return (other, side) =>
    (side !== null && states.includes(`@${side}`)) ||
    (named &&
      one.document.actors.some(
        ({ actor }) => actor.id === other.claim.claimant && actor.names.some((name) => one.text.includes(name)),
      ));
}
/** Whether a claim is about what the words before the noun tell ("the F-16 claim"): it has one of them. */
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
/** "Halvey's claims": whose they are, where it is no state. */
const POSSESSOR = /^(?:\p{Ll}+\s+)?(\p{Lu}[\p{L}-]+)['’]s\b/u;
/** Content words after "made by" that may name who made it. */
const OWNER = 4;

const finding = (a: ComparableClaim, b: ComparableClaim, rule: string, how: string): Finding => ({
  relation: "disputes",
  a,
  b,
  score: rule === "dispute.within" ? 88 : 80,
  rule,
  because: `one ${how}: ${say(b.text)}`,
  words: contents(a, b),
});
