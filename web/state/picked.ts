import type { PageState } from "./pageState.ts";

/** The things that are chosen at once, first the one whose card is open; none where nothing is. */
export const pickedIn = ({ node, picked }: Pick<PageState, "node" | "picked">): readonly string[] =>
  node === null ? [] : picked[0] === node ? picked : [node];

/** The same with these things chosen. */
export const withPicked = (pageState: PageState, ids: readonly string[]): PageState => ({
  ...pageState,
  node: ids[0] ?? null,
  picked: ids.length > 1 ? ids : [],
  path: null,
});

/** With one thing more chosen, or no longer chosen where it was. */
export function togglePicked(pageState: PageState, id: string): PageState {
  const now = pickedIn(pageState);
  return withPicked(pageState, now.includes(id) ? now.filter((one) => one !== id) : [...now, id]);
}
