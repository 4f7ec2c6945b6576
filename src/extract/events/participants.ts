// "Keldora’s Permanent Representative sent a letter to the Secretary-General" -> agent, object, addressee.
// not: "mortars opened fire" (nobody who could be named), the "it" of "it was agreed".
import type { Role } from "../../model/claim.ts";
import type { Analysis, Range, VerbGroup } from "../analysis.ts";
import { bitsOf, NOUN, POSSESSIVE, PRONOUN, PROPER } from "../chunks.ts";
import { nounPhraseAt, subjectBefore } from "../clause.ts";
import type { Slots } from "../lexicon/en/events.ts";
import {
  COLLECTIVE_NOUNS,
  DOCUMENT_NOUNS,
  HONORIFICS,
  ORGAN_NOUNS,
  ROLE_NOUNS,
  SIDE_NOUNS,
} from "../lexicon/en/words.ts";
import type { Lookup } from "../lookup.ts";

/** Who or what takes part, as a noun phrase; who that is, is for the table of entities to say. */
export interface Taker {
  readonly role: Role;
  readonly range: Range;
  readonly head: number;
}

/** Military bodies that act, beside organs: what weapons do is done by nobody whom the text names. */
const FORCES =
  /^(?:troops?|soldiers?|forces?|guards?|army|armies|fighters?|militants?|rebels?|separatists?|artillery|navy|militia|mercenaries|servicemen|military|insurgents?|commandos?|gunmen|units?|brigades?|battalions?)$/;

/** Participants of the event that a verb names, as its triggers' slots have them. */
export function takersOfVerb(
  a: Analysis,
  group: VerbGroup,
  to: number,
  end: number,
  floor: number,
  slots: Slots,
  lookup: Lookup,
): Taker[] {
  const found: Taker[] = [];
  const add = (role: Role | undefined, range: Range | null, head: number): void => {
    if (role === undefined || range === null || found.some((t) => t.role === role && t.range[0] === range[0])) return;
    if (!mayTakePart(a, range, head, role, lookup)) return;
    for (const part of conjuncts(a, range))
      if (!found.some((t) => t.range[0] === part.range[0])) found.push({ role, ...part });
  };
  const reduced = group.participle && isPastForm(a, group);
  const subject = subjectOf(a, group, floor);
  if (subject !== null && !group.infinitive) {
    if (group.passive) add(passiveRole(slots), subject.range, subject.head);
    else if (group.finite) add(slots.subject, subject.range, subject.head);
  }
  if (reduced) {
    // "the letter sent by …": the noun before is what it was done to
    const before = group.from > floor ? a.chunkOf[group.from - 1]! : -1;
    if (before >= 0) add(passiveRole(slots), chunkRange(a, before), a.chunks[before]!.head);
  }
  let i = to;
  const passive = group.passive || reduced;
  if (!passive && i < end && a.chunkOf[i]! >= 0 && a.inTimex[i] === 0) {
    const chunk = a.chunkOf[i]!;
    add(slots.object, chunkRange(a, chunk), a.chunks[chunk]!.head);
    i = a.chunks[chunk]!.to;
  }
  afterwards(a, i, end, passive, slots, add);
  return found;
}

