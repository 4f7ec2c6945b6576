import type { Distance } from "../model/claim.ts";
import { nameKeys } from "../text/nameKey.ts";
import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "./corpusIndex.ts";
import { wordsOf } from "./ownWords.ts";

/** How often somebody uses one name for a thing. */
export interface NameUse {
  readonly form: string;
  readonly speaker: SideName | null;
  readonly count: number;
  /** Of these, how often it is held at a distance, and how. */
  readonly distanced: number;
  readonly distance: readonly Distance[];
  readonly uses: readonly (ClaimInRecord & { readonly naming: string })[];
}

/**
 * The names and characterisations that claims use for an actor, place, event or cited document, by who uses them: the speaker in direct
 * speech and in the author's own text, the reporter in indirect words.
 */
export function names(corpus: CorpusIndex, entity: string): NameUse[] {
  const members = new Set(corpus.members.get(entity) ?? [entity]);
  const uses = new Map<
    string,
    {
      form: string;
      speaker: SideName | null;
      distance: Set<Distance>;
      distanced: number;
      uses: (ClaimInRecord & { naming: string })[];
    }
  >();
  for (const told of corpus.told.values())
    for (const naming of told.claim.namings) {
      if (!members.has(naming.names)) continue;
      const speaker = wordsOf(corpus, told, naming);
      const key = `${speaker?.id ?? ""} ${nameKeys(naming.form)[0] ?? naming.form}`;
      const own = uses.get(key) ?? { form: naming.form, speaker, distance: new Set(), distanced: 0, uses: [] };
      for (const one of naming.distance) own.distance.add(one);
      if (naming.distance.length > 0) own.distanced++;
      own.uses.push({ ...told, naming: naming.id });
      uses.set(key, own);
    }
  return [...uses.values()]
    .map(({ form, speaker, distance, distanced, uses: all }) => ({
      form,
      speaker,
      count: all.length,
      distanced,
      distance: [...distance].sort(),
      uses: all,
    }))
    .sort(
      (x, y) =>
        compare(x.speaker?.name ?? "\uffff", y.speaker?.name ?? "\uffff") ||
        y.count - x.count ||
        compare(x.form, y.form),
    );
}
