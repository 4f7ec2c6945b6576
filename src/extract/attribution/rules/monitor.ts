import { inflections } from "../../lexicon/en/forms.ts";
import { FINDING_VERBS, FOUND_NOUNS, MONITOR_NOUNS, NOTING_VERBS } from "../../lexicon/en/monitors.ts";
import { DOUBT_MODALS } from "../../lexicon/en/words.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { nounPhraseAt, type Subject, skipAdjuncts, startsFiniteClause, subjectBefore } from "../../structure/clause.ts";
import { clauseEnd, phraseEnd } from "../../structure/clauseEnd.ts";
import type { Candidate } from "../candidate.ts";
import type { Rule } from "./rule.ts";

/** What a body that watches a conflict has recorded, observed, heard, verified. */
export const monitorRule: Rule = {
  id: "monitor",
  finds: [
    [
      "The mission recorded 112 ceasefire violations in Hestrel.",
      "The mission | recorded | 112 ceasefire violations in Hestrel",
    ],
    [
      "The patrol stopped near Lorne. In the evening it heard three explosions.",
      "it | heard | In the evening … three explosions",
    ],
    ["The observers did not see any tanks in Tamrin.", "The observers | did not see | any tanks in Tamrin"],
    ["The monitors found no evidence of an attack.", "The monitors | found | no evidence of an attack"],
    [
      "A patrol of the mission verified that the guns were gone.",
      "A patrol of the mission | verified | the guns were gone",
    ],
  ],
  findsNot: [
    "The singer recorded two songs.",
    "The court heard the witness.",
    "The mayor saw the bridge. It was closed.",
    "The mission could observe the town from the hill.",
    "The team recorded a win.",
  ],
  find: (analysis, scheme) => (scheme === "polnear" ? [] : monitorAttributions(analysis)),
};

const NOTING = inflections(NOTING_VERBS);
const FINDING = inflections(FINDING_VERBS);
/** A game or a song is recorded too. */
const NO_MATTER =
  /^(?:wins?|victor(?:y|ies)|songs?|albums?|goals?|points?|profits?|loss|losses|growth|success|need|needs)$/;
/** Sentences over which "it" may still mean the body that watches. */
const MEMORY = 2;

function monitorAttributions(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  let last = -1;
  for (const group of analysis.groups) {
    const sentence = analysis.sentenceOf(group.main);
    const floor = analysis.sentenceFrom(sentence);
    const subject = group.main < analysis.body || !group.finite ? null : subjectBefore(analysis, group, floor);
    if (subject === null) continue;
    const watches = isMonitor(analysis, subject);
    if (watches) last = sentence;
    const meant = analysis.has(subject.head, "it", "they") && last >= 0 && sentence - last <= MEMORY;
    const one = watches || meant ? attribute(analysis, group, subject, floor) : null;
    if (one === null) continue;
    last = sentence;
    found.push(one);
  }
  return found;
}

const isMonitor = (analysis: Analysis, { range: [from, to], head }: Subject): boolean => {
  if (MONITOR_NOUNS.has(analysis.lower(head))) return true;
  for (let i = from; i < to; i++)
    if (MONITOR_NOUNS.has(analysis.lower(i)) && /^\p{Lu}/u.test(analysis.word(i))) return true;
  return false;
};

function attribute(analysis: Analysis, group: VerbGroup, { range, head }: Subject, floor: number): Candidate | null {
  if (group.passive || (group.modal !== null && DOUBT_MODALS.has(group.modal))) return null;
  const end = analysis.sentenceTo(analysis.sentenceOf(group.main));
  const content = contentAt(analysis, group, end);
  if (content === null || content.range[1] <= content.range[0]) return null;
  const time = frontedTime(analysis, floor, range[0]);
  return {
    cue: [[group.from, group.to]],
    main: group.main,
    source: [range],
    sourceHead: head,
    content: time === null ? [content.range] : [time, content.range],
    that: content.that,
    act: "report",
    // that there is "no evidence of N" is told as it is
    polarity: group.negated && content.that < 0 ? "denied" : "asserted",
    rule: "monitor",
    confidence: 84,
  };
}

/** What was noted: a clause behind "that", or a noun phrase. */
function contentAt(analysis: Analysis, group: VerbGroup, end: number): { range: Range; that: number } | null {
  const verb = analysis.lower(group.main);
  const noting = NOTING.has(verb);
  if (!noting && !FINDING.has(verb)) return null;
  const at = skipAdjuncts(analysis, group.to, end);
  if (analysis.has(at, "that") && startsFiniteClause(analysis, at + 1, end))
    return { range: [at + 1, clauseEnd(analysis, at + 1, end, group)], that: at };
  const object = nounPhraseAt(analysis, group.to, end);
  const head = analysis.lower(analysis.chunkAt(group.to)?.head ?? -1);
  if (object === null || analysis.inTimex[group.to] === 1 || NO_MATTER.test(head)) return null;
  return noting || FOUND_NOUNS.has(head)
    ? { range: [group.to, phraseEnd(analysis, group.to, end, group)], that: -1 }
    : null;
}

/** "Between 3 and 4 March, the mission …": a time that opens the sentence dates what was noted; null where none does. */
function frontedTime(analysis: Analysis, floor: number, subject: number): Range | null {
  const to = analysis.word(subject - 1) === "," ? subject - 1 : subject;
  let timed = false;
  for (let i = floor; i < to; i++) {
    if (analysis.groupIndex(i) >= 0) return null;
    if (analysis.inTimex[i] === 1) timed = true;
  }
  return (timed || isPeriod(analysis, floor, to)) && to > floor ? [floor, to] : null;
}

/** "In the previous reporting period". */
const isPeriod = (analysis: Analysis, from: number, to: number): boolean =>
  analysis.has(from, "in", "during", "over", "within") &&
  analysis.has(to - 1, "period", "morning", "evening", "night", "afternoon", "hours", "day", "week", "month");
