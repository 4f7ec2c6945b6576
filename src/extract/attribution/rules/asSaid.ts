import { LYING_BESIDE } from "../../lexicon/language.ts";
import { skipAdjuncts } from "../../structure/adjuncts.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { startsFiniteClause } from "../../structure/finiteClause.ts";
import type { Subject } from "../../structure/phraseBefore.ts";
import { subjectBefore } from "../../structure/subject.ts";
import type { Candidate } from "../candidate.ts";
import { cuesOf } from "../cues.ts";
import { isSomebody } from "./besideQuotation.ts";
import type { Rule } from "./rule.ts";

/** "P, as the ministry said", "As the ministry said, P": the clause beside it is what was said. */
export const asSaidRule: Rule = {
  id: "as-said",
  finds: [
    ["The bridge was mined, as the ministry said.", "the ministry | said | The bridge was mined"],
    ["The bridge was mined, as the mayor announced on Monday.", "the mayor | announced | The bridge was mined"],
    ["As Keldora has claimed, the road is open.", "Keldora | has claimed | the road is open"],
    ["As Keldora itself admitted, the road was mined.", "Keldora | admitted | the road was mined"],
  ],
  findsNot: [
    "The guard looked on, as the mayor said that the bridge was safe.",
    "Prices rose, as did the rents.",
    "The minister left the hall, as the ministry had asked.",
    "As the mayor said a prayer, the bridge fell.",
  ],
  find: (analysis, scheme) =>
    scheme === "polnear" ? [] : analysis.groups.flatMap((group) => asSaid(analysis, group) ?? []),
};

function asSaid(analysis: Analysis, group: VerbGroup): Candidate | null {
  if (!group.finite || group.passive || group.negated || group.modal !== null || group.main < analysis.body)
    return null;
  const cue = cuesOf(analysis, group).find(({ frames, weak }) => frames.includes("clause") && weak !== true);
  const sentence = analysis.sentenceOf(group.main);
  const [from, end] = [analysis.sentenceFrom(sentence), analysis.sentenceTo(sentence)];
  const subject = cue === undefined ? null : withoutSelf(analysis, subjectBefore(analysis, group, from));
  if (cue === undefined || subject === null || !speaks(analysis, subject.head)) return null;
  const as = subject.range[0] - 1;
  const content = analysis.has(as, "as") ? clauseBeside(analysis, as, { group, from, end }) : null;
  if (content === null) return null;
  return {
    cue: [[group.from, group.to]],
    main: group.main,
    source: [subject.range],
    sourceHead: subject.head,
    content: [content],
    that: -1,
    act: cue.act === "intend" ? "state" : cue.act,
    polarity: "asserted",
    rule: "as-said",
    confidence: 80,
  };
}

/** "Keldora | itself": the phrase before the reflexive speaks. */
function withoutSelf(analysis: Analysis, subject: Subject | null): Subject | null {
  if (subject === null || !analysis.has(subject.head, "itself", "himself", "herself", "themselves")) return subject;
  const chunk = analysis.chunkAt(subject.range[0] - 1);
  return chunk === null ? null : { ...subject, range: [chunk.from, chunk.to], head: chunk.head };
}

/** Somebody else than the narrator. */
const speaks = (analysis: Analysis, head: number): boolean =>
  isSomebody(analysis, head) && !analysis.has(head, "i", "we", "you");

/** The clause before the comma of "as", or behind the comma that ends its clause; null if the verb has a content of its own. */
function clauseBeside(
  analysis: Analysis,
  as: number,
  { group, from, end }: { readonly group: VerbGroup; readonly from: number; readonly end: number },
): Range | null {
  const behind = skipAdjuncts(analysis, group.to, end);
  const closed = /^[.;]$/.test(analysis.word(behind)) || behind >= end;
  if (as === from) {
    if (analysis.word(behind) !== "," || !startsFiniteClause(analysis, behind + 1, end)) return null;
    let to = end;
    while (to > behind && /^[.!?]$/.test(analysis.word(to - 1))) to--;
    return [behind + 1, to];
  }
  if (!closed || analysis.word(as - 1) !== ",") return null;
  let start = as - 2;
  while (start > from && !/^[;:“”"]$/.test(analysis.word(start - 1))) start--;
  const isQuoted = analysis.outerQuotationIndex(as - 2) >= 0 || analysis.outerQuotationIndex(start) >= 0;
  return isQuoted || LYING_BESIDE.test(analysis.lower(start)) || !startsFiniteClause(analysis, start, as)
    ? null
    : [start, as - 1];
}
