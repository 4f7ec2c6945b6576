import type { Claim } from "../../model/claim.ts";
import type { QuotedSpan } from "../../model/record.ts";
import type { Clusters } from "../blocks/clusters.ts";
import type { ActorDigest } from "../digest/actorDigest.ts";
import type { DocumentDigest } from "../digest/digest.ts";
import { agreedSide } from "./agreedSide.ts";

/** The speaker of a claim, as linking understands it across documents. */
export interface Speaking {
  /** Representatives of the claimant and of the principal; null where unknown. */
  readonly speaker: string | null;
  readonly side: string | null;
  /** Whether a state answers for the claim. */
  readonly ofState: boolean;
}

/** The principals and the kinds of actors, by all documents together. */
export class Principals {
  readonly #clusters: Pick<Clusters<unknown>, "representativeOf" | "membersOf">;
  readonly #entity: (id: string) => string;
  /** By actor: its principal, if the documents that name one agree; null if they do not. */
  readonly #sides = new Map<string, string | null>();
  readonly #kinds = new Map<string, string>();

  /** @param entity the representative of an actor or cited document */
  constructor(clusters: Pick<Clusters<unknown>, "representativeOf" | "membersOf">, entity: (id: string) => string) {
    this.#clusters = clusters;
    this.#entity = entity;
  }

  /** The speaker of a claim. If its document names no principal for the speaker, the one in other documents counts. */
  of({ claimant, principal }: Claim<QuotedSpan>): Speaking {
    const speaker = claimant === null ? null : this.#entity(claimant);
    const own = principal === null ? null : this.#entity(principal);
    const side = this.#sideOf(speaker, own);
    return { speaker, side, ofState: side !== null && this.#kinds.get(side) === "state" };
  }

  #sideOf(speaker: string | null, own: string | null): string | null {
    if (speaker === null || (own !== null && own !== speaker)) return own;
    const told = this.#sides.get(speaker) ?? null;
    // the side of a person is unknown
    return told ?? (own !== null && this.#kinds.get(own) === "person" ? null : own);
  }

  /**
   * Updates principals and kinds.
   *
   * @param documents that were added or removed
   * @param changed actors whose cluster has changed, with their former representative
   * @param mentioning documents that mention an id, in order
   * @returns actors whose principal or kind has changed
   */
  update(
    documents: readonly DocumentDigest[],
    changed: ReadonlyMap<string, string>,
    mentioning: (id: string) => readonly DocumentDigest[],
  ): string[] {
    const { representativeOf, membersOf } = this.#clusters;
    // two sides may have been joined
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
    // an actor's principal has another kind now, so the actor has changed, too
    if (kinds.size > 0)
      for (const [cluster, side] of this.#sides) if (side !== null && kinds.has(side)) found.add(cluster);
    return [...found].flatMap(membersOf);
  }

  /** The side that one document gives for an actor holds in all documents, unless another document gives another side. */
  #sideTold(told: readonly ActorDigest[]): string | null | undefined {
    return agreedSide(told.flatMap((one) => (one.side === null ? [] : [this.#clusters.representativeOf(one.side)])));
  }
}

/** The kind in the last document that gives one. */
function kindTold(told: readonly ActorDigest[]): string | undefined {
  let last: ActorDigest | null = null;
  for (const one of told) if (one.actor.kind !== null && (last === null || follows(one, last))) last = one;
  return last?.actor.kind ?? undefined;
}

/** Whether one comes after another in the order of documents and of their contents. */
const follows = (one: ActorDigest, other: ActorDigest): boolean =>
  one.document === other.document ? one.order > other.order : one.document > other.document;

function put<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
