import { type AskedGraph, type Snapshot, takeSnapshot } from "./snapshot.ts";

/** A graph that answers questions while builds go on: each answer belongs to one finished build. */
export class LiveGraph {
  readonly #graph: AskedGraph;
  readonly #prepare: (snapshot: Snapshot) => void;
  #current: Snapshot | null = null;
  #loading: Promise<Snapshot> | null = null;

  /** @param prepare makes ready what the first questions would wait for */
  constructor(graph: AskedGraph, prepare: (snapshot: Snapshot) => void = () => undefined) {
    this.#graph = graph;
    this.#prepare = prepare;
  }

  /**
   * The graph as it is now.
   * @throws ClaimgraphError if it can no longer be read
   */
  async now(): Promise<Snapshot> {
    const current = this.#current;
    const revision = await this.#graph.revision();
    if (current !== null && (revision === current.revision || (await this.#graph.isBeingWritten()))) return current;
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  /** Reads the graph, and reads it again if it changed meanwhile. */
  async #load(): Promise<Snapshot> {
    for (let tried = 1; ; tried++) {
      const before = await this.#graph.revision();
      const snapshot = await takeSnapshot(this.#graph, before);
      if ((await this.#graph.revision()) !== before && tried < TRIES) continue;
      this.#prepare(snapshot);
      this.#current = snapshot;
      return snapshot;
    }
  }
}

const TRIES = 3;
