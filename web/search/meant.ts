// Loaded when words are first searched: the lookups of names are large.

import { searchForm } from "../../src/overview/folded.ts";
import { thingsNamedBy } from "../../src/query/find.ts";
import { askedName } from "../../src/query/meant/askedName.ts";
import type { Meant } from "../state/facets.ts";
import type { GraphIndex } from "../state/graphIndex.ts";

/** What words mean, by the rules of the command line: “Kiev”, “Kyiv” and “Ukraine's capital” mean one place. */
export function meantIn(
  { originals, labels, representativeOf }: Pick<GraphIndex, "originals" | "labels" | "representativeOf">,
  words: string,
): Meant {
  const source = { records: originals, labels, representativeOf };
  const things = thingsNamedBy(source, ["actor", "event", "place"], words);
  return { things: new Set(things.map(({ id }) => representativeOf(id))), names: namesMeant(words) };
}

/** So many names of one thing are searched. */
const NAMES = 6;

/** The names under which texts may have what words mean: the words themselves, and the other names that lookups have for it. */
export function namesMeant(words: string): readonly string[] {
  const { known } = askedName(words);
  // “Ukraine's capital” describes it, and the words stand elsewhere, too
  const described =
    known?.isCapital === true && !known.names.some((name) => searchForm(name) === searchForm(words.trim()));
  return [...new Set([...(described ? [] : [words]), ...(known?.names ?? [])])].slice(0, NAMES);
}
