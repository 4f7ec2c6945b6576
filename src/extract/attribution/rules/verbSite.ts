import type { VerbCue } from "../../lexicon/cue.ts";
import type { Analysis, VerbGroup } from "../../structure/analysis.ts";

/** A verb of speaking in its sentence, read by one entry of the lexicon. */
export interface VerbSite {
  readonly analysis: Analysis;
  readonly group: VerbGroup;
  readonly cue: VerbCue;
  /** The token after the verb, or after its particle where the entry has one. */
  readonly cueTo: number;
  /** First token of the sentence, or of the quotation that the verb stands in. */
  readonly floor: number;
  /** The token after the last of the sentence or quotation. */
  readonly end: number;
}

/** The site of a verb for one entry of the lexicon, within a sentence or quotation. */
export const verbSite = (
  analysis: Analysis,
  group: VerbGroup,
  cue: VerbCue,
  [floor, end]: readonly [number, number],
): VerbSite => ({
  analysis,
  group,
  cue,
  cueTo: cue.particle === undefined ? group.to : group.to + 1,
  floor,
  end,
});
