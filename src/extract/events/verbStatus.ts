// "will be held" -> expected, "was not held" -> did not happen, "refused to withdraw" -> did not happen, "shells our towns" -> ongoing.
import type { Status } from "../../model/claim.ts";
import {
  ACHIEVING,
  ASPECT,
  CONDITIONS,
  DEMANDING_MODALS,
  FUTURE_MODALS,
  LASTING,
  LASTING_NOW,
  NEGATORS,
  NOBODY,
  POSSIBLE_MODALS,
  PRESENT_BE,
  REFUSAL,
} from "../lexicon/language.ts";
import { TAGS } from "../pos/tags.ts";
import type { Analysis, VerbGroup } from "../structure/analysis.ts";
import { FINITE, GERUND, PARTICIPLE } from "../structure/tagClasses.ts";
import type { Stance } from "./described.ts";

const VBZ = TAGS.indexOf("VBZ");
const VBP = TAGS.indexOf("VBP");

/** The status that a verb and the words before it give to its event. */
export function verbStatus(analysis: Analysis, group: VerbGroup, floor: number, stance: Stance): Status {
  if (isConditional(analysis, group, floor)) return "hypothetical";
  const { modal } = group;
  if (group.negated || subjectNegated(analysis, group, floor))
    return modal !== null && DEMANDING_MODALS.has(modal) ? "demanded" : "didNotHappen";
  const byModal = modal === null ? null : modalStatus(modal);
  if (byModal !== null) return byModal;
  if (group.infinitive) return infinitiveStatus(analysis, group, floor);
  return isGoingOn(analysis, group, floor, stance) ? "ongoing" : "happened";
}

/** The status that a modal verb gives to a verb; null if it gives none. */
export function modalStatus(modal: string): Status | null {
  if (FUTURE_MODALS.has(modal)) return "expected";
  if (POSSIBLE_MODALS.has(modal)) return "hypothetical";
  return DEMANDING_MODALS.has(modal) ? "demanded" : null;
}

/** "is shelling", "continues shelling", "Pallumia shells our towns": a deed that is done again and again. */
function isGoingOn(analysis: Analysis, group: VerbGroup, floor: number, { act }: Stance): boolean {
  if (analysis.is(group.main, GERUND)) {
    if (PRESENT_BE.has(analysis.lower(group.from))) return true;
    if (group.from > floor + 1 && LASTING_NOW.test(analysis.lower(group.from - 1))) return true;
  }
  const tag = analysis.tag(group.main);
  return group.finite && group.from === group.main && (tag === VBZ || tag === VBP) && act !== "demand";
}

/** "refused to withdraw" did not, "began to shell" did, "plans to shell" may. */
function infinitiveStatus(analysis: Analysis, group: VerbGroup, floor: number): Status {
  // "claimed to have taken", "claim to be taking": as if it were stated directly
  if (group.main > group.from && analysis.is(group.main, PARTICIPLE | GERUND | FINITE)) {
    const first = analysis.lower(group.from);
    if (first === "have") return "happened";
    if (first === "be" && analysis.is(group.main, GERUND)) return "ongoing";
  }
  for (let i = group.from - 2; i >= floor && i > group.from - 9; i--) {
    const governor = analysis.groupAt(i);
    if (governor !== null) return governedStatus(analysis.lower(governor.main), governor.negated);
  }
  return "expected";
}

/** The status that the verb before "to" gives to an infinitive. */
function governedStatus(governor: string, negated: boolean): Status {
  if (REFUSAL.test(governor)) return "didNotHappen";
  if (ASPECT.test(governor)) return LASTING.test(governor) ? "ongoing" : "happened";
  if (ACHIEVING.has(governor)) return negated ? "didNotHappen" : "happened";
  return "expected";
}

const SUBJECT_REACH = 8;

/** "no soldier crossed", "nobody fired", "not a single shell was fired". */
function subjectNegated(analysis: Analysis, group: VerbGroup, floor: number): boolean {
  for (let k = group.from - 1; k >= floor && k >= group.from - SUBJECT_REACH; k--) {
    if (endsClause(analysis, k)) return false;
    const low = analysis.lower(k);
    if (NOBODY.has(low) || (NEGATORS.has(low) && analysis.chunkIndex(k + 1) >= 0)) return true;
  }
  return false;
}

function isConditional(analysis: Analysis, group: VerbGroup, floor: number): boolean {
  for (let i = group.from - 1; i >= floor && i > group.from - 12; i--) {
    if (CONDITIONS.has(analysis.lower(i))) return true;
    if (endsClause(analysis, i)) return false;
  }
  return false;
}

/** A mark or a finite verb: the words before it belong to another clause. */
const endsClause = (analysis: Analysis, i: number): boolean =>
  /^[,;:]$/.test(analysis.word(i)) || analysis.finiteAt(i) !== null;
