import {
  AREA_NOUNS,
  BARE_OBJECTS,
  DOUBT_MODALS,
  FINDING_VERBS,
  FOUND_NOUNS,
  inflections,
  MONITOR_NOUNS,
  MONITOR_STAFF,
  MOTIONS,
  NOTING_VERBS,
  RECORDED_THINGS,
} from "../../lexicon/language.ts";
import { skipAdjuncts } from "../../structure/adjuncts.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { clauseEnd, phraseEnd } from "../../structure/clauseEnd.ts";
import { startsFiniteClause } from "../../structure/finiteClause.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import type { Subject } from "../../structure/phraseBefore.ts";
import { subjectBefore } from "../../structure/subject.ts";
import { ADJECTIVE, GERUND, PARTICIPLE, PROPER } from "../../structure/tagClasses.ts";
import type { Candidate } from "../candidate.ts";
import { isSomebody } from "./besideQuotation.ts";
import type { Rule } from "./rule.ts";

/** A body that watches a conflict has recorded, observed, heard or verified something: its observation is its claim. */
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
    [
      "Personnel at United Nations position 68 observed a drone.",
      "Personnel at United Nations position 68 | observed | a drone",
    ],
    [
      "The mission spotted a new trench near Popas, Lorne region.",
      "The mission | spotted | a new trench near Popas, Lorne region",
    ],
    [
      "The mission saw a tank in Popas (30km north of Lorne), Tamrin district, on Monday.",
      "The mission | saw | a tank in Popas (30km north of Lorne), Tamrin district",
    ],
    ["The patrol saw for the first time a new trench.", "The patrol | saw | a new trench"],
    ["The teams continued to observe trucks in Lorne.", "The teams | observe | trucks in Lorne"],
    [
      "The mission observed two trucks, with no plates, entering the town.",
      "The mission | observed | two trucks, with no plates, entering the town",
    ],
    ["The observers did not see any tanks in Tamrin.", "The observers | did not see | any tanks in Tamrin"],
    [
      "Harbour Institute has observed no evidence to support the claim.",
      "Harbour Institute | has observed | no evidence to support the claim",
    ],
    [
      "The mission visited the school and did not see any weapons there.",
      "The mission | did not see | any weapons there",
    ],
    [
      "The nutrition cluster has recorded 31 deaths in Lorne.",
      "The nutrition cluster | has recorded | 31 deaths in Lorne",
    ],
    [
      "The mission found the seals on two of six containers broken.",
      "The mission | found | the seals on two of six containers broken",
    ],
    ["The monitors found no evidence of an attack.", "The monitors | found | no evidence of an attack"],
    [
      "A patrol of the mission verified that the guns were gone.",
      "A patrol of the mission | verified | the guns were gone",
    ],
  ],
  findsNot: [
    "The XMT observed trucks. The mayor heard shots.",
    "Personnel of the bank observed the rules.",
    "The singer recorded two songs.",
    "The court heard the witness.",
    "The mayor saw the bridge. It was closed.",
    "The mission could observe the town from the hill.",
    "The team recorded a win.",
    "Velmar observed no ceremony.",
    "The police received no formal complaint.",
    "Keldora said that there were craters; the mission did not see any.",
  ],
  find: (analysis, scheme) => (scheme === "polnear" ? [] : monitorAttributions(analysis)),
};

const NOTING = inflections(NOTING_VERBS);
const FINDING = inflections(FINDING_VERBS);
/** From so many notes on, an acronym counts as a body that watches. */
const OFTEN = 3;
/** For so many sentences "it" may still mean the body that watches. */
const MEMORY = 2;

function monitorAttributions(analysis: Analysis): Candidate[] {
  const found: Candidate[] = [];
  const initials = initialsOfMonitors(analysis);
  let last = -1;
  let before: Candidate | null = null;
  for (const group of analysis.groups) {
    const sentence = analysis.sentenceOf(group.main);
    const floor = analysis.sentenceFrom(sentence);
    const finite = finiteVerbOf(analysis, group);
    if (group.main < analysis.body || finite === null) continue;
    const subject: Subject | null =
      subjectBefore(analysis, finite, floor) ?? sharedSubject(analysis, finite, before, floor);
    if (subject === null) continue;
    const watches = isMonitor(analysis, subject, initials);
    if (watches) last = sentence;
    const meant: boolean = analysis.has(subject.head, "it", "they") && last >= 0 && sentence - last <= MEMORY;
    const one: Candidate | null =
      watches || meant || (isSomebody(analysis, subject.head) && findsNothing(analysis, group))
        ? attribute(analysis, group, subject, floor)
        : null;
    if (one === null) continue;
    last = sentence;
    before = one;
    found.push(one);
  }
  return found;
}

