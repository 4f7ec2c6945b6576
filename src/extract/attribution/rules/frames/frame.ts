import type { Frame } from "../../../lexicon/cue.ts";
import { skipAdjuncts } from "../../../structure/adjuncts.ts";
import type { Analysis, Range } from "../../../structure/analysis.ts";
import { nounPhraseAt } from "../../../structure/nounPhrase.ts";
import { PARTICIPLE } from "../../../structure/tagClasses.ts";
import type { Candidate } from "../../candidate.ts";
import { contentEnd } from "../contentEnd.ts";
import type { Example } from "../rule.ts";
import type { VerbSite } from "../verbSite.ts";

/** The content of a verb of speaking, by one of the frames of its lexicon entry. */
export interface Complement {
  /** Runs of tokens, half-open; none is empty. */
  readonly content: readonly Range[];
  /** Token of the conjunction "that"; -1 without one. */
  readonly that: number;
  readonly frame: Frame;
  /** Tokens of the cue beyond the verb group ("for" of "called for"), as the end of the cue. */
  readonly cueTo: number;
  /** The confidence that this is the content, from 0 to 100. */
  readonly strength: number;
  /** The act, if the words show another one than the verb. */
  readonly act?: Candidate["act"];
}

/** A verb with the two places behind it where a content may begin. */
export interface FrameSite extends VerbSite {
  /** Behind the verb, its adverbs and a remark between commas. */
  readonly direct: number;
  /** The same behind times, places and the addressee. */
  readonly skipped: number;
}

/** One form that a content may have behind its verb. */
export interface FrameRule {
  readonly id: string;
  readonly finds: readonly Example[];
  /** The content if the form fits; null if the verb then has no content; undefined if the next form is to be tried. */
  readonly read: (site: FrameSite) => Complement | null | undefined;
}

/** Whether the lexicon allows one of these frames to the verb. */
export const verbTakes = ({ cue }: VerbSite, ...frames: readonly Frame[]): boolean =>
  frames.some((frame) => cue.frames.includes(frame));

/** A complement of these tokens; null if there are none. */
export function complement(
  site: VerbSite,
  content: readonly Range[],
  frame: Frame,
  strength: number,
  { that = -1, cueTo = site.cueTo }: { readonly that?: number; readonly cueTo?: number } = {},
): Complement | null {
  if (content.length === 0 || content.some(([from, to]) => to <= from)) return null;
  return { content, that, frame, cueTo, strength };
}

/** The clause that begins at a token. */
export const clauseFrom = (site: VerbSite, from: number): Range => [
  from,
  contentEnd(site.analysis, from, site.end, site.group, {
    phrase: false,
    clause: verbTakes(site, "clause", "that", "objThat"),
  }),
];

/** The phrase that begins at a token: a clause behind it belongs to the verb. */
export const phraseFrom = ({ analysis, end, group }: VerbSite, from: number): Range => [
  from,
  contentEnd(analysis, from, end, group, { phrase: true, clause: false }),
];

/** "in a video | posted online", "a rally | organised by veterans": the token behind a participle that describes the noun before it. */
export function pastParticiple(analysis: Analysis, at: number, end: number): number {
  const group = analysis.groupAt(at);
  if (group === null || group.from !== at || group.finite || !analysis.is(group.main, PARTICIPLE)) return at;
  const to = skipAdjuncts(analysis, group.to, end);
  return analysis.has(to, "by") ? (nounPhraseAt(analysis, to + 1, end)?.[1] ?? at) : to;
}
