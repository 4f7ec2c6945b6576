// "It condemned P and called for Q" -> it, for both.   "The ministry denied P, adding that Q" -> the ministry.
// not: "The mission visited the town and said P" -> not the town, which is the object of the other verb, but that verb's subject.
import { CONCESSIVE, COORDINATORS, GERUND_OPENERS, JOINED_VERB_OPENERS } from "../../lexicon/language.ts";
import type { Analysis, VerbGroup } from "../../structure/analysis.ts";
import { nounPhraseAt, verbFollows } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { ADVERB, PARTICIPLE, tagBitsOf, WH } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { goesOnSaying } from "./contentEnd.ts";
import { type EarlierAttributions, holds } from "./earlier.ts";
import type { Subject } from "./subject.ts";

/** "and called for": the subject of the attribution before it, or of the verb before it. */
export function subjectInCommon(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Subject | null {
  if (!mayShare(analysis, group, floor, false)) return null;
  const clause = clauseFloor(analysis, group, floor);
  return subjectOfEarlier(analysis, group, clause, earlier) ?? subjectOfVerbBefore(analysis, group, clause);
}

/** "He said that P; | the army put the figure at 6 and said Q": where the last clause with a subject of its own begins. */
function clauseFloor(analysis: Analysis, group: VerbGroup, floor: number): number {
  for (let i = group.from - 1; i > floor; i--) {
    if (analysis.word(i) !== ";" || analysis.quotationOf[i] !== analysis.quotationOf[group.main]) continue;
    const subject = nounPhraseAt(analysis, i + 1, group.from);
    const verb = subject === null ? null : analysis.groupAt(subject[1]);
    return verb?.finite === true && verb !== group ? i + 1 : floor;
  }
  return floor;
}

/** ", adding that", "by vowing to fight", "Saying that P, the minister left". */
export function gerundsSubject(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Subject | null {
  if (!mayShare(analysis, group, floor, true)) return null;
  const inner = subjectInContent(analysis, group, earlier);
  if (inner !== null) return inner;
  const told = subjectOfDeed(analysis, group, floor, earlier) ?? subjectOfEarlier(analysis, group, floor, earlier);
  if (told !== null) return told;
  const fronted = group.from - floor <= 2;
  return fronted ? frontedSubject(analysis, group, floor) : subjectOfVerbBefore(analysis, group, floor);
}

/** "said that fighters had killed four men, | accusing them": in a content behind "that", the subject of its own verb; null outside of one. */
function subjectInContent(analysis: Analysis, group: VerbGroup, earlier: EarlierAttributions): Subject | null {
  const outer = earlier.around(group.main).find(({ that }) => that >= 0);
  return outer === undefined || analysis.word(group.from - 1) !== ","
    ? null
    : subjectOfVerbBefore(analysis, group, outer.that + 1);
}

/** "as Keldora marked the day by vowing to fight": the subject of the verb that "by" modifies, unless that verb makes an attribution itself. */
function subjectOfDeed(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Subject | null {
  if (!analysis.has(group.from - 1, "by", "in", "without")) return null;
  const deed = verbBefore(analysis, group, floor);
  if (deed === null || earlier.inSentence(analysis.sentenceOf(deed.main)).some(({ main }) => main === deed.main))
    return null;
  const subject = subjectBefore(analysis, deed, floor);
  return subject === null ? null : { source: subject.range, head: subject.head, rule: "shared" };
}

/** The source of the attribution whose subject continues. */
function subjectOfEarlier(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Subject | null {
  const other = sharedWith(analysis, group, floor, earlier);
  const [source] = other?.source ?? [];
  return other === null || source === undefined ? null : { source, head: other.sourceHead, rule: "shared" };
}

/** The attribution whose subject continues: the last one before, but not one inside another claim, unless this one is there too. */
function sharedWith(
  analysis: Analysis,
  group: VerbGroup,
  floor: number,
  earlier: EarlierAttributions,
): Candidate | null {
  const { found } = earlier;
  for (let k = found.length - 1; k >= 0; k--) {
    const other = found[k]!;
    if (other.main < floor) break;
    if (
      other.main >= group.main ||
      other.source.length === 0 ||
      analysis.quotationOf[other.main] !== analysis.quotationOf[group.main]
    )
      continue;
    if (holds(other, group.main)) continue;
    // "regretted N of a minister, who had been quoted as saying P, | and clarified": the main clause goes on
    if (other.rule === "relayed-speech" && closesRelative(analysis, group, other, floor)) continue;
    // the quoted person continues: "quoted her as saying P, adding that Q"
    if (other.rule === "relayed-speech") return other;
    const within = earlier.around(other.main).some((outer) => outer !== other && !holds(outer, group.main));
    if (!within) return other;
  }
  return null;
}

/** ", who had been quoted as saying P, | and clarified": whether a comma and a conjunction close the relative clause of a quoted person. */
function closesRelative(analysis: Analysis, group: VerbGroup, { main }: Candidate, floor: number): boolean {
  if (!isCoordinated(analysis, group) || analysis.word(group.from - 2) !== ",") return false;
  for (let k = main; k > floor; k--) {
    const verb = analysis.finiteAt(k);
    if (verb !== null) return verb.passive && analysis.is(verb.from - 1, WH) && analysis.word(verb.from - 2) === ",";
  }
  return false;
}

/** Whether the word before a verb allows it to share the subject of another. */
function mayShare(analysis: Analysis, group: VerbGroup, floor: number, gerund: boolean): boolean {
  const opener = analysis.lower(group.from - 1);
  if (tagBitsOf(analysis.tags, group.from - 1) & ADVERB) return true;
  if (!gerund) return JOINED_VERB_OPENERS.has(opener);
  // "ruled out that P stressing that Q"
  if (goesOnSaying(analysis, group, floor, 2)) return true;
  return group.from <= floor || GERUND_OPENERS.has(opener);
}

/** The nearest finite verb before another, with no comma between; null where there is none. */
function verbBefore(analysis: Analysis, group: VerbGroup, floor: number): VerbGroup | null {
  for (let i = group.from - 1; i >= floor; i--) {
    if (analysis.word(i) === ",") return null;
    const verb = analysis.groupAt(i);
    if (verb?.finite) return verb;
  }
  return null;
}

/** "The mission visited the town and said": the first subject of the sentence, or that of the relative clause that continues. */
function subjectOfVerbBefore(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  let first: Subject | null = null;
  let relative: Subject | null = null;
  // "When I pointed this out, the mayor shrugged and said": the main clause begins behind the comma
  let fronted = CONCESSIVE.has(analysis.lower(floor));
  for (let i = floor; i < group.from; i++) {
    // a relative clause ends with its comma
    if (analysis.word(i) === ",") {
      relative = null;
      if (fronted && first !== null && verbBetween(analysis, i + 1, group.from)) first = null;
      fronted = false;
    }
    const verb = analysis.groupAt(i);
    if (verb === null || !verb.finite || analysis.quotationIndex(i) !== analysis.quotationIndex(group.main)) continue;
    if (verb === group) break;
    if (verb.from !== i) continue;
    const subject = subjectBefore(analysis, verb, floor);
    if (subject === null) continue;
    const found: Subject = { source: subject.range, head: subject.head, rule: "shared" };
    if (subject.relative) relative = found;
    else first ??= found;
  }
  return isCoordinated(analysis, group) ? (relative ?? first) : first;
}

/** Whether a finite verb stands between two tokens. */
function verbBetween(analysis: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (analysis.groupAt(i)?.finite === true) return true;
  return false;
}

/** "Saying that P, the minister left": the subject of the main clause, behind the comma that closes the participle's. */
function frontedSubject(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  const end = analysis.sentenceTo(analysis.sentenceOf(floor));
  for (let i = group.to; i + 1 < end; i++) {
    if (analysis.tokens.word[i] !== "," || analysis.chunkIndex(i + 1) < 0) continue;
    const phrase = nounPhraseAt(analysis, i + 1, end);
    if (phrase === null || !verbFollows(analysis, phrase[1], end)) continue;
    return { source: phrase, head: analysis.chunk(analysis.chunkIndex(i + 1)).head, rule: "shared" };
  }
  return null;
}

/** "has condemned P and called for Q": the second participle has the auxiliary of the first. */
export function isJoinedParticiple(analysis: Analysis, group: VerbGroup, floor: number): boolean {
  if (
    !(tagBitsOf(analysis.tags, group.main) & PARTICIPLE) ||
    !COORDINATORS.has(analysis.tokens.lower[group.from - 1] ?? "")
  )
    return false;
  for (let i = group.from - 1; i >= floor; i--) {
    const g = analysis.groupIndex(i);
    if (g < 0 || !analysis.group(g).finite) continue;
    return (
      analysis.group(g).from < analysis.group(g).main &&
      !analysis.group(g).passive &&
      (tagBitsOf(analysis.tags, analysis.group(g).main) & PARTICIPLE) !== 0
    );
  }
  return false;
}

/** "said that it was at war and called for talks": the content ends before "and", and the form in -ed is a past tense. */
export function goesOn(analysis: Analysis, group: VerbGroup, earlier: EarlierAttributions): boolean {
  if (group.from !== group.main || analysis.tokens.lower[group.from - 1] !== "and") return false;
  return earlier
    .inSentence(analysis.sentenceOf(group.main))
    .some(({ main, content }) => content.at(-1)![1] === group.from - 1 && main < group.main);
}

/** "visited the town and said": the phrase before "and" is the object of another verb, not this one's subject. */
export function isCoordinated(analysis: Analysis, group: VerbGroup): boolean {
  const before = analysis.tokens.lower[group.from - 1];
  return before === "and" || before === "but";
}
