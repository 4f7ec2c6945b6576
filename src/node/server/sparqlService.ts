import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { AskOptions, SparqlAnswer } from "../../query/sparql/engine.ts";
import { type GraphNames, prefixesOf } from "../../rdf/vocabulary/namespaces.ts";
import { graphThread, type SparqlGraph } from "../threads/sparql.ts";

/** The present triples of a graph. */
export interface Triples {
  /** A new value after every build. */
  readonly revision: () => Promise<string>;
  readonly names: GraphNames;
  readonly graph: () => Promise<SparqlGraph>;
  /** Whether a run is writing to it: its files may be half of a build. */
  readonly isBeingWritten: () => Promise<boolean>;
}

/** The most milliseconds of a query, units of an answer, and waiting queries. */
export interface SparqlBounds {
  readonly deadline: number;
  readonly most: number;
  readonly waiting: number;
}
const BOUNDS: SparqlBounds = { deadline: 30_000, most: 64_000_000, waiting: 64 };

type Thread = ReturnType<typeof graphThread>;
type ThreadOf = (graph: SparqlGraph) => Thread;

/** An engine in a thread that stays open, one for each revision of the graph; questions to the revision before are still answered. */
export class SparqlService {
  readonly #triples: Triples;
  readonly #bounds: SparqlBounds;
  readonly #threadOf: ThreadOf;
  #current: { readonly revision: string; readonly thread: Promise<Thread> } | null = null;
  #waiting = 0;

  constructor(triples: Triples, bounds: Partial<SparqlBounds> = {}, threadOf: ThreadOf = graphThread) {
    this.#triples = triples;
    this.#bounds = { ...BOUNDS, ...bounds };
    this.#threadOf = threadOf;
  }

  get names(): GraphNames {
    return this.#triples.names;
  }

  /**
   * The answer to a query, with the revision of the graph.
   * @throws ClaimgraphError if the query is invalid, takes too long or has too long an answer
   */
  async query(
    query: string,
    options: AskOptions,
  ): Promise<{ readonly answer: SparqlAnswer; readonly revision: string }> {
    const { base } = this.#triples.names;
    const asked: AskOptions = { prefixes: prefixesOf(this.#triples.names), base, most: this.#bounds.most, ...options };
    const { answer, revision } = await this.#ask({ query, options: asked });
    return { answer: answer as SparqlAnswer, revision };
  }

  /** One graph as text; null if there is none of that name. */
  async graph(
    graph: string | null,
    mediaType: string,
  ): Promise<{ readonly text: string | null; readonly revision: string }> {
    const { answer, revision } = await this.#ask({ graph, mediaType });
    return { text: answer as string | null, revision };
  }

  async close(): Promise<void> {
    await (await this.#current?.thread)?.close();
  }

  async #ask(request: Parameters<Thread["ask"]>[0]) {
    if (this.#waiting >= this.#bounds.waiting)
      throw new ClaimgraphError("too many queries are waiting", {
        code: "timeout",
        exitCode: EXIT.usage,
        remedy: "Try again in a moment",
      });
    this.#waiting++;
    let asked: Promise<Thread> | null = null;
    try {
      const { revision, thread } = await this.#now();
      asked = thread;
      return { revision, answer: await (await thread).ask(request, this.#bounds.deadline) };
    } catch (error) {
      // the thread was stopped: the next one must read the files of a finished build
      if (error instanceof ClaimgraphError && error.code === "timeout" && asked !== null) this.#leave(asked);
      throw error;
    } finally {
      this.#waiting--;
    }
  }

  /** Asks it no more; it ends after what it was asked before. */
  #leave(thread: Promise<Thread>): void {
    if (this.#current?.thread === thread) this.#current = null;
    void thread.then((old) => old.close()).catch(() => undefined);
  }

  async #now(): Promise<{ readonly revision: string; readonly thread: Promise<Thread> }> {
    const revision = await this.#triples.revision();
    if (this.#current?.revision === revision) return this.#current;
    if (await this.#triples.isBeingWritten())
      throw new ClaimgraphError("a build is going on", {
        code: "timeout",
        exitCode: EXIT.usage,
        remedy: "Try again when it is done",
      });
    // who asked at the same time may have started it meanwhile
    const before = this.#current;
    if (before?.revision === revision) return before;
    const thread = this.#triples.graph().then((graph) => this.#threadOf(graph));
    const current = { revision, thread };
    this.#current = current;
    thread.catch(() => {
      if (this.#current === current) this.#current = null;
    });
    if (before !== null) this.#leave(before.thread);
    return current;
  }
}
