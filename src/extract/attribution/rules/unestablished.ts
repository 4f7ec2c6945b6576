import { ESTABLISHING_VERBS, inflections, MONITOR_NOUNS, UNABLE_MODALS } from "../../lexicon/language.ts";
import { skipAdjuncts } from "../../structure/adjuncts.ts";
import { skipAdverbs } from "../../structure/adverbs.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { clauseEnd, phraseEnd } from "../../structure/clauseEnd.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { WH } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { isSomebody } from "./besideQuotation.ts";
import type { Rule } from "./rule.ts";

/** What a body could not confirm or find out is its claim, too; it says that it could not. */
export const unestablishedRule: Rule = {
  id: "unestablished",
  finds: [
    [
      "The team could not establish whether the bridge had been mined.",
      "The team | could not establish | whether the bridge had been mined",
    ],
    [
      "The patrol came late. It was unable to determine who fired the shell.",
      "It | was unable to determine | who fired the shell",
    ],
    [
      "The mission was not able to verify the accounts of the villagers.",
      "The mission | was not able to verify | the accounts of the villagers",
    ],
    [
      "Rights Watch Keldora has not yet been able to independently confirm the fate of 31 others.",
      "Rights Watch Keldora | has not yet been able to independently confirm | the fate of 31 others",
    ],
    [
      "Harbour News could not independently verify the video.",
      "Harbour News | could not independently verify | the video",
    ],
    [
      "The Harbour Institute cannot currently assess the impact of the raids.",
      "The Harbour Institute | cannot currently assess | the impact of the raids",
    ],
    [
      "The observers cannot confirm that the guns were withdrawn.",
      "The observers | cannot confirm | the guns were withdrawn",
    ],
  ],
  findsNot: [
    "The trench could not establish a link.",
    "The accounts could not be verified.",
    "The union could establish whether the bridge was mined.",
    "The doctors could not determine it.",
    "Keldora was unable to secure the road.",
  ],
  find: (analysis, scheme) =>
    scheme === "polnear" ? [] : analysis.groups.flatMap((group) => unestablished(analysis, group)),
};

const ESTABLISHING = inflections(ESTABLISHING_VERBS);

/** The finite verb, and the verb of finding out that it denies. */
interface Unable {
  readonly main: number;
  readonly to: number;
}

function unestablished(analysis: Analysis, group: VerbGroup): Candidate[] {
  if (!group.finite || group.passive || group.main < analysis.body) return [];
  const sentence = analysis.sentenceOf(group.main);
  const verb = unableAt(analysis, group);
  const subject = verb === null ? null : subjectBefore(analysis, group, analysis.sentenceFrom(sentence));
  if (verb === null || subject === null || !mayFind(analysis, subject.head)) return [];
  const found = contentAt(analysis, verb, analysis.sentenceTo(sentence));
  if (found === null) return [];
  return [
    {
      cue: [[group.from, verb.to]],
      main: verb.main,
      source: [subject.range],
      sourceHead: subject.head,
      content: [found.range],
      that: found.that,
      act: "report",
      polarity: found.asked ? "asserted" : "denied",
      rule: "unestablished",
      confidence: 82,
    },
  ];
}

/** A person or body, or "it" for one; the narrator's "we" is nobody. */
const mayFind = (analysis: Analysis, head: number): boolean =>
  !analysis.has(head, "i", "we", "you", "one") &&
  (isSomebody(analysis, head) || analysis.has(head, "it") || MONITOR_NOUNS.has(analysis.lower(head)));

/** "could not establish", "was unable to determine", "has not been able to verify"; null for any other verb. */
function unableAt(analysis: Analysis, group: VerbGroup): Unable | null {
  const negated = group.negated || group.modal === "cannot";
  if (negated && UNABLE_MODALS.has(group.modal ?? "") && ESTABLISHING.has(analysis.lower(group.main)))
    return { main: group.main, to: group.to };
  if (group.modal !== null || !analysis.has(group.main, "is", "are", "was", "were", "been", "remained", "remains"))
    return null;
  const end = Math.min(analysis.sentenceTo(analysis.sentenceOf(group.main)), group.to + 8);
  const adjective = skipAdverbs(analysis, group.to, end);
  const denied = analysis.has(adjective - 1, "not") || group.negated;
  if (!analysis.has(adjective, denied ? "able" : "unable")) return null;
  const to = skipAdverbs(analysis, adjective + 1, end);
  const verb = analysis.has(to, "to") ? analysis.groupAt(skipAdverbs(analysis, to + 1, end)) : null;
  return verb !== null && ESTABLISHING.has(analysis.lower(verb.main)) ? { main: verb.main, to: verb.to } : null;
}

/** What could not be found out: a question, a clause behind "that", or a noun phrase. */
function contentAt(
  analysis: Analysis,
  { to }: Unable,
  end: number,
): { readonly range: Range; readonly that: number; readonly asked: boolean } | null {
  const at = skipAdjuncts(analysis, to, end);
  const group = analysis.groupAt(to - 1);
  for (const from of [to, at]) {
    if (
      from < end &&
      (analysis.is(from, WH) || analysis.has(from, "whether", "if", "how")) &&
      !analysis.has(from, "that")
    )
      return { range: [from, clauseEnd(analysis, from, end, group)], that: -1, asked: true };
    if (analysis.has(from, "that") && analysis.chunkIndex(from) < 0)
      return { range: [from + 1, clauseEnd(analysis, from + 1, end, group)], that: from, asked: false };
  }
  const object = nounPhraseAt(analysis, to, end);
  if (object === null || analysis.inTime(to)) return null;
  const range: Range = [to, phraseEnd(analysis, to, end, group)];
  return (range[1] - range[0] > 1 || analysis.has(to, "this", "that")) && !analysis.has(to, "itself", "themselves")
    ? { range, that: -1, asked: false }
    : null;
}