/** Participants of the event that a noun names: who owns it, by whom it is, on whom. */
export function takersOfNoun(a: Analysis, head: number, end: number, slots: Slots, lookup: Lookup): Taker[] {
  const found: Taker[] = [];
  const add = (role: Role | undefined, range: Range | null, at: number): void => {
    if (role === undefined || range === null || !mayTakePart(a, range, at, role, lookup)) return;
    for (const part of conjuncts(a, range))
      if (!found.some((t) => t.range[0] === part.range[0])) found.push({ role, ...part });
  };
  const c = a.chunkOf[head]!;
  if (c >= 0 && slots.possessive !== undefined) {
    const { from } = a.chunks[c]!;
    for (let i = from; i < head; i++) {
      if (bitsOf(a.tags, i) & POSSESSIVE && i > from && bitsOf(a.tags, i + 1) !== 0) {
        add(slots.possessive, [from, i], i - 1);
        break;
      }
      const match = lookup.match(a.tokens, i);
      if (
        match !== null &&
        i + match.length <= head &&
        (match.use === "adjective" || match.use === "people") &&
        match.entry.kind !== "place"
      ) {
        // "an Azerbaijani offensive", but "the Azerbaijani president’s visit"
        if (!a.tokens.lower.slice(i, head).includes("'s")) add(slots.possessive, [i, i + match.length], i);
        break;
      }
    }
  }
  afterwards(a, head + 1, end, true, slots, add);
  return found;
}

/**
 * Who does it where the claim's own frame tells: "(accused) Velmar of shelling", "(urged) Velmar to withdraw", "(demanded that) Velmar withdraw",
 * in the passive with the phrase before the verb ("Velmar was accused of shelling"). Null where something stands between.
 */
export function controllerOf(a: Analysis, first: number, content: readonly Range[], lookup: Lookup): Taker | null {
  let i = first - 1;
  while (i > 0 && /^(?:not|never|immediately|unconditionally|fully)$/.test(a.tokens.lower[i]!)) i--;
  const link = /^(?:of|for|from|to|with)$/.test(a.tokens.lower[i] ?? "");
  const end = link ? i : i + 1;
  const opens = content.findIndex(([from]) => from === (link ? i : -1));
  for (const [k, [from, to]] of content.entries()) {
    const whole =
      opens === k + 1 && k === 0 ? nounPhraseAt(a, from, to) : from < end ? nounPhraseAt(a, from, end) : null;
    if (whole === null || (opens === k + 1 ? whole[1] !== to : whole[1] !== end)) continue;
    const { head } = a.chunks[a.chunkOf[from]!]!;
    return mayTakePart(a, whole, head, "agent", lookup) ? { role: "agent", range: whole, head } : null;
  }
  return null;
}

/** The phrases that prepositions tie to the event, as far as they follow each other. */
function afterwards(
  a: Analysis,
  from: number,
  end: number,
  passive: boolean,
  slots: Slots,
  add: (role: Role | undefined, range: Range | null, head: number) => void,
): void {
  let i = from;
  for (let n = 0; n < 6 && i < end; n++) {
    if (a.inTimex[i] === 1) {
      i++;
      n--;
      continue;
    }
    const prep = a.tokens.lower[i]!;
    if (prep === "addressed" && a.tokens.lower[i + 1] === "to") {
      i++;
      continue;
    }
    if (a.inTimex[i + 1] === 1 && i + 1 < end) {
      i++;
      continue;
    }
    const phrase = nounPhraseAt(a, i + 1, end);
    if (
      phrase === null ||
      !/^(?:by|on|against|at|to|with|from|for|of|between|under|in|near|across|into|over)$/.test(prep)
    )
      break;
    const chunk = a.chunks[a.chunkOf[i + 1]!]!;
    const role = prep === "by" ? (passive ? "agent" : undefined) : (slots[prep] as Role | undefined);
    // "of the territories | of Keldora": the second belongs to the first
    if (prep === "of" && i > from && a.chunkOf[i - 1]! >= 0) {
      i = chunk.to;
      continue;
    }
    // a whole phrase ("the army of Keldora") where it is one; only its first part where the preposition goes on to the next role
    const whole = prep === "by" || prep === "to" || prep === "between" || prep === "with";
    add(role, whole ? phraseTo(a, phrase, chunk.to) : [chunk.from, chunk.to], chunk.head);
    i = whole ? phraseTo(a, phrase, chunk.to)[1] : chunk.to;
  }
}