/** "observed no evidence of N": whoever says so has looked for it. */
const findsNothing = (analysis: Analysis, { to, negated, modal }: VerbGroup): boolean => {
  const object = analysis.chunkAt(to);
  return (
    object !== null &&
    (analysis.has(to, "no") || (negated && modal === null)) &&
    FOUND_NOUNS.has(analysis.lower(object.head)) &&
    !analysis.has(object.head, "reports", "report", "account", "accounts", "complaint", "complaints")
  );
};

/** The verb itself, or the infinitive that it governs: "continued | to observe"; null if the text does not say that it was done. */
function finiteVerbOf(analysis: Analysis, group: VerbGroup): VerbGroup | null {
  if (group.finite) return group;
  const governor = group.infinitive ? analysis.groupAt(group.from - 2) : null;
  return governor?.finite === true && /^continue[sd]?$/.test(analysis.lower(governor.main)) ? governor : null;
}

/** "heard two bursts | and observed trucks": the subject is that of the verb before, and stands before that verb's object. */
function sharedSubject(analysis: Analysis, group: VerbGroup, before: Candidate | null, floor: number): Subject | null {
  const visitor = visitorBefore(analysis, group, floor);
  if (visitor !== null) return visitor;
  const [source] = before?.source ?? [];
  const content = before?.content.at(-1);
  if (before === null || source === undefined || content === undefined || before.main < floor) return null;
  const and = analysis.has(group.from - 1, "also", "later", "then") ? group.from - 2 : group.from - 1;
  const behind = analysis.word(and - 1) === "," ? and - 1 : and;
  return analysis.has(and, "and") && content[1] === behind
    ? { range: source, head: before.sourceHead, relative: false }
    : null;
}

/** "The mission visited the school | and did not see any weapons": the subject of the first verb, behind which no other one has a subject. */
function visitorBefore(analysis: Analysis, group: VerbGroup, floor: number): Subject | null {
  if (!group.negated || !analysis.has(group.from - 1, "and", "but")) return null;
  const verbs: VerbGroup[] = [];
  for (let i = floor; i < group.from; i++) {
    const verb = analysis.finiteAt(i);
    if (verb !== null && verb.from === i) verbs.push(verb);
  }
  const [first, ...others] = verbs;
  return first === undefined || others.length > 0 ? null : subjectBefore(analysis, first, floor);
}

/** "the Observer Mission (OM)": an acronym for a body that watches. */
function initialsOfMonitors(analysis: Analysis): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 1; i + 2 < analysis.tokens.count; i++) {
    if (analysis.word(i) !== "(" || analysis.word(i + 2) !== ")" || !/^\p{Lu}{2,8}s?$/u.test(analysis.word(i + 1)))
      continue;
    if (MONITOR_NOUNS.has(analysis.lower(i - 1))) found.add(analysis.word(i + 1));
  }
  for (const [letters, count] of lettersThatNote(analysis)) if (count >= OFTEN) found.add(letters);
  return found;
}

/** How often an acronym takes note of something, in a text that need not spell it out: "The OTs observed …". */
function lettersThatNote(analysis: Analysis): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of analysis.groups) {
    if (!group.finite || group.passive || !NOTING.has(analysis.lower(group.main))) continue;
    const head = subjectBefore(analysis, group, analysis.sentenceFrom(analysis.sentenceOf(group.main)))?.head ?? -1;
    const letters = analysis.word(head);
    if (/^\p{Lu}{2,8}s?$/u.test(letters)) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  return counts;
}

function isMonitor(analysis: Analysis, { range: [from, to], head }: Subject, initials: ReadonlySet<string>): boolean {
  if (MONITOR_NOUNS.has(analysis.lower(head)) || initials.has(analysis.word(head))) return true;
  for (let i = from; i < to; i++)
    if (MONITOR_NOUNS.has(analysis.lower(i)) && /^\p{Lu}/u.test(analysis.word(i))) return true;
  // "Personnel at United Nations position 68"
  if (!MONITOR_STAFF.has(analysis.lower(head))) return false;
  for (let i = from; i + 1 < to; i++) if (analysis.has(i, "united") && analysis.has(i + 1, "nations")) return true;
  return false;
}

