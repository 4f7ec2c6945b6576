// "no attack" -> did not happen, "the threat of an attack" -> hypothetical, "the planned vote" -> expected, "will hold a vote" -> expected.
import type { Status } from "../../model/claim.ts";
import { KNOWING, NEGATIVE, ONGOING, PLANNED, UNREAL } from "../lexicon/language.ts";
import type { Analysis, Range } from "../structure/analysis.ts";
import { isDefinite } from "./definite.ts";
import { modalStatus } from "./verbStatus.ts";

/** How far before the phrase its governing words, and its verb, may stand, in tokens. */
const GOVERNOR_REACH = 4;
const VERB_REACH = 5;

/** The status that a noun phrase and the words before it give to its event. */
export function nounStatus(analysis: Analysis, words: Range, head: number, floor: number): Status {
  const from = analysis.chunkAt(head)?.from ?? words[0];
  return (
    statusInside(analysis, from, head) ??
    statusByGovernor(analysis, from, floor) ??
    statusByVerb(analysis, from, floor, words) ??
    "happened"
  );
}

/** "no further attack", "the planned vote", "the ongoing clashes". */
function statusInside(analysis: Analysis, from: number, head: number): Status | null {
  for (let i = from; i < head; i++) {
    const low = analysis.lower(i);
    if (NEGATIVE.has(low)) return "didNotHappen";
    if (low === "further" || UNREAL.has(low)) return "hypothetical";
    // "a carefully planned attack" took place
    if (PLANNED.has(low) && !(low === "planned" && analysis.lower(i - 1).endsWith("ly"))) return "expected";
    if (ONGOING.has(low)) return "ongoing";
  }
  return null;
}

/** "without | an attack", "the threat of | an attack", "preparations for | a vote". */
function statusByGovernor(analysis: Analysis, from: number, floor: number): Status | null {
  for (let i = from - 1; i >= floor && i >= from - GOVERNOR_REACH; i--) {
    const low = analysis.lower(i);
    if (NEGATIVE.has(low)) return "didNotHappen";
    if (UNREAL.has(low) && low !== "any") return "hypothetical";
    if (PLANNED.has(low)) return "expected";
    if (analysis.chunkIndex(i) >= 0 && i < from - 1 && !analysis.has(i + 1, "of", "for")) return null;
  }
  return null;
}

/** "there will be | an election", "will hold | elections", "could not determine who opened | the fire". */
function statusByVerb(analysis: Analysis, from: number, floor: number, words: Range): Status | null {
  for (let i = from - 1; i >= floor && i >= from - VERB_REACH; i--) {
    const group = analysis.groupAt(i);
    if (group === null) continue;
    // an object of "not know" took place
    if (group.negated) return KNOWING.test(analysis.lower(group.main)) ? "happened" : "didNotHappen";
    const byModal = group.modal === null ? null : modalStatus(group.modal);
    return byModal === null || isDefinite(analysis, words) ? "happened" : byModal;
  }
  return null;
}
