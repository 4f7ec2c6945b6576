// "Thank you, Mr. President.", "I should be grateful if you would have this letter circulated.", "We wish to express our condolences." -> courtesy
// not: "I wish to inform you that Pallumia shelled Hestrel." (the content counts), "We thank those who voted against the aggression."
import { isCueVerb } from "../attribution/cues.ts";
import {
  CIRCULATION,
  CONFLICT_NOUNS,
  COURTESIES,
  COURTESY_NOUNS,
  COURTESY_PROCEDURE,
  DONE_BY_OTHERS,
  FOLLOWING,
  HOPING,
  INFORMING,
  TRANSMITTAL,
  WISHING,
} from "../lexicon/language.ts";
import type { Analysis, Range, VerbGroup } from "../structure/analysis.ts";
import type { MainClause } from "../structure/mainClause.ts";
import { ADVERB } from "../structure/tagClasses.ts";
import { hasConflictWord } from "./conflict.ts";

const PROCEDURES = [CIRCULATION, FOLLOWING, TRANSMITTAL];

/** Whether a sentence of the author only greets, thanks, congratulates or arranges the procedure. */
export function isCourtesy(analysis: Analysis, content: Range, clause: MainClause): boolean {
  const low = analysis.tokens.lower.slice(content[0], content[1]).join(" ");
  const conflict = hasConflictWord(analysis, content);
  if (
    /^(?:thank you|long live|glory to|allow me|let me (?:begin|congratulate|thank|express|extend|conclude))\b/.test(low)
  )
    return !conflict || /^(?:thank you|long live|glory)/.test(low);
  if (/\b(?:grateful if|present letter|take the floor)\b|^it is with .{3,40} that i (?:write|address)\b/.test(low))
    return !/\binform you\b/.test(low);
  if (PROCEDURES.some((pattern) => pattern.test(low)) || (COURTESY_PROCEDURE.test(low) && !conflict)) return true;
  // "I wish to inform you that P" claims P
  if (clause.person === 1 && (INFORMING.test(low) || HOPING.test(low))) return false;
  if (wishesToTell(analysis, clause.group)) return false;
  const verb = clause.lemmas.find((lemma) => COURTESIES.has(lemma));
  if (verb === undefined && !isInfinitiveCourtesy(analysis, clause)) return false;
  const nouns = nounsAfter(analysis, clause.group, content[1]);
  if (nouns.some((noun) => noun === "condolences" || noun === "sympathy")) return true;
  if (nouns.includes("you")) return true;
  // "Pallumia paid the gunmen", "a neighbour offered to house them": what others do is a courtesy only if it has such a noun
  const deed = clause.person !== 1 && DONE_BY_OTHERS.has(verb ?? "");
  return (!conflict && !deed) || isOfCourtesy(analysis, clause, content[1], nouns);
}

/** "The Ministry wishes to state that P". */
function wishesToTell(analysis: Analysis, { main, to }: VerbGroup): boolean {
  if (!WISHING.has(analysis.lower(main)) || !analysis.has(to, "to")) return false;
  const told = analysis.groupAt(to + 1);
  return (
    told !== null &&
    isCueVerb(analysis, told) &&
    !COURTESIES.has(analysis.lower(told.main)) &&
    opensClause(analysis, told.to)
  );
}

/** "state | categorically that P" */
function opensClause(analysis: Analysis, from: number): boolean {
  let i = from;
  while (analysis.is(i, ADVERB) && analysis.groupIndex(i) < 0) i++;
  return analysis.has(i, "that");
}

/** Whether such a noun stands behind the verb, and nothing of a conflict. */
const isOfCourtesy = (analysis: Analysis, { group }: MainClause, end: number, nouns: readonly string[]): boolean =>
  nouns.some((noun) => COURTESY_NOUNS.has(noun)) && !conflictNear(analysis, group, end);

/** "I should like to congratulate", "we wish to express": the verb of courtesy stands behind the verb of wishing. */
function isInfinitiveCourtesy(analysis: Analysis, clause: MainClause): boolean {
  if (clause.person !== 1) return false;
  const to = clause.group.to;
  return (
    /^(?:like|wish|want|join)$/.test(analysis.lower(clause.group.main)) &&
    analysis.tokens.lower.slice(to, to + 6).some((w) => COURTESIES.has(w))
  );
}

const nounsAfter = (analysis: Analysis, group: VerbGroup, end: number): string[] =>
  analysis.tokens.lower.slice(group.to, Math.min(end, group.to + 12));

const conflictNear = (analysis: Analysis, group: VerbGroup, end: number): boolean =>
  nounsAfter(analysis, group, end).some((noun) => CONFLICT_NOUNS.has(noun));
