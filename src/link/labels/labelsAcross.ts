import { dateWords } from "../../model/dateWords.ts";
import type { Links } from "../../model/link.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { accountsOfEvents, type EventAccounts } from "./accountsOfEvents.ts";
import { eventLabel } from "./eventLabel.ts";
import { actorLabel, namesJoined } from "./nameLabel.ts";
import { placeWordsIn, type ThingNames, thingNames } from "./thingNames.ts";

/** The label of a place that no text names. */
export const UNNAMED_PLACE = "Unnamed place";

/** The label of an id on the screen and in reports: the same words everywhere. */
export type Labels = ReadonlyMap<string, string>;

/** Labels that are computed again for some clusters only. */
export interface LabelsAgain {
  readonly before: Labels;
  /** The clusters whose names or claims have changed. */
  readonly clusters: ReadonlySet<string>;
  /** Ids of the actors that may be in another cluster: what they say of an event is said by others now. */
  readonly moved: ReadonlySet<string>;
}

/**
 * A label for every actor, cited document, thing, event, place and document, one for a whole cluster. Labels take no side: names that differ
 * stand side by side in the order of the alphabet; an event shows its kind, the words that more than one speaker uses for it and no claim denies,
 * and the places and dates that its claims give.
 *
 * @param links links that say what is the same across documents; none if unknown
 * @param again the labels before and what has changed since; the others stay
 */
export function labelsAcross(
  records: readonly DocumentRecord[],
  links: Pick<Links, "canonical"> | null,
  again: LabelsAgain | null = null,
): Map<string, string> {
  const work = labelling(records, links, again);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, between which others may work. */
export function* labelling(
  records: readonly DocumentRecord[],
  links: Pick<Links, "canonical"> | null,
  again: LabelsAgain | null = null,
): Generator<void, Map<string, string>> {
  const representativeOf = (id: string): string => links?.canonical.get(id) ?? id;
  const all = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  // one pass over all ids, so that each name of each document need not look its cluster up
  const asked = again === null ? null : askedAgain(all, links, again);
  const listing = asked === null ? all : all.filter((record) => listsOneOf(record, asked));
  const isAsked = (id: string): boolean => asked === null || asked.has(id);
  yield;
  const accounts = accountsOfEvents(listing, representativeOf, isAsked);
  yield;
  // the label of an event holds the names of its places
  const places = asked === null ? NOTHING : membersOf(placesIn(accounts.values(), asked), links);
  const told = thingNames(
    asked === null || places.size === 0 ? listing : all.filter((one) => listsOneOf(one, asked, places)),
    representativeOf,
    (id) => isAsked(id) || places.has(id),
  );
  yield;
  const placeWords = accounts.size === 0 ? NOTHING : placeWordsIn(all);
  yield;
  const named = (id: string): string | null => {
    const own = told.names.get(representativeOf(id));
    return own === undefined ? null : namesJoined(own);
  };
  const labels = new Map<string, string>(again?.before);
  const made = new Map<string, string>();
  // the representative of a cluster may be in a document that is not among these
  const put = (id: string, label: (cluster: string) => string): void => {
    if (!isAsked(id)) return;
    const cluster = representativeOf(id);
    const own = made.get(cluster) ?? label(cluster);
    made.set(cluster, own);
    labels.set(id, own).set(cluster, own);
  };
  for (const record of listing) {
    for (const { id } of record.actors) put(id, (cluster) => actorIn(told, cluster));
    for (const { id } of record.cited) put(id, (cluster) => named(cluster) ?? "Cited document");
    for (const { id } of record.things) put(id, (cluster) => named(cluster) ?? "Unnamed thing");
    for (const { id } of record.places) put(id, (cluster) => named(cluster) ?? UNNAMED_PLACE);
    yield;
  }
  const events = new Map<string, string>();
  for (const [id, own] of accounts) {
    events.set(id, eventLabel(own, named, placeWords));
    yield;
  }
  for (const record of listing) {
    for (const { id } of record.events) put(id, (cluster) => events.get(cluster) ?? "Event");
  }
  for (const record of all) labels.set(record.id, documentLabel(record, labels));
  return labels;
}

const NOTHING: ReadonlySet<string> = new Set();

/** All ids in these clusters. */
function membersOf(clusters: ReadonlySet<string>, links: Pick<Links, "canonical"> | null): ReadonlySet<string> {
  const members = new Set(clusters);
  if (clusters.size > 0) for (const [id, cluster] of links?.canonical ?? []) if (clusters.has(cluster)) members.add(id);
  return members;
}

/** The ids whose labels are made again: those of the changed clusters, and the events whose labels have words of these. */
function askedAgain(
  records: readonly DocumentRecord[],
  links: Pick<Links, "canonical"> | null,
  { clusters, moved }: LabelsAgain,
): ReadonlySet<string> {
  const changed = membersOf(clusters, links);
  const events = new Set<string>();
  for (const record of records) {
    if (!listsOneOf(record, changed, moved)) continue;
    for (const { descriptions, principal, claimant } of record.claims) {
      const speaker = principal ?? claimant;
      const isMoved = speaker !== null && moved.has(speaker);
      const isOther = (id: string): boolean => changed.has(id) || moved.has(id);
      for (const { event, place, participants } of descriptions)
        if (
          !changed.has(event) &&
          (isMoved || (place !== null && changed.has(place)) || participants.some(({ entity }) => isOther(entity)))
        )
          events.add(links?.canonical.get(event) ?? event);
    }
  }
  return events.size === 0 ? changed : new Set([...changed, ...membersOf(events, links)]);
}

/** The clusters of places of these events that are not among the known ones. */
function placesIn(accounts: Iterable<EventAccounts>, known: ReadonlySet<string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const own of accounts) for (const place of own.places.keys()) if (!known.has(place)) places.add(place);
  return places;
}

/** Whether a document lists a thing of one of these sets. */
function listsOneOf(
  { actors, cited, things, events, places }: DocumentRecord,
  ...sets: readonly ReadonlySet<string>[]
): boolean {
  for (const list of [actors, cited, things, events, places])
    for (const { id } of list) for (const ids of sets) if (ids.has(id)) return true;
  return false;
}

const actorIn = ({ names, kinds }: ThingNames, cluster: string): string =>
  actorLabel(names.get(cluster) ?? new Map(), kinds.get(cluster) ?? null);

/** The title of a document, or else its publisher and date; of one without either the words of its first claim tell which one it is. */
function documentLabel(record: DocumentRecord, labels: Labels): string {
  const { title, publishers, creators, dating } = record;
  if (title !== null) return title;
  const publisher = publishers[0] ?? creators[0];
  const of = publisher === undefined ? untitled(record) : `Document of ${labels.get(publisher) ?? "unknown"}`;
  return dating === null ? of : `${of}, ${dateWords(dating.edtf)}`;
}

/** So many letters of a claim tell one document from others. */
const TELLING = 40;

function untitled({ claims }: DocumentRecord): string {
  const [first] = claims.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  if (first === undefined) return "Untitled document";
  const words = first.quote.replaceAll(/\s+/g, " ");
  const cut = words.length <= TELLING ? words : `${words.slice(0, TELLING).replace(/\s+\S*$/u, "")} …`;
  return `Untitled document (“${cut}”)`;
}
