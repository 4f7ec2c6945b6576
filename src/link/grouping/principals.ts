import type { Claim } from "../../model/claim.ts";
import type { QuotedSpan } from "../../model/record.ts";
import type { Clusters } from "../blocks/clusters.ts";
import type { ActorDigest } from "../digest/actorDigest.ts";
import type { DocumentDigest } from "../digest/digest.ts";
import { agreedSide } from "./agreedSide.ts";

/** Who speaks in a claim, as linking understands it across documents. */
export interface Speaking {
  /** Representatives of the claimant and of the principal; null where unknown. */
  readonly speaker: string | null;
  readonly side: string | null;
  /** Whether a state answers for it. */
  readonly ofState: boolean;
}

/** Who answers for whom, and of what kind actors are, as all documents tell together. */
export class Principals {
  readonly #clusters: Pick<Clusters<unknown>, "representativeOf" | "membersOf">;
  readonly #entity: (id: string) => string;
  /** By actor: who answers for it, where documents that tell agree; null where they do not. */
  readonly #sides = new Map<string, string | null>();
  readonly #kinds = new Map<string, string>();

  /** @param entity the representative of an actor or cited document */
  constructor(clusters: Pick<Clusters<unknown>, "representativeOf" | "membersOf">, entity: (id: string) => string) {
    this.#clusters = clusters;
    this.#entity = entity;
  }

  /** Who speaks in a claim. A document that names nobody who answers for a speaker takes over what other documents name. */
  of({ claimant, principal }: Claim<QuotedSpan>): Speaking {
    const speaker = claimant === null ? null : this.#entity(claimant);
    const own = principal === null ? null : this.#entity(principal);
    const side = this.#sideOf(speaker, own);
    return { speaker, side, ofState: side !== null && this.#kinds.get(side) === "state" };
  }

  #sideOf(speaker: string | null, own: string | null): string | null {
    if (speaker === null || (own !== null && own !== speaker)) return own;
    const told = this.#sides.get(speaker) ?? null;
    // a person speaks for a side that is not told
    return told ?? (own !== null && this.#kinds.get(own) === "person" ? null : own);
  }

  /**
   * Brings up to date what is told of actors.
   *
   * @param documents that have come or gone
   * @param changed actors whose cluster has changed, with their representative before
   * @param mentioning documents that speak of an id, in order
   * @returns actors of whom something else is told than before
   */
  update(
    documents: readonly DocumentDigest[],
    changed: ReadonlyMap<string, string>,
    mentioning: (id: string) => readonly DocumentDigest[],
  ): string[] {
    const { representativeOf, membersOf } = this.#clusters;
    // a side may have joined another
    const touched = [...documents, ...[...changed.keys()].flatMap(mentioning)];
    const clusters = new Set(changed.values());
    for (const { actors } of new Set(touched)) for (const { actor } of actors) clusters.add(representativeOf(actor.id));
    const found = new Set<string>();
    const kinds = new Set<string>();
    for (const cluster of clusters) {
      const members = representativeOf(cluster) === cluster ? membersOf(cluster) : [];
      const told = members.flatMap((id) =>
        mentioning(id).flatMap(({ actors }) => actors.filter(({ actor }) => actor.id === id)),
      );
      const [side, kind] = [this.#sideTold(told), kindTold(told)];
      if (this.#sides.get(cluster) === side && this.#kinds.get(cluster) === kind) continue;
      if (this.#kinds.get(cluster) !== kind) kinds.add(cluster);
      put(this.#sides, cluster, side);
      put(this.#kinds, cluster, kind);
      found.add(cluster);
    }
    // an actor's principal is of another kind now, so the actor is told anew
    if (kinds.size > 0)
      for (const [cluster, side] of this.#sides) if (side !== null && kinds.has(side)) found.add(cluster);
    return [...found].flatMap(membersOf);
  }

  /** The side that one document tells of an actor holds in all documents, unless another document tells another side. */
  #sideTold(told: readonly ActorDigest[]): string | null | undefined {
    return agreedSide(told.flatMap((one) => (one.side === null ? [] : [this.#clusters.representativeOf(one.side)])));
  }
}

/** The kind that the last document tells which tells one. */
function kindTold(told: readonly ActorDigest[]): string | undefined {
  let last: ActorDigest | null = null;
  for (const one of told) if (one.actor.kind !== null && (last === null || follows(one, last))) last = one;
  return last?.actor.kind ?? undefined;
}

/** Whether one stands after another in the order of documents and of what they tell. */
const follows = (one: ActorDigest, other: ActorDigest): boolean =>
  one.document === other.document ? one.order > other.order : one.document > other.document;

function put<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
