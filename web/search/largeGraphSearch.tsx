import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Overview } from "../../src/overview/overview.ts";
import type { Suggestion } from "./suggestions.ts";

/** What a search of a whole big graph found. */
export interface FoundInLargeGraph {
  readonly things: readonly Suggestion[];
  /** In how many documents claims have all the words. */
  readonly documents: number;
}

/** What the words lead to in all of a graph that is too big to be shown whole; null where there is no such graph, or none yet. */
export function useLargeGraphSearch(
  overview: Overview | null,
  words: string,
  limit: number,
): Signal<FoundInLargeGraph | null> {
  const found = useSignal<FoundInLargeGraph | null>(null);
  useEffect(() => {
    let stopped = false;
    if (overview === null || words.trim().length < 2) {
      found.value = null;
      return undefined;
    }
    // What the words before led to stays until it is known what these lead to
    const search = async () => {
      const { documentsWith, thingsNamed } = await import("../largeGraph/pieces.ts");
      const [things, documents] = await Promise.all([thingsNamed(words, limit), documentsWith(words)]);
      if (stopped) return;
      found.value = {
        things: things.map(([id, kind, label, claims, as]) => ({ id, kind, label, claims, as })),
        documents: documents.length,
      };
    };
    // What cannot be had offers nothing: the list of what is open is searched all the same
    search().catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [overview, words, limit, found]);
  return found;
}
