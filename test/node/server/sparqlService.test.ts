import { describe, expect, it } from "vitest";
import { SparqlService } from "../../../src/node/server/sparqlService.ts";
import { DEFAULT_NAMES } from "../../../src/rdf/vocabulary/namespaces.ts";

type ThreadOf = NonNullable<ConstructorParameters<typeof SparqlService>[2]>;

/** A service over a graph of which builds are told, with threads that only count. */
function service() {
  const threads: { closed: boolean }[] = [];
  const graph = { revision: "one", isBeingWritten: false };
  const later = <T>(value: () => T): Promise<T> => new Promise((resolve) => setImmediate(() => resolve(value())));
  const threadOf = (() => {
    const thread = { closed: false };
    threads.push(thread);
    return {
      ask: () => later(() => ({ kind: "truth", value: true })),
      close: async () => {
        thread.closed = true;
      },
    };
  }) as unknown as ThreadOf;
  const asked = new SparqlService(
    {
      revision: () => later(() => graph.revision),
      names: DEFAULT_NAMES,
      graph: () => later(() => ({ sources: [], base: DEFAULT_NAMES.base })),
      isBeingWritten: () => later(() => graph.isBeingWritten),
    },
    {},
    threadOf,
  );
  const ask = () => asked.query("ASK {}", {});
  return { asked, graph, threads, ask, together: () => Promise.all(Array.from({ length: 8 }, ask)) };
}

describe("the threads of a served graph", () => {
  it("are one for a build, however many ask at once, and none is left open after it", async () => {
    const { asked, graph, threads, together } = service();
    await together();
    expect(threads.length).toBe(1);
    for (const revision of ["two", "three"]) {
      graph.revision = revision;
      for (const answer of await together()) expect(answer.revision).toBe(revision);
    }
    expect(threads.map(({ closed }) => closed)).toEqual([true, true, false]);
    await asked.close();
    expect(threads.every(({ closed }) => closed)).toBe(true);
  });

  it("are not started while a build is going on", async () => {
    const { graph, threads, ask, together } = service();
    await ask();
    graph.isBeingWritten = true;
    expect((await together()).length).toBe(8);
    graph.revision = "two";
    await expect(ask()).rejects.toThrow(/a build is going on/);
    expect(threads).toEqual([{ closed: false }]);
  });
});
