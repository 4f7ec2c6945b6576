import type { Distance } from "../model/claim.ts";
import { nameKeys } from "../text/nameKey.ts";
import { type ClaimInRecord, type CorpusIndex, compare, push, type SideName } from "./corpusIndex.ts";
import { wordsOf } from "./ownWords.ts";

/** How often somebody uses one name for a thing. */
export interface NameUse {
  readonly form: string;
  readonly speaker: SideName | null;
  readonly count: number;
  /** How often of these with distance, and of which kind. */
  readonly distanced: number;
  readonly distance: readonly Distance[];
  readonly uses: readonly (ClaimInRecord & { readonly naming: string })[];
}

/**
 * The names and characterisations that claims use for an actor, place, event or cited document, by user: the speaker in direct
 * speech and in the author's own text, the reporter in indirect speech.
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
  for (const { told, naming } of namingsOf(corpus, members)) {
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

/** One use of a name, with its place among all uses. */
interface Use {
  readonly told: ClaimInRecord;
  readonly naming: ClaimInRecord["claim"]["namings"][number];
  readonly place: number;
}

/** Every use of a name, by the thing named: indexed once for a graph, because a comparison asks for thousands of things. */
const known = new WeakMap<CorpusIndex["told"], ReadonlyMap<string, readonly Use[]>>();

/** The uses of names for any of these, in the order of the claims. */
function namingsOf({ told: all }: CorpusIndex, members: ReadonlySet<string>): Use[] {
  const uses = known.get(all) ?? usesIn(all);
  known.set(all, uses);
  return [...members].flatMap((id) => uses.get(id) ?? []).sort((a, b) => a.place - b.place);
}

function usesIn(all: CorpusIndex["told"]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  let place = 0;
  for (const told of all.values())
    for (const naming of told.claim.namings) push(uses, naming.denotes, { told, naming, place: place++ });
  return uses;
}
