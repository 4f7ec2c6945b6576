// "asked whether P", "called for talks", "vowed to answer".   not: "called for the last hour" (a time)

import { skipAdverbs } from "../../../structure/adverbs.ts";
import { opensMarks, startsNoun } from "../../../structure/nounPhrase.ts";
import { TO, tagBitsOf } from "../../../structure/tagClasses.ts";
import { quotationOpening } from "../quotes.ts";
import {
  type Complement,
  clauseFrom,
  complement,
  type FrameRule,
  type FrameSite,
  phraseFrom,
  verbTakes,
} from "./frame.ts";

/** A question, a phrase behind the verb's preposition, an infinitive. */
export const SHORT_FRAMES: readonly FrameRule[] = [
  {
    id: "whether",
    finds: [
      ["The reporter asked whether the bridge was mined.", "The reporter | asked | whether the bridge was mined"],
    ],
    read: (site) =>
      verbTakes(site, "whether") &&
      /^(?:whether|if|why|how|what|who|when|where|which)$/.test(site.analysis.lower(site.direct))
        ? complement(site, [clauseFrom(site, site.direct)], "whether", 84)
        : undefined,
  },
  {
    id: "how",
    finds: [["The mayor said what the army had done.", "The mayor | said | what the army had done"]],
    read: (site) =>
      verbTakes(site, "clause") &&
      !verbTakes(site, "whether") &&
      /^(?:how|what|why)$/.test(site.analysis.lower(site.direct))
        ? complement(site, [clauseFrom(site, site.direct)], "clause", 60)
        : undefined,
  },
  {
    id: "preposition",
    finds: [["The council has called for talks.", "The council | has called for | talks"]],
    read: (site) => {
      const { analysis, cue, direct, end } = site;
      if (!verbTakes(site, "pp") || !cue.preps?.includes(analysis.lower(direct))) return undefined;
      // "agreed not to shell the port": the promise includes "not"
      if (isNegated(site, direct) && isInfinitive(site, direct)) return negatedInfinitive(site, direct);
      // "agreed | to extend the truce"
      if (analysis.has(direct, "to") && verbTakes(site, "to") && isInfinitive(site, direct)) return undefined;
      const from = direct + 1;
      if (from >= end || isTime(site, from)) return undefined;
      if (!startsNoun(analysis, from) && analysis.groupIndex(from) < 0 && quotationOpening(analysis, from) === null)
        return undefined;
      return complement(site, [phraseFrom(site, from)], "pp", 82, { cueTo: from });
    },
  },
  {
    id: "infinitive",
    finds: [
      ["Keldora vowed to answer.", "Keldora | vowed | to answer"],
      ["Keldora pledged not to shell Lorne.", "Keldora | pledged | not to shell Lorne"],
      ["Pallumia vowed never to leave the town.", "Pallumia | vowed | never to leave the town"],
      ["Velmar and Keldora agreed not to shell the port.", "Velmar and Keldora | agreed | not to shell the port"],
    ],
    read: (site) => {
      if (!verbTakes(site, "to")) return undefined;
      const at = [site.direct, site.skipped].find((token) => isInfinitive(site, token));
      if (at === undefined) return undefined;
      return isNegated(site, at) ? negatedInfinitive(site, at) : complement(site, [clauseFrom(site, at)], "to", 80);
    },
  },
];

/** "not to", "never to". */
const isNegated = ({ analysis }: FrameSite, to: number): boolean => analysis.has(to - 1, "not", "never");

/** A negated promise or request keeps its "not": without it the claim would say the opposite. */
function negatedInfinitive(site: FrameSite, to: number): Complement | null {
  const [, end] = clauseFrom(site, to);
  return complement(site, [[to - 1, end]], "to", 80);
}

/** "on Friday", not "to last year's election". */
function isTime({ analysis }: FrameSite, i: number): boolean {
  return analysis.inTimex[analysis.chunkAt(i)?.head ?? i] === 1;
}

/** "to" before a verb. */
export const isInfinitive = ({ analysis }: FrameSite, i: number): boolean =>
  analysis.has(i, "to") &&
  (tagBitsOf(analysis.tags, i) & TO) !== 0 &&
  analysis.groupIndex(
    // "threatened to “cut the road”"
    skipAdverbs(analysis, opensMarks(analysis, i + 1) ? i + 2 : i + 1, analysis.tokens.count),
  ) >= 0;
