// "Keldora’s Permanent Representative sent a letter to the Secretary-General" -> agent, object, addressee.
// "a drone hit the depot" -> agent and target, two things.   not: the "it" of "it was agreed".
import type { Role } from "../../model/claim.ts";
import { PARTICIPANT_PREPOSITIONS, ROLE_OPENERS, type Slots, VERB_JOINTS, WHOLE_PHRASE } from "../lexicon/language.ts";
import type { Lookup } from "../lookup.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import { nounPhraseAt } from "../structure/nounPhrase.ts";
import { subjectBefore } from "../structure/subject.ts";
import { POSSESSIVE } from "../structure/tagClasses.ts";
import { type Headed, ParticipantList, type ParticipantPhrase } from "./taker.ts";

/** Where the participants of a verb are looked for: from `floor` to the verb, and from `from` to `end`. */
export interface VerbReach {
  readonly floor: number;
  readonly from: number;
  readonly end: number;
}

/** Participants of the event that a verb names, by the slots of its triggers. */
export function takersOfVerb(
  analysis: Analysis,
  group: VerbGroup,
  { floor, from, end }: VerbReach,
  slots: Slots,
  lookup: Lookup,
): ParticipantPhrase[] {
  const takers = new ParticipantList(analysis, lookup);
  const subject = subjectOf(analysis, group, floor);
  if (subject !== null && !group.infinitive && (group.passive || group.finite))
    takers.add(group.passive ? passiveRole(slots) : slots.subject, subject.range, subject.head);
  // "the letter sent by …": the noun before is the object
  const reduced = group.participle && !analysis.lower(group.main).endsWith("ing");
  const before = reduced && group.from > floor ? analysis.chunkAt(group.from - 1) : null;
  if (before !== null) takers.add(passiveRole(slots), [before.from, before.to], before.head);
  const passive = group.passive || reduced;
  const object = passive || from >= end || analysis.inTime(from) ? null : analysis.chunkAt(from);
  if (object !== null) takers.add(slots.object, [object.from, object.to], object.head);
  tiedBehind(analysis, [object?.to ?? from, end], passive, slots, takers);
  return takers.all;
}

/** Participants of the event that a noun names: "Keldora's attack on Hestrel by drones". */
export function takersOfNoun(
  analysis: Analysis,
  head: number,
  end: number,
  slots: Slots,
  lookup: Lookup,
): ParticipantPhrase[] {
  const takers = new ParticipantList(analysis, lookup);
  const owner = slots.possessive === undefined ? null : ownerOf(analysis, head, lookup);
  if (owner !== null) takers.add(slots.possessive, owner.range, owner.head);
  tiedBehind(analysis, [head + 1, end], true, slots, takers);
  return takers.all;
}

/** "Velmar’s army | ’s offensive", "a Velmari | offensive": the possessor is the agent. */
function ownerOf(analysis: Analysis, head: number, lookup: Lookup): Headed | null {
  const chunk = analysis.chunkAt(head);
  if (chunk === null) return null;
  for (let i = chunk.from; i < head; i++) {
    if (analysis.is(i, POSSESSIVE) && i > chunk.from && analysis.bits(i + 1) !== 0)
      return { range: [chunk.from, i], head: i - 1 };
    const match = lookup.match(analysis.tokens, i);
    const isAdjective = match !== null && (match.use === "adjective" || match.use === "people");
    if (isAdjective && i + match.length <= head && match.entry.kind !== "place")
      // "an Azurian offensive", but "the Azurian president’s visit"
      return analysis.tokens.lower.slice(i, head).includes("'s") ? null : { range: [i, i + match.length], head: i };
  }
  return null;
}

/** The most phrases behind an event that are considered. */
const PHRASES = 6;

/** Adds the phrases that prepositions tie to the event, while one follows the other. */
function tiedBehind(
  analysis: Analysis,
  [from, end]: Range,
  passive: boolean,
  slots: Slots,
  takers: ParticipantList,
): void {
  let i = from;
  for (let n = 0; n < PHRASES && i < end; ) {
    if (analysis.inTime(i)) {
      i++;
      continue;
    }
    n++;
    const prep = analysis.lower(i);
    if (prep === "addressed" && analysis.lower(i + 1) === "to") {
      i++;
      continue;
    }
    if (analysis.inTime(i + 1) && i + 1 < end) {
      i++;
      continue;
    }
    const phrase = nounPhraseAt(analysis, i + 1, end);
    if (phrase === null || !PARTICIPANT_PREPOSITIONS.has(prep)) return;
    const chunk = analysis.chunk(analysis.chunkIndex(i + 1));
    // "of the territories | of Keldora": the second belongs to the first
    if (prep === "of" && i > from && analysis.chunkIndex(i - 1) >= 0) {
      i = chunk.to;
      continue;
    }
    const role = prep === "by" ? (passive ? "agent" : undefined) : slots[prep];
    // the whole phrase ("the army of Keldora"); only its first part if the preposition opens another role
    const range: Range = WHOLE_PHRASE.has(prep) ? phraseTo(analysis, phrase, chunk.to) : [chunk.from, chunk.to];
    takers.add(role, range, chunk.head);
    i = range[1];
  }
}

/** The phrase up to a preposition that opens another role ("the representative of Keldora | to the Secretary-General"). */
function phraseTo(analysis: Analysis, phrase: Range, first: number): Range {
  for (let i = first; i < phrase[1]; i++) if (ROLE_OPENERS.has(analysis.lower(i))) return [phrase[0], i];
  return phrase;
}

/** The role of the subject of a passive: that of the object of the active. */
const passiveRole = (slots: Slots): Role | undefined =>
  slots.object ?? (slots.subject === "target" ? "target" : undefined);

/** The verbs that may share one subject. */
const COORDINATED = 3;

/** The agent: left of the verb, or of the verb it is coordinated with ("is based on X and has been circulated"). */
export function subjectOf(analysis: Analysis, group: VerbGroup, floor: number): Headed | null {
  let verb: VerbGroup = group;
  for (let n = 0; n < COORDINATED; n++) {
    const before = verb.from - 1;
    if (before <= floor || !VERB_JOINTS.has(analysis.lower(before))) {
      const found = subjectBefore(analysis, verb, floor);
      return found === null ? null : { range: found.range, head: found.head };
    }
    const other = finiteBefore(analysis, before - 1, floor);
    if (other === null) return null;
    verb = other;
  }
  return null;
}

function finiteBefore(analysis: Analysis, from: number, floor: number): VerbGroup | null {
  for (let k = from; k >= floor; k--) {
    const group = analysis.finiteAt(k);
    if (group !== null) return group;
  }
  return null;
}
