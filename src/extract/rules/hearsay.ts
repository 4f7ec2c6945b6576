// "Keldora allegedly armed the rebels" -> Keldora … armed the rebels, by nobody who is named.   "a video allegedly shows tanks" -> tanks.
// not: "the allegedly planned raid" (an adjective), "he reportedly said P" (he says P)
import type { Act } from "../../model/claim.ts";
import type { Analysis, Range, VerbGroup } from "../analysis.ts";
import type { Candidate } from "../candidate.ts";
import { ADVERB, bitsOf } from "../chunks.ts";
import { subjectBefore } from "../clause.ts";
import { clauseEnd } from "../clauseEnd.ts";
import { isCueVerb } from "../cues.ts";

const HEARSAY: ReadonlyMap<string, Act> = new Map<string, Act>([
  ["allegedly", "allege"],
  ["purportedly", "allege"],
  ["supposedly", "allege"],
  ["reportedly", "state"],
]);
const PICTURES =
  /^(?:video|footage|clip|film|photo|photos|photograph|photographs|picture|pictures|image|images|recording)$/;

/** Attributions by an adverb, outside quotation marks: what is so told is somebody's, but the text does not tell whose. */
export function hearsayAttributions(a: Analysis): Candidate[] {
  const found: Candidate[] = [];
  for (let i = a.body; i < a.tokens.count; i++) {
    const act = HEARSAY.get(a.tokens.lower[i]!);
    if (act === undefined || a.chunkOf[i]! >= 0 || a.outerQuotationOf[i]! >= 0) continue;
    const content = hedged(a, i);
    if (content === null || content.some(([from, to]) => to <= from)) continue;
    found.push({
      cue: [[i, i + 1]],
      main: i,
      source: [],
      sourceHead: -1,
      content,
      that: -1,
      act,
      polarity: "asserted",
      rule: "adverb",
      confidence: 74,
    });
  }
  return found;
}

/** The clause whose verb the adverb stands at, without the adverb; null where it stands at an adjective or a verb of speaking. */
function hedged(a: Analysis, adverb: number): readonly Range[] | null {
  const s = a.sentences.ofToken[adverb]!;
  const end = a.sentences.to[s]!;
  const group = groupAt(a, adverb, end);
  if (group === null || isCueVerb(a, group)) return null;
  const rest: Range = [adverb + 1, clauseEnd(a, adverb + 1, end, mainVerb(a, group, a.sentences.from[s]!))];
  const subject = subjectBefore(a, group, a.sentences.from[s]!);
  // "killed dozens, allegedly including children"
  if (!group.finite || subject === null) return group.from > adverb ? [rest] : null;
  if (/^(?:show|shows|showed|showing|depicts?|depicted)$/.test(a.tokens.lower[group.main]!))
    if (PICTURES.test(a.tokens.lower[subject.head]!)) return [[group.to, clauseEnd(a, group.to, end, null)]];
  return subject.range[0] < adverb ? [[subject.range[0], adverb], rest] : null;
}

/** The finite verb that an addition hangs on: "killed nine, allegedly including two, and the army denied it". */
function mainVerb(a: Analysis, group: VerbGroup, floor: number): VerbGroup {
  for (let i = group.from - 1; i >= floor && !group.finite; i--) {
    const g = a.groups[a.groupOf[i] ?? -1];
    if (g?.finite) return g;
  }
  return group;
}

/** The verb group around the adverb, or right behind it. */
function groupAt(a: Analysis, adverb: number, end: number): VerbGroup | null {
  if (a.groupOf[adverb]! >= 0) return a.groups[a.groupOf[adverb]!]!;
  let k = adverb + 1;
  while (k < end && bitsOf(a.tags, k) & ADVERB && a.groupOf[k]! < 0) k++;
  const g = k < end ? a.groupOf[k]! : -1;
  return g >= 0 && a.groups[g]!.from === k ? a.groups[g]! : null;
}
