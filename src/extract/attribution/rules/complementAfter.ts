// "said that P", "told reporters P", "accused Velmar of N" -> what follows the verb.
// not: "expressed its condolences", "said little" (nothing is claimed).

import { skipAdjuncts } from "../../structure/adjuncts.ts";
import { isOfNoun } from "../../structure/adverbs.ts";
import { ADVERB, tagBitsOf } from "../../structure/tagClasses.ts";
import { ADDRESSEE_FRAMES, pastRemark } from "./frames/addresseeFrames.ts";
import { CLAUSE_FRAMES } from "./frames/clauseFrames.ts";
import type { Complement, FrameRule, FrameSite } from "./frames/frame.ts";
import { LIST_FRAME } from "./frames/listFrames.ts";
import { OBJECT_FRAME } from "./frames/objectFrames.ts";
import { QUOTE_FRAMES } from "./frames/quoteFrames.ts";
import { SHORT_FRAMES } from "./frames/shortFrames.ts";
import { STANCE_FRAMES } from "./frames/stanceFrames.ts";
import type { VerbSite } from "./verbSite.ts";

/** The most reliable forms come first; a noun phrase counts as the object only if no other form fits. */
export const FRAMES: readonly FrameRule[] = [
  LIST_FRAME,
  ...QUOTE_FRAMES,
  ...SHORT_FRAMES,
  ...ADDRESSEE_FRAMES,
  ...STANCE_FRAMES,
  OBJECT_FRAME,
  ...CLAUSE_FRAMES,
];

/** What follows the verb, by the frames that its lexicon entry allows; null where none of them fits before the end of its site. */
export function complementAfter(site: VerbSite): Complement | null {
  const { analysis, end } = site;
  let i = site.cueTo;
  while (
    i < end &&
    tagBitsOf(analysis.tags, i) & ADVERB &&
    analysis.groupIndex(i) < 0 &&
    analysis.chunkIndex(i) < 0 &&
    !isOfNoun(analysis, i)
  )
    i++;
  const direct = pastRemark(site, i);
  const at: FrameSite = { ...site, direct, skipped: skipAdjuncts(analysis, direct, end) };
  for (const { read } of FRAMES) {
    const found = read(at);
    if (found !== undefined) return found;
  }
  return null;
}
