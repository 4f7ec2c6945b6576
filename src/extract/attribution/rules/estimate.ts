import { NUMBERS } from "../../../text/lexicon/language.ts";
import { FIGURE_NOUNS } from "../../lexicon/language.ts";
import type { Analysis, VerbGroup } from "../../structure/analysis.ts";
import { subjectBefore } from "../../structure/subject.ts";
import type { Candidate } from "../candidate.ts";
import type { Rule } from "./rule.ts";

/** "put the death toll at 12": a figure that somebody gives. */
export const estimateRule: Rule = {
  id: "estimate",
  finds: [
    ["The health ministry put the number of wounded at 12.", "The health ministry | put | the number of wounded at 12"],
    [
      "The United Nations estimates the death toll at around 130,000.",
      "The United Nations | estimates | the death toll at around 130,000",
    ],
    [
      "A study by two universities, however, estimated the number of dead at 900.",
      "A study by two universities | estimated | the number of dead at 900",
    ],
    ["Keldora puts its losses at more than forty tanks.", "Keldora | puts | its losses at more than forty tanks"],
  ],
  findsNot: [
    "The ministry estimates the cost of a bridge.",
    "The guards put the boxes at the door.",
    "The council put the number on a sign.",
  ],
  find: (analysis) =>
    analysis.groups.flatMap((group) => {
      const one = estimate(analysis, group);
      return one === null ? [] : [one];
    }),
};

/** Tokens within which the figure stands. */
const REACH = 14;

function estimate(analysis: Analysis, group: VerbGroup): Candidate | null {
  if (
    !analysis.has(group.main, "put", "puts", "estimate", "estimates", "estimated") ||
    group.passive ||
    group.negated ||
    group.infinitive
  )
    return null;
  const s = analysis.sentenceOf(group.main);
  const end = Math.min(analysis.sentenceTo(s), group.to + REACH);
  const object = analysis.chunkAt(group.to);
  if (object === null || !FIGURE_NOUNS.has(analysis.lower(object.head))) return null;
  let at = object.to;
  while (at < end && !analysis.has(at, "at") && analysis.groupAt(at)?.finite !== true) at++;
  const figure = analysis.has(at, "at") ? figureBehind(analysis, at + 1, end) : -1;
  const subject = subjectBefore(analysis, group, analysis.sentenceFrom(s));
  if (figure < 0 || subject === null) return null;
  return {
    cue: [[group.from, group.to]],
    main: group.main,
    source: [subject.range],
    sourceHead: subject.head,
    content: [[group.to, analysis.chunkAt(figure)?.to ?? figure + 1]],
    that: -1,
    act: "state",
    polarity: "asserted",
    rule: "estimate",
    confidence: 86,
  };
}

/** The number behind "at", past "more than", "about" and the like; -1 where none stands there. */
function figureBehind(analysis: Analysis, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 4); i++)
    if (/^\d/.test(analysis.word(i)) || NUMBERS.has(analysis.lower(i))) return i;
  return -1;
}
