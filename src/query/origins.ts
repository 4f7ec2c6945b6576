import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "./corpusIndex.ts";

/** One independent origin of what a claim says: whoever answers for it, with all that goes back to them. */
export interface Origin {
  /** Null where the texts do not tell who speaks. */
  readonly speaker: SideName | null;
  readonly claims: readonly ClaimInRecord[];
  /** Groups of documents: copies of one count once. */
  readonly documents: readonly string[];
  /** Whether it goes back to none of the others. */
  readonly independent: boolean;
}

interface Cluster {
  readonly speaker: SideName | null;
  readonly claims: ClaimInRecord[];
}

/** Where a claim comes from. */
export interface Origins {
  /** How many origins there are that do not go back to each other. */
  readonly independent: number;
  readonly origins: readonly Origin[];
}

/**
 * Where a claim comes from. It and all that repeats it fall into origins: claims for which one side answers are one origin, in however
 * many papers; so are claims of nobody named in copies of one document. Repeats of repeats are not followed: likeness wears off.
 */
export function origins(corpus: CorpusIndex, claim: string): Origins {
  const first = corpus.told.get(claim);
  if (first === undefined) return { independent: 0, origins: [] };
  const all = [first];
  for (const { relation, from, to } of corpus.linksOf.get(claim) ?? []) {
    const other = relation === "repeats" ? corpus.told.get(from === claim ? to : from) : undefined;
    if (other !== undefined) all.push(other);
  }
  const clusters = new Map<string, Cluster>();
  for (const told of all) {
    // a copy has the speaker of the claim that it is a copy of
    const one = corpus.told.get(corpus.representativeOf(told.claim.id)) ?? told;
    const speaker = corpus.speakerOf(one.claim);
    const key = speaker?.id ?? `document ${corpus.representativeOf(one.record.id)}`;
    const cluster = clusters.get(key) ?? { speaker, claims: [] };
    cluster.claims.push(told);
    clusters.set(key, cluster);
  }
  const independent = independentOf([...clusters.values()]);
  const found = [...clusters.values()].map((cluster): Origin => {
    const { speaker, claims } = cluster;
    claims.sort(
      (x, y) =>
        compare(x.record.dating?.latest ?? "", y.record.dating?.latest ?? "") || compare(x.claim.id, y.claim.id),
    );
    return {
      speaker,
      claims,
      documents: [...new Set(claims.map(({ record }) => corpus.representativeOf(record.id)))].sort(),
      independent: independent.has(cluster),
    };
  });
  return {
    independent: independent.size,
    origins: found.sort(
      (x, y) => y.claims.length - x.claims.length || compare(x.speaker?.name ?? "", y.speaker?.name ?? ""),
    ),
  };
}

/** The origins that go back to no other: what Keldora tells of Pallumia goes back to either of them, and all that Keldora tells to Keldora. */
function independentOf(found: readonly Cluster[]): ReadonlySet<Cluster> {
  const direct = new Set(found.flatMap(({ speaker }) => (speaker === null || speaker.told ? [] : [speaker.id])));
  const tellers = new Set<string>();
  const independent = new Set<Cluster>();
  for (const cluster of found) {
    const { speaker } = cluster;
    if (speaker?.told === undefined) {
      if (!isNamedBeside(cluster, found)) independent.add(cluster);
      continue;
    }
    const { by, of } = speaker.told;
    const teller = by.at(-1)?.id ?? speaker.id;
    const ids = [of, ...by].flatMap((one) => (one === null ? [] : [one.id]));
    if (!ids.some((id) => direct.has(id)) && !tellers.has(teller)) independent.add(cluster);
    tellers.add(teller);
  }
  return independent;
}

/** Whether all that nobody named says ("officials said") stands in documents in which somebody named says it. */
function isNamedBeside(cluster: Cluster, found: readonly Cluster[]): boolean {
  if (isNamed(cluster)) return false;
  const named = new Set(found.flatMap((one) => (isNamed(one) ? one.claims.map(({ record }) => record.id) : [])));
  return cluster.claims.every(({ record }) => named.has(record.id));
}

/** "officials", "residents" are nobody named. */
const isNamed = ({ speaker, claims }: Cluster): boolean =>
  speaker !== null &&
  claims.some(({ claim, record }) => {
    const claimant = record.actors.find(({ id }) => id === claim.claimant);
    const isMany = claimant?.kind === "collective" || claimant?.kind === null;
    return claimant === undefined || !isMany || claimant.names.some((name) => /.\p{Lu}/u.test(name));
  });
