import { BlockIndex, type BlockKey, type BlockOrder, type Edge } from "../blocks/blocks.ts";
import { Clusters } from "../blocks/clusters.ts";
import { type LinkSet, linkOf } from "../blocks/linkSet.ts";
import type { DocumentDigest } from "../digest/digest.ts";
import type { EventDigest } from "../digest/eventDigest.ts";
import { boundsOf, type EventBounds, mergeBounds } from "./eventBounds.ts";
import { EVENTS, PART } from "./eventComparing.ts";
import { type EventRow, inOrder } from "./eventRow.ts";
import type { PlaceClusters } from "./places.ts";

/** The facts about places and actors across documents. */
interface Known {
  readonly places: PlaceClusters;
  readonly actorOf: (id: string) => string;
}

/** By block: what comparing its events has found, where it has found anything. */
export type ComparedEvents = ReadonlyMap<BlockKey, readonly Edge[]>;

/** Joins events across documents, finds parts and wholes, and keeps the comparisons. */
export class Events {
  readonly clusters: Clusters<EventBounds>;
  readonly blocks = new BlockIndex<EventRow, Edge>(EVENTS.inOrder);
  readonly #rows = new Map<EventDigest, EventRow>();
  readonly #order: BlockOrder | undefined;
  #given: ComparedEvents | null = null;

  /** @param digestOf the digest of an event */
  constructor(links: LinkSet, digestOf: (id: string) => EventDigest, order?: BlockOrder) {
    this.#order = order;
    this.clusters = new Clusters<EventBounds>(links, {
      of: (id) => boundsOf(this.#rows.get(digestOf(id)) ?? unplaced(digestOf(id))),
      merge: mergeBounds,
      isSure: ({ rule }) => rule !== PART,
      tell: (edge, way, representativeOf) =>
        way === "joined"
          ? linkOf("sameEvent", edge)
          : way === "loose"
            ? linkOf("partOfEvent", { ...edge, a: representativeOf(edge.a), b: representativeOf(edge.b) })
            : null,
    });
  }

  /** Tells what the next update would find: it is taken over in place of comparing. */
  give(compared: ComparedEvents): void {
    this.#given = compared;
  }

  /**
   * Updates the events after a change of documents, places or actors.
   *
   * @param told documents that are new, or with a changed place or actor
   * @returns events whose cluster has changed, with their former representative
   */
  update(gone: Iterable<DocumentDigest>, told: Iterable<DocumentDigest>, known: Known): Map<string, string> {
    const given = this.#given;
    this.#given = null;
    const touched: string[] = [];
    const stale: EventRow[] = [];
    for (const event of eventsOf(gone)) {
      const row = this.#rows.get(event);
      if (row === undefined) continue;
      stale.push(row);
      this.#rows.delete(event);
      touched.push(event.id);
    }
    const fresh: EventRow[] = [];
    for (const event of eventsOf(told)) {
      const before = this.#rows.get(event);
      const after = rowOf(event, known);
      if (before !== undefined && isSame(before, after)) continue;
      if (before !== undefined) stale.push(before);
      this.#rows.set(event, after);
      fresh.push(after);
      touched.push(event.id);
    }
    if (given !== null) return this.clusters.update(this.blocks.restore(fresh, EVENTS.keysOf, given), touched);
    // in order, so that blocks grow at their ends
    this.blocks.change(stale, fresh.sort(inOrder), EVENTS.keysOf);
    return this.clusters.update(this.blocks.settle(EVENTS.compareBlock, this.#order), touched);
  }

  /** Frees everything except the clusters, if nothing is kept for another linking. */
  clear(): void {
    this.blocks.clear();
    this.clusters.clear();
    this.#rows.clear();
  }
}

function* eventsOf(documents: Iterable<DocumentDigest>): Generator<EventDigest> {
  for (const { events } of documents) yield* events;
}

const unplaced = (event: EventDigest): EventRow => ({ event, places: [], placeKeys: [], actors: [] });

function rowOf(event: EventDigest, { places, actorOf }: Known): EventRow {
  const own = [...new Set(event.places.map(places.representativeOf))].sort();
  const placeKeys = [...new Set(own.flatMap((place) => [...places.keysOf(place)]))].sort();
  return { event, places: own, placeKeys, actors: [...new Set(event.actors.map(actorOf))].sort() };
}

const isSame = (a: EventRow, b: EventRow): boolean =>
  equal(a.places, b.places) && equal(a.actors, b.actors) && equal(a.placeKeys, b.placeKeys);

const equal = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);
