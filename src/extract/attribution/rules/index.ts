import type { Scheme } from "../../options.ts";
import type { Analysis, Range } from "../../structure/analysis.ts";
import { withoutTime } from "../../structure/clause.ts";
import type { Candidate } from "../candidate.ts";
import { adjectivalAttributions } from "./adjectival.ts";
import { hearsayAttributions } from "./hearsay.ts";
import { nominalAttributions } from "./nominal.ts";
import { prepositionalAttributions } from "./prepositional.ts";
import { quotationAttributions } from "./quotation.ts";
import { verbalAttributions } from "./verbal.ts";

/** All attributions that the rules see, in order of their cues; they may overlap and contradict each other. */
export function proposeCandidates(analysis: Analysis, scheme: Scheme): Candidate[] {
  const found = [
    ...verbalAttributions(analysis, scheme),
    ...prepositionalAttributions(analysis),
    ...nominalAttributions(analysis),
    ...adjectivalAttributions(analysis),
    ...(scheme === "polnear" ? [] : hearsayAttributions(analysis)),
  ];
  found.push(...quotationAttributions(analysis, found));
  return found
    .map((one) => {
      const source = one.source.flatMap((range) => withoutTime(analysis, range));
      const same = source.every((range, k) => range === one.source[k]) && source.length === one.source.length;
      return same ? one : { ...one, source, sourceHead: source.length === 0 ? -1 : within(one.sourceHead, source[0]!) };
    })
    .sort((x, y) => x.main - y.main || y.confidence - x.confidence);
}

/** The token, or the nearest of the range. */
const within = (token: number, [from, to]: Range): number => Math.min(Math.max(token, from), to - 1);
