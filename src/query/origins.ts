import { type ClaimInRecord, type CorpusIndex, compare, type SideName } from "./corpusIndex.ts";

/** One origin of a claim: an actor who answers for it, with everything that goes back to that actor. */
export interface Origin {
  /** Null if the speaker is unknown. */
  readonly speaker: SideName | null;
  readonly claims: readonly ClaimInRecord[];
  /** Clusters of documents: copies of one text count once. */
  readonly documents: readonly string[];
  /** Whether it goes back to none of the other origins. */
  readonly independent: boolean;
}

interface Cluster {
  readonly speaker: SideName | null;
  readonly claims: ClaimInRecord[];
}

/** The origins of a claim. */
export interface Origins {
  /** How many origins do not go back to each other. */
  readonly independent: number;
  readonly origins: readonly Origin[];
}

/**
 * The origins of a claim. It and its repeats are grouped by origin: claims for which one side answers have one origin, whatever the number of papers;
 * so do claims without a named speaker in copies of one document. Repeats of repeats are not followed, because the similarity decreases.
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
    // a copy has the speaker of the claim that it copies
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

/**
 * The origins that go back to no other: a claim of Pallumia that Keldora tells goes back to both of them, and everything that Keldora tells
 * goes back to Keldora.
 */
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

/** Whether all the claims without a named speaker ("officials said") are in documents in which a named speaker makes the claim. */
function isNamedBeside(cluster: Cluster, found: readonly Cluster[]): boolean {
  if (isNamed(cluster)) return false;
  const named = new Set(found.flatMap((one) => (isNamed(one) ? one.claims.map(({ record }) => record.id) : [])));
  return cluster.claims.every(({ record }) => named.has(record.id));
}

/** "officials" and "residents" are no named speakers. */
const isNamed = ({ speaker, claims }: Cluster): boolean =>
  speaker !== null &&
  claims.some(({ claim, record }) => {
    const claimant = record.actors.find(({ id }) => id === claim.claimant);
    const isMany = claimant?.kind === "collective" || claimant?.kind === null;
    return claimant === undefined || !isMany || claimant.names.some((name) => /.\p{Lu}/u.test(name));
  });
