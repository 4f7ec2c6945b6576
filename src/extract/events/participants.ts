// "Keldora’s Permanent Representative sent a letter to the Secretary-General" -> agent, object, addressee.
// not: "mortars opened fire" (nobody who could be named), the "it" of "it was agreed".
import type { Role } from "../../model/claim.ts";
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
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { nounPhraseAt, subjectBefore } from "../structure/clause.ts";
import { bitsOf, NOUN, POSSESSIVE, PRONOUN, PROPER } from "../structure/tagClasses.ts";

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
  analysis: Analysis,
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
    if (!mayTakePart(analysis, range, head, role, lookup)) return;
    for (const part of conjuncts(analysis, range))
      if (!found.some((t) => t.range[0] === part.range[0])) found.push({ role, ...part });
  };
  const reduced = group.participle && isPastForm(analysis, group);
  const subject = subjectOf(analysis, group, floor);
  if (subject !== null && !group.infinitive) {
    if (group.passive) add(passiveRole(slots), subject.range, subject.head);
    else if (group.finite) add(slots.subject, subject.range, subject.head);
  }
  if (reduced) {
    // "the letter sent by …": the noun before is what it was done to
    const before = group.from > floor ? analysis.chunkIndex(group.from - 1) : -1;
    if (before >= 0) add(passiveRole(slots), chunkRange(analysis, before), analysis.chunk(before).head);
  }
  let i = to;
  const passive = group.passive || reduced;
  if (!passive && i < end && analysis.chunkIndex(i) >= 0 && analysis.inTimex[i] === 0) {
    const chunk = analysis.chunkIndex(i);
    add(slots.object, chunkRange(analysis, chunk), analysis.chunk(chunk).head);
    i = analysis.chunk(chunk).to;
  }
  afterwards(analysis, i, end, passive, slots, add);
  return found;
}

/** Participants of the event that a noun names: who owns it, by whom it is, on whom. */
export function takersOfNoun(analysis: Analysis, head: number, end: number, slots: Slots, lookup: Lookup): Taker[] {
  const found: Taker[] = [];
  const add = (role: Role | undefined, range: Range | null, at: number): void => {
    if (role === undefined || range === null || !mayTakePart(analysis, range, at, role, lookup)) return;
    for (const part of conjuncts(analysis, range))
      if (!found.some((t) => t.range[0] === part.range[0])) found.push({ role, ...part });
  };
  const c = analysis.chunkIndex(head);
  if (c >= 0 && slots.possessive !== undefined) {
    const { from } = analysis.chunk(c);
    for (let i = from; i < head; i++) {
      if (bitsOf(analysis.tags, i) & POSSESSIVE && i > from && bitsOf(analysis.tags, i + 1) !== 0) {
        add(slots.possessive, [from, i], i - 1);
        break;
      }
      const match = lookup.match(analysis.tokens, i);
      if (
        match !== null &&
        i + match.length <= head &&
        (match.use === "adjective" || match.use === "people") &&
        match.entry.kind !== "place"
      ) {
        // "an Azerbaijani offensive", but "the Azerbaijani president’s visit"
        if (!analysis.tokens.lower.slice(i, head).includes("'s")) add(slots.possessive, [i, i + match.length], i);
        break;
      }
    }
  }
  afterwards(analysis, head + 1, end, true, slots, add);
  return found;
}

/**
 * Who does it where the claim's own frame tells: "(accused) Velmar of shelling", "(urged) Velmar to withdraw", "(demanded that) Velmar withdraw",
 * in the passive with the phrase before the verb ("Velmar was accused of shelling"). Null where something stands between.
 */
export function controllerOf(
  analysis: Analysis,
  first: number,
  content: readonly Range[],
  lookup: Lookup,
): Taker | null {
  let i = first - 1;
  while (i > 0 && /^(?:not|never|immediately|unconditionally|fully)$/.test(analysis.lower(i))) i--;
  const link = /^(?:of|for|from|to|with)$/.test(analysis.tokens.lower[i] ?? "");
  const end = link ? i : i + 1;
  const opens = content.findIndex(([from]) => from === (link ? i : -1));
  for (const [k, [from, to]] of content.entries()) {
    const whole =
      opens === k + 1 && k === 0
        ? nounPhraseAt(analysis, from, to)
        : from < end
          ? nounPhraseAt(analysis, from, end)
          : null;
    if (whole === null || (opens === k + 1 ? whole[1] !== to : whole[1] !== end)) continue;
    const { head } = analysis.chunk(analysis.chunkIndex(from));
    return mayTakePart(analysis, whole, head, "agent", lookup) ? { role: "agent", range: whole, head } : null;
  }
  return null;
}

