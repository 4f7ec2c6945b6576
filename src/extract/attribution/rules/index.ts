import { ROLE_NOUNS } from "../../lexicon/language.ts";
import type { Scheme } from "../../options.ts";
import { withoutTime } from "../../structure/adjuncts.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import type { Candidate } from "../candidate.ts";
import { adjectivalRule } from "./adjectival.ts";
import { asSaidRule } from "./asSaid.ts";
import { estimateRule } from "./estimate.ts";
import { hearsayRule } from "./hearsay.ts";
import { monitorRule } from "./monitor.ts";
import { nominalRule } from "./nominal.ts";
import { prepositionalRule } from "./prepositional.ts";
import { quotationRule } from "./quotation.ts";
import type { Rule } from "./rule.ts";
import { unestablishedRule } from "./unestablished.ts";
import { verbalRule } from "./verbal.ts";

/** The rules that look at every text. Quotations come last: they are for words that no cue claims. */
export const RULES: readonly Rule[] = [
  verbalRule,
  prepositionalRule,
  nominalRule,
  adjectivalRule,
  estimateRule,
  hearsayRule,
  monitorRule,
  unestablishedRule,
  asSaidRule,
  quotationRule,
];

/** All attributions that the rules see, in order of their cues; they may overlap and contradict each other. */
export function proposeCandidates(analysis: Analysis, scheme: Scheme): Candidate[] {
  const found: Candidate[] = [];
  // A list of a hundred thousand cannot be spread
  for (const { find } of RULES) for (const one of find(analysis, scheme, found)) found.push(one);
  return found
    .map((one) => withSpeakerOnly(analysis, one))
    .sort((x, y) => x.main - y.main || y.confidence - x.confidence);
}

/** An attribution without the times in its source. */
function withSpeakerOnly(analysis: Analysis, one: Candidate): Candidate {
  const source = one.source.flatMap((range) => withoutTime(analysis, withoutAddress(analysis, range)));
  const [first] = source;
  const same = source.every((range, k) => range === one.source[k]) && source.length === one.source.length;
  return same ? one : { ...one, source, sourceHead: first === undefined ? -1 : within(one.sourceHead, first) };
}

/** "Minister, | Keldora announced that P": who is spoken to does not speak. */
function withoutAddress(analysis: Analysis, [from, to]: Range): Range {
  const opens = from === analysis.sentenceFrom(analysis.sentenceOf(from)) && from + 2 < to;
  const isAddressed = opens && analysis.word(from + 1) === "," && ROLE_NOUNS.get(analysis.lower(from))?.plural !== true;
  return isAddressed && ROLE_NOUNS.has(analysis.lower(from)) && analysis.word(to) !== "," ? [from + 2, to] : [from, to];
}

/** The token itself, or the nearest token of the range. */
const within = (token: number, [from, to]: Range): number => Math.min(Math.max(token, from), to - 1);