function attribute(analysis: Analysis, group: VerbGroup, { range, head }: Subject, floor: number): Candidate | null {
  if ((group.modal !== null && DOUBT_MODALS.has(group.modal)) || group.passive) return null;
  const end = analysis.sentenceTo(analysis.sentenceOf(group.main));
  const content = contentAt(analysis, group, end);
  if (content === null || content.range[1] <= content.range[0]) return null;
  const time = frontedTime(analysis, floor, range[0]);
  return {
    cue: [[group.from, group.to]],
    main: group.main,
    source: [withOwner(analysis, range)],
    sourceHead: head,
    content: time === null ? [content.range] : [time, content.range],
    that: content.that,
    act: "report",
    // "no evidence of N" is kept as it is written
    polarity: group.negated && content.that < 0 ? "denied" : "asserted",
    rule: "monitor",
    confidence: 84,
  };
}

/** "an SMM long-range unmanned | aerial vehicle": the device with its owner, before the participle. */
function withOwner(analysis: Analysis, [from, to]: Range): Range {
  if (!analysis.has(from - 1, "unmanned")) return [from, to];
  const owner = analysis.chunkAt(from - 2);
  return owner !== null && owner.to === from - 1 ? [owner.from, to] : [from - 1, to];
}

/** The observation: a clause behind "that", or a noun phrase. */
function contentAt(analysis: Analysis, group: VerbGroup, end: number): { range: Range; that: number } | null {
  const verb = analysis.lower(group.main);
  const noting = NOTING.has(verb);
  if (!noting && !FINDING.has(verb)) return null;
  const at = skipAdjuncts(analysis, group.to, end);
  if (analysis.has(at, "that") && startsFiniteClause(analysis, at + 1, end))
    return { range: [at + 1, clauseEnd(analysis, at + 1, end, group)], that: at };
  // "saw for the first time a trench"
  const from = nounPhraseAt(analysis, group.to, end) === null ? at : group.to;
  const object = nounPhraseAt(analysis, from, end);
  const head = analysis.lower(analysis.chunkAt(from)?.head ?? -1);
  if (object === null || analysis.inTimex[from] === 1 || RECORDED_THINGS.test(head)) return null;
  const state = noting || FOUND_NOUNS.has(head) ? null : foundState(analysis, object, end);
  if (state !== null) return { range: [from, state], that: -1 };
  if (!noting && !FOUND_NOUNS.has(head)) return null;
  const to = withDoing(analysis, withRegion(analysis, phraseEnd(analysis, from, end, group), end), end);
  return to === from + 1 && BARE_OBJECTS.has(analysis.lower(from)) ? null : { range: [from, to], that: -1 };
}

/** "found the seals on two containers | broken": where the state ends in which a body that watches found a thing; null if none is told. */
function foundState(analysis: Analysis, [, to]: Range, end: number): number | null {
  const participle = analysis.groupAt(to)?.participle === true && analysis.is(to, PARTICIPLE);
  if (!participle && !analysis.is(to, ADJECTIVE)) return null;
  return to + 1 >= end || /^[.,;]$/.test(analysis.word(to + 1)) || analysis.has(to + 1, "and") ? to + 1 : null;
}

/** "a trench near Popas | , Lorne region |": the region of the place that ends a phrase. */
function withRegion(analysis: Analysis, to: number, end: number): number {
  const region = analysis.word(to) === "," ? nounPhraseAt(analysis, to + 1, end) : null;
  return region !== null && AREA_NOUNS.has(analysis.lower(region[1] - 1)) && analysis.is(to + 1, PROPER)
    ? region[1]
    : to;
}

/** "observed two trucks, with no plates, | entering the town": the observed deed, behind a remark between commas. */
function withDoing(analysis: Analysis, to: number, end: number): number {
  if (analysis.word(to) !== ",") return to;
  let comma = to;
  if (analysis.has(to + 1, "with", "without", "of")) {
    comma++;
    while (comma < end && analysis.word(comma) !== "," && analysis.finiteAt(comma) === null) comma++;
  }
  const group = analysis.word(comma) === "," ? analysis.groupAt(comma + 1) : null;
  const doing = group !== null && group.from === comma + 1 && !group.finite && analysis.is(group.main, GERUND);
  return doing && MOTIONS.has(analysis.lower(group.main)) ? phraseEnd(analysis, comma + 1, end, group) : to;
}

/** "Between 3 and 4 March, the mission …": a time that opens the sentence dates the observation; null if there is none. */
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
