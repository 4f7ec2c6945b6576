import { contentOf } from "../../model/content.ts";
import type { Links } from "../../model/link.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { type Labels, labelsAcross } from "./labelsAcross.ts";
import { placeWordsIn } from "./thingNames.ts";

/** Labels with the clusters that they are of, as plain data that survives JSON. Documents are left out. */
export interface KeptLabels {
  /** By cluster. */
  readonly labels: readonly (readonly [cluster: string, label: string])[];
  /** By each thing that is not the representative of its cluster: the representative. */
  readonly clusters: readonly (readonly [id: string, cluster: string])[];
}

/** The labels of records, to be kept for a later run. */
export function keptLabels(
  records: readonly DocumentRecord[],
  { canonical }: Pick<Links, "canonical">,
  labels: Labels,
): KeptLabels {
  const documents = new Set(records.map(({ id }) => id));
  const isKept = (id: string): boolean => !documents.has(id);
  return {
    labels: [...labels].filter(([id]) => (canonical.get(id) ?? id) === id && isKept(id)),
    clusters: [...canonical].filter(([id, cluster]) => id !== cluster && isKept(id)),
  };
}

/**
 * The labels of records to which some were added, in a fraction of the time: the same as {@link labelsAcross} gives anew.
 *
 * @param records all of them
 * @param added the ids of those that were added
 * @param before what was kept of the others, none of which has changed
 */
export function labelsWithMore(
  records: readonly DocumentRecord[],
  added: ReadonlySet<string>,
  links: Links,
  before: KeptLabels,
): Labels {
  const { canonical } = links;
  const representativeOf = (id: string): string => canonical.get(id) ?? id;
  const clusterBefore = new Map(before.clusters);
  const moved = new Set<string>();
  const clusters = new Set<string>();
  for (const [id, cluster] of canonical) {
    const was = clusterBefore.get(id) ?? id;
    if (was === cluster) continue;
    moved.add(id);
    clusters.add(cluster).add(representativeOf(was));
  }
  const isNew = ({ id }: DocumentRecord): boolean => added.has(id);
  for (const record of records.filter(isNew)) for (const id of namedIn(record)) clusters.add(representativeOf(id));
  for (const event of eventsWith(newPlaceWords(records, isNew), records)) clusters.add(representativeOf(event));
  const labels = new Map(before.labels);
  for (const [id, cluster] of before.clusters) {
    const label = labels.get(cluster);
    if (label !== undefined) labels.set(id, label);
  }
  return labelsAcross(records, links, { before: labels, clusters, moved });
}

/** Everything whose label the names and claims of a document bear upon. */
function* namedIn({ actors, cited, things, events, places, claims }: DocumentRecord): Generator<string> {
  for (const list of [actors, cited, things, events, places]) for (const { id } of list) yield id;
  for (const { namings, descriptions } of claims) {
    for (const { denotes } of namings) yield denotes;
    for (const { event } of descriptions) yield event;
  }
}

/** Words of the names of states and places that only the added documents have: no label of an event may hold one. */
function newPlaceWords(
  records: readonly DocumentRecord[],
  isNew: (record: DocumentRecord) => boolean,
): readonly string[] {
  const words = placeWordsIn(records.filter(isNew));
  if (words.size === 0) return [];
  const known = placeWordsIn(records.filter((record) => !isNew(record)));
  return [...words].filter((word) => word !== "" && !known.has(word));
}

/** The events of claims in which one of these words may stand. */
function* eventsWith(words: readonly string[], records: readonly DocumentRecord[]): Generator<string> {
  if (words.length === 0) return;
  for (const { claims } of records)
    for (const claim of claims) {
      if (claim.descriptions.length === 0) continue;
      const text = contentOf(claim).toLowerCase();
      if (words.some((word) => text.includes(word))) for (const { event } of claim.descriptions) yield event;
    }
}