/** The phrase up to a preposition that opens another role ("the representative of Keldora | to the Secretary-General"). */
function phraseTo(a: Analysis, phrase: Range, first: number): Range {
  for (let i = first; i < phrase[1]; i++)
    if (/^(?:to|in|on|at|against|with|from|under|near)$/.test(a.tokens.lower[i]!)) return [phrase[0], i];
  return phrase;
}

/** The role that the subject of a passive has: what the object of the active has. */
const passiveRole = (slots: Slots): Role | undefined =>
  slots.object ?? (slots.subject === "target" ? "target" : undefined);

/** Who does it: left of the verb, or of the verb it is coordinated with ("is based on X and has been circulated"). */
export function subjectOf(a: Analysis, group: VerbGroup, floor: number): { range: Range; head: number } | null {
  let g = group;
  for (let n = 0; n < 3; n++) {
    const before = g.from - 1;
    const joined = before > floor && /^(?:and|but|or)$/.test(a.tokens.lower[before]!);
    if (!joined) {
      const found = subjectBefore(a, g, floor);
      return found === null ? null : { range: found.range, head: found.head };
    }
    let k = before - 1;
    while (k >= floor && (a.groupOf[k]! < 0 || !a.groups[a.groupOf[k]!]!.finite)) k--;
    if (k < floor) return null;
    g = a.groups[a.groupOf[k]!]!;
  }
  return null;
}

function isPastForm(a: Analysis, group: VerbGroup): boolean {
  return !a.tokens.lower[group.main]!.endsWith("ing");
}

const chunkRange = (a: Analysis, chunk: number): Range => [a.chunks[chunk]!.from, a.chunks[chunk]!.to];

/** Whether a phrase is one who may act or suffer, or a document; what is only a thing or an abstraction is none. */
function mayTakePart(a: Analysis, [from, to]: Range, head: number, role: Role, lookup: Lookup): boolean {
  if (a.inTimex[head] === 1) return false;
  const low = a.tokens.lower[head]!;
  const document = DOCUMENT_NOUNS.has(low);
  if (role === "heading" || role === "basedOn") return document;
  if (bitsOf(a.tags, head) & PRONOUN)
    return /^(?:he|she|they|him|her|them|it)$/.test(low) && role === "agent" && low !== "it";
  if (document) return role === "object";
  if (role === "object" && !isActor(a, from, to, head, lookup)) return false;
  return isActor(a, from, to, head, lookup);
}

function isActor(a: Analysis, from: number, to: number, head: number, lookup: Lookup): boolean {
  const low = a.tokens.lower[head]!;
  if (FORCES.test(low) || ROLE_NOUNS.has(low) || ORGAN_NOUNS.has(low) || SIDE_NOUNS.has(low)) return true;
  if (COLLECTIVE_NOUNS.has(low)) return true;
  for (let i = from; i < to; i++) {
    const match = lookup.match(a.tokens, i);
    if (match === null) continue;
    const past = i + match.length;
    if (match.use === "adjective" && past <= head) return false;
    // "the market of Keldora": only what ends in its name is it
    return past - 1 === head || (match.use !== "capital" && past === to);
  }
  for (let i = from; i < to; i++) if (HONORIFICS.has(a.tokens.lower[i]!)) return true;
  // an unknown name: two words of it, or it is no place either way
  return (bitsOf(a.tags, head) & PROPER) !== 0 && head > from && (bitsOf(a.tags, head - 1) & PROPER) !== 0;
}

/** "A and B" as two; the range of each, with its head. */
function conjuncts(a: Analysis, [from, to]: Range): { range: Range; head: number }[] {
  const parts: { range: Range; head: number }[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !(a.tokens.lower[i] === "and" && a.chunkOf[i]! < 0)) continue;
    const c = start < i ? a.chunkOf[start]! : -1;
    if (c >= 0) parts.push({ range: [start, i], head: Math.min(a.chunks[c]!.head, i - 1) });
    start = i + 1;
  }
  return parts.filter(({ head }) => bitsOf(a.tags, head) & (NOUN | PRONOUN));
}
