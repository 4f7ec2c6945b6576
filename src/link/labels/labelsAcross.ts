import { dateWords } from "../../model/dateWords.ts";
import type { Links } from "../../model/link.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { accountsOfEvents } from "./accountsOfEvents.ts";
import { eventLabel } from "./eventLabel.ts";
import { actorLabel, namesJoined } from "./nameLabel.ts";
import { placeWordsIn, type ThingNames, thingNames } from "./thingNames.ts";

/** The label of an id on the screen and in reports: the same words everywhere. */
export type Labels = ReadonlyMap<string, string>;

/** Labels that are computed again for some clusters only. */
export interface LabelsAgain {
  readonly before: Labels;
  /** The clusters whose names or claims have changed. */
  readonly clusters: ReadonlySet<string>;
}

/**
 * A label for every actor, cited document, thing, event, place and document, one for a whole cluster. Labels take no side: names that differ
 * stand side by side in the order of the alphabet; an event shows its kind, the words that more than one speaker uses for it, and all
 * places and dates that its claims give.
 *
 * @param links links that say what is the same across documents; none if unknown
 * @param again the labels before and what has changed since; the others stay
 */
export function labelsAcross(
  records: readonly DocumentRecord[],
  links: Pick<Links, "canonical"> | null,
  again: LabelsAgain | null = null,
): Map<string, string> {
  const representativeOf = (id: string): string => links?.canonical.get(id) ?? id;
  const all = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const isAsked = (id: string): boolean => again === null || again.clusters.has(representativeOf(id));
  const accounts = accountsOfEvents(all, representativeOf, isAsked);
  const places = [...accounts.values()].flatMap((one) => [...one.places]);
  // one pass over all ids, so that each name of each document need not look its cluster up
  const needed = again === null ? null : membersOf(new Set([...again.clusters, ...places]), links);
  const isNeeded = (id: string): boolean => needed === null || needed.has(id);
  const isWanted = (id: string): boolean => isNeeded(id) && isAsked(id);
  const told = thingNames(all, representativeOf, isNeeded);
  const placeWords = placeWordsIn(all);
  const named = (id: string): string | null => {
    const own = told.names.get(representativeOf(id));
    return own === undefined ? null : namesJoined(own);
  };
  const labels = new Map<string, string>(again?.before);
  const made = new Map<string, string>();
  // the representative of a cluster may be in a document that is not among these
  const put = (id: string, label: (cluster: string) => string): void => {
    if (!isWanted(id)) return;
    const cluster = representativeOf(id);
    const own = made.get(cluster) ?? label(cluster);
    made.set(cluster, own);
    labels.set(id, own).set(cluster, own);
  };
  for (const record of all) {
    for (const { id } of record.actors) put(id, (cluster) => actorIn(told, cluster));
    for (const { id } of record.cited) put(id, (cluster) => named(cluster) ?? "Cited document");
    for (const { id } of record.things) put(id, (cluster) => named(cluster) ?? "Unnamed thing");
    for (const { id } of record.places) put(id, (cluster) => named(cluster) ?? "Unnamed place");
  }
  const events = new Map([...accounts].map(([id, own]) => [id, eventLabel(own, named, placeWords)]));
  for (const record of all) {
    for (const { id } of record.events) put(id, (cluster) => events.get(cluster) ?? "Event");
  }
  for (const record of all) labels.set(record.id, documentLabel(record, labels));
  return labels;
}

/** All ids in these clusters. */
function membersOf(clusters: ReadonlySet<string>, links: Pick<Links, "canonical"> | null): ReadonlySet<string> {
  const members = new Set(clusters);
  for (const [id, cluster] of links?.canonical ?? []) if (clusters.has(cluster)) members.add(id);
  return members;
}

const actorIn = ({ names, kinds }: ThingNames, cluster: string): string =>
  actorLabel(names.get(cluster) ?? new Map(), kinds.get(cluster) ?? null);

/** The title of a document, or else its publisher and date. */
function documentLabel({ title, publishers, creators, dating }: DocumentRecord, labels: Labels): string {
  if (title !== null) return title;
  const publisher = publishers[0] ?? creators[0];
  const of = publisher === undefined ? "Untitled document" : `Document of ${labels.get(publisher) ?? "unknown"}`;
  return dating === null ? of : `${of}, ${dateWords(dating.edtf)}`;
}
