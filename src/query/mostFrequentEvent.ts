import type { CorpusIndex } from "./corpusIndex.ts";

/**
 * The most frequent event among these, by its cluster. Among equals, one with a place or day, because its label says more. Null if there is
 * none.
 */
export function mostFrequentEvent(corpus: CorpusIndex, events: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const id of events) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ranked = [...counts].map(([id, count]) => ({ id, count, setting: settingOf(corpus, id) }));
  ranked.sort((a, b) => b.count - a.count || b.setting - a.setting || (a.id < b.id ? -1 : 1));
  return ranked[0]?.id ?? null;
}

/** 2 if place and day are known, 1 if only one of them is; how often does not count. */
function settingOf(corpus: CorpusIndex, event: string): number {
  const told = (corpus.aboutEvent.get(event) ?? []).flatMap(({ claim }) =>
    claim.descriptions.filter((one) => corpus.representativeOf(one.event) === event),
  );
  return Number(told.some(({ place }) => place !== null)) + Number(told.some(({ dating }) => dating !== null));
}
