import { t } from "../strings.ts";
import { type KnownCommunities, NO_COMMUNITIES } from "./communities.ts";
import { FACETS } from "./facets.ts";
import { type GraphIndex, labelOf } from "./graphIndex.ts";
import type { DayRange, View } from "./view.ts";

/** The question that a view asks, in words: “3 claims by A, denied, said from 12 July 2031 on”. */
export function questionOf(
  index: GraphIndex,
  view: View,
  count: number,
  communities: KnownCommunities = NO_COMMUNITIES,
): string {
  const parts = FACETS.flatMap(({ key, labelOf: label }) => {
    const values = view.chosen[key].map((value) => label(index, value, communities));
    return values.length === 0 ? [] : [t.asked[key](values.join(t.or))];
  });
  if (view.node !== null) parts.push(t.question.node(labelOf(index, view.node)));
  if (isLimited(view.said)) parts.push(t.question.said(view.said.from, view.said.to));
  if (isLimited(view.happened)) parts.push(t.question.happened(view.happened.from, view.happened.to));
  if (view.confidence > 0) parts.push(t.question.confidence(view.confidence));
  if (view.independent) parts.push(t.question.independent);
  if (view.query.trim() !== "") parts.push(t.question.words(view.query.trim()));
  return parts.length === 0 ? t.question.all(count, index.records.length) : t.question.narrowed(count, parts);
}

const isLimited = ({ from, to }: DayRange): boolean => from !== null || to !== null;
