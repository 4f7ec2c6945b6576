import { dateWords } from "../../model/dateWords.ts";
import type { Links } from "../../model/link.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { accountsOfEvents } from "./accountsOfEvents.ts";
import { eventLabel } from "./eventLabel.ts";
import { actorLabel, namesJoined } from "./nameLabel.ts";
import { type ThingNames, thingNames } from "./thingNames.ts";

/** The label of an id on the screen and in reports: the same words everywhere. */
export type Labels = ReadonlyMap<string, string>;

/**
 * A label for every actor, cited document, thing, event, place and document, one for a whole cluster. Labels take no side: names that differ
 * stand side by side in the order of the alphabet; an event shows its kind, the words that more than one speaker uses for it, and all
 * places and dates that its claims give.
 *
 * @param links links that say what is the same across documents; none if unknown
 */
export function labelsAcross(
  records: readonly DocumentRecord[],
  links: Pick<Links, "canonical"> | null,
): Map<string, string> {
  const representativeOf = (id: string): string => links?.canonical.get(id) ?? id;
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  const told = thingNames(sorted, representativeOf);
  const named = (id: string): string | null => {
    const own = told.names.get(representativeOf(id));
    return own === undefined ? null : namesJoined(own);
  };
  const labels = new Map<string, string>();
  // the representative of a cluster may be in a document that is not among these
  const put = (id: string, label: string): void => {
    labels.set(id, label).set(representativeOf(id), label);
  };
  for (const record of sorted) {
    for (const { id } of record.actors) put(id, actorIn(told, representativeOf(id)));
    for (const { id } of record.cited) put(id, named(id) ?? "Cited document");
    for (const { id } of record.things) put(id, named(id) ?? "Unnamed thing");
    for (const { id } of record.places) put(id, named(id) ?? "Unnamed place");
  }
  const events = new Map(
    [...accountsOfEvents(sorted, representativeOf)].map(([id, own]) => [id, eventLabel(own, named, told.placeWords)]),
  );
  for (const record of sorted) {
    for (const { id } of record.events) put(id, events.get(representativeOf(id)) ?? "Event");
    labels.set(record.id, documentLabel(record, labels));
  }
  return labels;
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
