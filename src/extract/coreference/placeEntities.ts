import { makeId } from "../../model/ids.ts";
import { nameOf, type Range } from "../structure/analysis.ts";
import type { Entity } from "./entity.ts";
import type { EntityIndex } from "./entityIndex.ts";
import { actorOfEntry } from "./knownActors.ts";

/** The place that a phrase names. */
export function placeOf(index: EntityIndex, range: Range): Entity {
  const match = index.lookup.match(index.analysis.tokens, range[0]);
  if (match !== null && match.length >= range[1] - range[0]) {
    if (match.use === "capital")
      return index.get(`capital ${match.entry.key}`, () =>
        index.make(
          makeId("place", match.entry.capital?.key ?? match.entry.key, "capital"),
          "place",
          null,
          nameOf(index.analysis.tokens, range),
          { point: match.entry.capital?.point ?? null },
        ),
      );
    // a place with several names is shown under the one that the text uses
    if (match.entry.kind === "place") return actorOfEntry(index, match.entry, nameOf(index.analysis.tokens, range));
    return index.get(`land ${match.entry.key}`, () =>
      index.make(makeId("place", match.entry.key, "territory"), "place", null, match.entry.names[0]!),
    );
  }
  const words = nameOf(index.analysis.tokens, range);
  return index.get(`place ${words.toLowerCase()}`, () =>
    index.make(makeId("place", index.document, index.analysis.start(range[0])), "place", null, words),
  );
}