/** The phrases that prepositions tie to the event, as far as they follow each other. */
function afterwards(
  analysis: Analysis,
  from: number,
  end: number,
  passive: boolean,
  slots: Slots,
  add: (role: Role | undefined, range: Range | null, head: number) => void,
): void {
  let i = from;
  for (let n = 0; n < 6 && i < end; n++) {
    if (analysis.inTimex[i] === 1) {
      i++;
      n--;
      continue;
    }
    const prep = analysis.lower(i);
    if (prep === "addressed" && analysis.tokens.lower[i + 1] === "to") {
      i++;
      continue;
    }
    if (analysis.inTimex[i + 1] === 1 && i + 1 < end) {
      i++;
      continue;
    }
    const phrase = nounPhraseAt(analysis, i + 1, end);
    if (
      phrase === null ||
      !/^(?:by|on|against|at|to|with|from|for|of|between|under|in|near|across|into|over)$/.test(prep)
    )
      break;
    const chunk = analysis.chunk(analysis.chunkIndex(i + 1));
    const role = prep === "by" ? (passive ? "agent" : undefined) : (slots[prep] as Role | undefined);
    // "of the territories | of Keldora": the second belongs to the first
    if (prep === "of" && i > from && analysis.chunkIndex(i - 1) >= 0) {
      i = chunk.to;
      continue;
    }
    // a whole phrase ("the army of Keldora") where it is one; only its first part where the preposition goes on to the next role
    const whole = prep === "by" || prep === "to" || prep === "between" || prep === "with";
    add(role, whole ? phraseTo(analysis, phrase, chunk.to) : [chunk.from, chunk.to], chunk.head);
    i = whole ? phraseTo(analysis, phrase, chunk.to)[1] : chunk.to;
  }
}

/** The phrase up to a preposition that opens another role ("the representative of Keldora | to the Secretary-General"). */
function phraseTo(analysis: Analysis, phrase: Range, first: number): Range {
  for (let i = first; i < phrase[1]; i++)
    if (/^(?:to|in|on|at|against|with|from|under|near)$/.test(analysis.lower(i))) return [phrase[0], i];
  return phrase;
}

/** The role that the subject of a passive has: what the object of the active has. */
const passiveRole = (slots: Slots): Role | undefined =>
  slots.object ?? (slots.subject === "target" ? "target" : undefined);

/** Who does it: left of the verb, or of the verb it is coordinated with ("is based on X and has been circulated"). */
export function subjectOf(analysis: Analysis, group: VerbGroup, floor: number): { range: Range; head: number } | null {
  let g = group;
  for (let n = 0; n < 3; n++) {
    const before = g.from - 1;
    const joined = before > floor && /^(?:and|but|or)$/.test(analysis.lower(before));
    if (!joined) {
      const found = subjectBefore(analysis, g, floor);
      return found === null ? null : { range: found.range, head: found.head };
    }
    let k = before - 1;
    while (k >= floor && (analysis.groupIndex(k) < 0 || !analysis.group(analysis.groupIndex(k)).finite)) k--;
    if (k < floor) return null;
    g = analysis.group(analysis.groupIndex(k));
  }
  return null;
}

function isPastForm(analysis: Analysis, group: VerbGroup): boolean {
  return !analysis.lower(group.main).endsWith("ing");
}

const chunkRange = (analysis: Analysis, chunk: number): Range => [analysis.chunk(chunk).from, analysis.chunk(chunk).to];

/** Whether a phrase is one who may act or suffer, or a document; what is only a thing or an abstraction is none. */
function mayTakePart(analysis: Analysis, [from, to]: Range, head: number, role: Role, lookup: Lookup): boolean {
  if (analysis.inTimex[head] === 1) return false;
  const low = analysis.lower(head);
  const document = DOCUMENT_NOUNS.has(low);
  if (role === "heading" || role === "basedOn") return document;
  if (bitsOf(analysis.tags, head) & PRONOUN)
    return /^(?:he|she|they|him|her|them|it)$/.test(low) && role === "agent" && low !== "it";
  if (document) return role === "object";
  if (role === "object" && !isActor(analysis, from, to, head, lookup)) return false;
  return isActor(analysis, from, to, head, lookup);
}

function isActor(analysis: Analysis, from: number, to: number, head: number, lookup: Lookup): boolean {
  const low = analysis.lower(head);
  if (FORCES.test(low) || ROLE_NOUNS.has(low) || ORGAN_NOUNS.has(low) || SIDE_NOUNS.has(low)) return true;
  if (COLLECTIVE_NOUNS.has(low)) return true;
  for (let i = from; i < to; i++) {
    const match = lookup.match(analysis.tokens, i);
    if (match === null) continue;
    const past = i + match.length;
    if (match.use === "adjective" && past <= head) return false;
    // "the market of Keldora": only what ends in its name is it
    return past - 1 === head || (match.use !== "capital" && past === to);
  }
  for (let i = from; i < to; i++) if (HONORIFICS.has(analysis.lower(i))) return true;
  // an unknown name: two words of it, or it is no place either way
  return (
    (bitsOf(analysis.tags, head) & PROPER) !== 0 && head > from && (bitsOf(analysis.tags, head - 1) & PROPER) !== 0
  );
}

/** "A and B" as two; the range of each, with its head. */
function conjuncts(analysis: Analysis, [from, to]: Range): { range: Range; head: number }[] {
  const parts: { range: Range; head: number }[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !(analysis.tokens.lower[i] === "and" && analysis.chunkIndex(i) < 0)) continue;
    const c = start < i ? analysis.chunkIndex(start) : -1;
    if (c >= 0) parts.push({ range: [start, i], head: Math.min(analysis.chunk(c).head, i - 1) });
    start = i + 1;
  }
  return parts.filter(({ head }) => bitsOf(analysis.tags, head) & (NOUN | PRONOUN));
}
