// "Harbour News quoted the minister as saying that P" -> Harbour News: the minister … P, and in it the minister: P.
// "The minister was quoted as saying P" -> the minister: P.   not: "quoted the report" (no content)

import type { VerbCue } from "../../lexicon/cue.ts";
import type { Scheme } from "../../options.ts";
import type { Analysis, Range, VerbGroup } from "../../structure/analysis.ts";
import { nounPhraseAt } from "../../structure/nounPhrase.ts";
import { subjectBefore } from "../../structure/subject.ts";
import type { Candidate } from "../candidate.ts";
import { cuesOf } from "../cues.ts";
import type { EarlierAttributions } from "./earlier.ts";
import { contentBeside, isSpeaking, type RelayedSite, type RelayedSpeech } from "./relayedSpeech.ts";
import type { Subject } from "./subject.ts";
import { verbSite } from "./verbSite.ts";
import { subjectOf } from "./verbSubject.ts";

/** Tokens between the verb of quoting and "saying". */
const REACH = 30;
/** The quoted person's content is read as if it stood behind "say". */
const SPEAKING: VerbCue = { lemma: "say", act: "state", frames: ["clause", "quote"], inverts: true };

/**
 * Attributions to one who quotes another, each with the quoted person's attribution inside it; empty if the group is no verb of quoting
 * with "(as) saying".
 * The bounds are those of the sentence, or of the quotation that the verb stands in.
 */
export function relayedAttributions(
  analysis: Analysis,
  group: VerbGroup,
  bounds: Range,
  earlier: EarlierAttributions,
  scheme: Scheme,
): Candidate[] {
  if (!cuesOf(analysis, group).some(({ lemma }) => lemma === "quote" || lemma === "cite")) return [];
  const saying = sayingAfter(analysis, group, bounds[1]);
  if (saying < 0) return [];
  const as = analysis.has(saying - 1, "as") ? saying - 1 : saying;
  const site: RelayedSite = { ...verbSite(analysis, group, SPEAKING, bounds), as, saying };
  return group.passive ? passive(site, scheme) : active(site, earlier, scheme);
}

function sayingAfter(analysis: Analysis, group: VerbGroup, end: number): number {
  for (let i = group.to; i < Math.min(end, group.to + REACH); i++) {
    if (
      (analysis.has(i, "saying") && analysis.word(i - 1) !== ",") ||
      (analysis.has(i - 1, "as") && isSpeaking(analysis, i))
    )
      return i;
    if (/^[;:“”"]$/.test(analysis.word(i)) || analysis.groupAt(i)?.finite) return -1;
  }
  return -1;
}

/** "S quoted X as saying P". */
function active(site: RelayedSite, earlier: EarlierAttributions, scheme: Scheme): Candidate[] {
  const { analysis, group, as, saying, floor, end } = site;
  const quoting = subjectOf(analysis, group, floor, earlier, scheme);
  const from = analysis.word(group.to) === "," ? group.to + 1 : group.to;
  const quoted = from < end ? analysis.chunkAt(from) : null;
  if (quoting === null || quoted === null) return [];
  const to = /^[,–—-]$/.test(analysis.word(as - 1)) ? as - 1 : as;
  const said = contentBeside(site, saying, quoting);
  if (said === null || to <= from) return [];
  const content: readonly Range[] = said.before ? [...said.content, [from, saying + 1]] : [[from, endOf(said)]];
  const outer = relayed(site, quoting, content);
  if (scheme === "polnear") return [outer];
  return [outer, spoken(site, { source: [from, to], head: quoted.head, rule: "own" }, said)];
}

/** "X was quoted by S as saying P". */
function passive(site: RelayedSite, scheme: Scheme): Candidate[] {
  const { analysis, group, as, saying, floor, end } = site;
  const found = subjectBefore(analysis, group, floor);
  if (found === null) return [];
  const quoted: Subject = { source: found.range, head: found.head, rule: "own" };
  const by = agentAt(analysis, group.to, as) ?? agentAt(analysis, saying + 1, Math.min(end, saying + 8));
  const after = by !== null && by[0] > saying ? by[1] : saying + 1;
  const said = contentBeside(site, after - 1, quoted);
  if (said === null) return [];
  const inner = spoken(site, quoted, said);
  if (by === null || scheme === "polnear") {
    const cue: Range[] = as === group.to ? [[group.from, saying + 1]] : [[group.from, group.to], ...inner.cue];
    return [{ ...inner, cue, main: group.main }];
  }
  const content: readonly Range[] = said.before
    ? [...said.content, quoted.source, ...inner.cue]
    : [quoted.source, [as, endOf(said)]];
  return [relayed(site, { source: by, head: analysis.chunkAt(by[0])?.head ?? -1, rule: "own" }, content), inner];
}

const endOf = ({ content }: RelayedSpeech): number => content.at(-1)?.[1] ?? -1;

/** The claim of the one who quotes. */
const relayed = ({ group }: RelayedSite, { source, head }: Subject, content: readonly Range[]): Candidate => ({
  cue: [[group.from, group.to]],
  main: group.main,
  source: [source],
  sourceHead: head,
  content,
  that: -1,
  act: "report",
  polarity: "asserted",
  rule: "relayed",
  confidence: 90,
});

/** The claim of the one who is quoted. */
const spoken = ({ as, saying }: RelayedSite, { source, head }: Subject, said: RelayedSpeech): Candidate => ({
  cue: [[as, saying + 1]],
  main: saying,
  source: [source],
  sourceHead: head,
  content: said.content,
  that: said.that,
  act: "state",
  polarity: "asserted",
  rule: "relayed-speech",
  confidence: 90,
});

/** "by Harbour News" between two tokens. */
function agentAt(analysis: Analysis, from: number, to: number): Range | null {
  for (let k = from; k < to; k++)
    if (analysis.has(k, "by") && !analysis.inTimex[k + 1]) return nounPhraseAt(analysis, k + 1, to);
  return null;
}
