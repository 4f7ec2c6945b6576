import { t } from "../strings.ts";
import { type KnownCommunities, NO_COMMUNITIES } from "./communities.ts";
import { FACETS } from "./facets.ts";
import { type GraphIndex, labelOf } from "./graphIndex.ts";
import type { DayRange, PageState } from "./pageState.ts";
import { pickedIn } from "./picked.ts";

/** The question that a view asks, in words: “3 claims by A, denied, said from 12 July 2031 on”. */
export function questionOf(
  index: GraphIndex,
  pageState: PageState,
  count: number,
  communities: KnownCommunities = NO_COMMUNITIES,
): string {
  const parts = FACETS.flatMap(({ key, labelOf: label }) => {
    const values = pageState.chosen[key].map((value) => label(index, value, communities));
    return values.length === 0 ? [] : [t.asked[key](values.join(t.or))];
  });
  const picked = pickedNames(index, pageState);
  if (picked !== null) parts.push(t.question.node(picked));
  if (isLimited(pageState.said)) parts.push(t.question.said(pageState.said.from, pageState.said.to));
  if (isLimited(pageState.happened)) parts.push(t.question.happened(pageState.happened.from, pageState.happened.to));
  if (pageState.confidence > 0) parts.push(t.question.confidence(pageState.confidence));
  if (pageState.independent) parts.push(t.question.independent);
  if (pageState.query.trim() !== "") parts.push(t.question.words(pageState.query.trim()));
  return parts.length === 0 ? t.question.all(count, index.records.length) : t.question.narrowed(count, parts);
}

/** So many things are named, and so many at least are counted. */
const [NAMED, COUNTED] = [2, 2];

/** The things that are chosen, of many only the first by name; null where none is. */
export function pickedNames(index: GraphIndex, pageState: Pick<PageState, "node" | "picked">): string | null {
  const names = pickedIn(pageState).map((id) => labelOf(index, id));
  if (names.length === 0) return null;
  const rest = names.length - NAMED;
  return (rest < COUNTED ? names : [...names.slice(0, NAMED), t.more(rest)]).join(t.or);
}

const isLimited = ({ from, to }: DayRange): boolean => from !== null || to !== null;
