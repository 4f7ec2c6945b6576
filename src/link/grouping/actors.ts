// "Ilham Əliyev" in one document, "President Aliyev, Ilham Aliyev" in another: one. "the Keldoran Ministry of Defence" and "Ministry of Defence of Keldora": one.
// not: the foreign ministries of two states; "Aliyev" and "Ilham Aliyev" without more (maybe); "a fruit seller" in two documents
import { BlockIndex, type BlockKey, type BlockOrder, type Edge } from "../blocks/blocks.ts";
import { Clusters } from "../blocks/clusters.ts";
import { type LinkSet, linkOf } from "../blocks/linkSet.ts";
import type { ActorDigest } from "../digest/actorDigest.ts";
import { ACTORS, haveCommon } from "./actorComparing.ts";
import { type ActorRow, actorRow, isSame } from "./actorRow.ts";

/** The least score of an edge that joins. */
const SURE = 60;

/** The rows of all actors, and by block what comparing them has found. */
export interface ComparedActors {
  readonly rows: readonly ActorRow[];
  readonly found: ReadonlyMap<BlockKey, readonly Edge[]>;
}

/** Joins actors across documents, and keeps the comparisons. */
export class Actors {
  /** The bounds of a cluster are its sides. */
  readonly clusters: Clusters<readonly string[] | null>;
  readonly blocks = new BlockIndex<ActorRow, Edge>(ACTORS.inOrder);
  readonly #rows = new Map<string, ActorRow>();
  readonly #order: BlockOrder | undefined;
  #given: ComparedActors | null = null;

  constructor(links: LinkSet, order?: BlockOrder) {
    this.#order = order;
    this.clusters = new Clusters<readonly string[] | null>(links, {
      of: (id) => sidesOf(this.#rows.get(id)),
      merge: (a, b) => (a === null ? (b ?? []) : b === null ? a : haveCommon(a, b) ? [...new Set([...a, ...b])] : null),
      isSure: ({ score }) => score >= SURE,
      tell: (edge, way) =>
        way === "joined"
          ? linkOf("sameActor", edge)
          : linkOf("maybeSame", way === "refused" ? { ...edge, score: 40 } : edge),
    });
  }

  /** Tells what the next update would read and find: it is taken over in place of reading and comparing. */
  give(compared: ComparedActors): void {
    this.#given = compared;
  }

  /** What has been read and found so far. */
  compared(): ComparedActors {
    return { rows: [...this.#rows.values()], found: this.blocks.results() };
  }

  /**
   * Updates the actors after a change of documents.
   *
   * @param ids the actors in documents that were added or removed
   * @param of what all documents say of an actor, in order of the documents
   * @returns the actors whose cluster has changed, with their former representative
   */
  update(ids: Iterable<string>, of: (id: string) => readonly ActorDigest[]): Map<string, string> {
    if (this.#given !== null) return this.#restore(this.#given);
    const touched: string[] = [];
    const stale: ActorRow[] = [];
    const fresh: ActorRow[] = [];
    // in order, so that blocks grow at their ends
    for (const id of [...ids].sort()) {
      const digests = of(id);
      const before = this.#rows.get(id);
      const after = digests.length === 0 ? undefined : actorRow(id, digests);
      if (before !== undefined && after !== undefined && isSame(before, after)) continue;
      touched.push(id);
      if (before !== undefined) stale.push(before);
      if (after === undefined) this.#rows.delete(id);
      else {
        this.#rows.set(id, after);
        fresh.push(after);
      }
    }
    this.blocks.change(stale, fresh, ACTORS.keysOf);
    return this.clusters.update(this.blocks.settle(ACTORS.compareBlock, this.#order), touched);
  }

  #restore({ rows, found }: ComparedActors): Map<string, string> {
    this.#given = null;
    for (const row of rows) this.#rows.set(row.id, row);
    return this.clusters.update(this.blocks.restore(rows, ACTORS.keysOf, found), this.#rows.keys());
  }

  /** Frees everything except the clusters, if nothing is kept for another linking. */
  clear(): void {
    this.blocks.clear();
    this.clusters.clear();
    this.#rows.clear();
  }
}

/** The sides of an actor: a state is its own side, under its id and names; null if no side is known. */
function sidesOf(row: ActorRow | undefined): readonly string[] | null {
  if (row === undefined) return null;
  return row.kind === "state" ? [row.id, ...row.keys] : row.sides.length === 0 ? null : row.sides;
}
