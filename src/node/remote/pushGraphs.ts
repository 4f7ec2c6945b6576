import { createHash } from "node:crypto";
import type { NamedGraph } from "../../export/namedGraphs.ts";
import { parseQuads } from "../../rdf/n3.ts";
import { type GraphNames, NAMESPACES } from "../../rdf/vocabulary/namespaces.ts";
import type { GraphStore } from "./graphStore.ts";

/** The named graph in which a store keeps the list of pushed graphs: its path behind the base. */
const PUSHED = "pushed";

export interface Pushed {
  readonly put: number;
  readonly same: number;
  readonly removed: number;
}

/**
 * Pushes named graphs to a store. A separate graph in the store lists our graphs there, with the SHA-256 of each: with `onlyChanged`,
 * equal graphs are not sent again. Graphs that were pushed before and are gone here are deleted there; other graphs are left alone.
 */
export async function pushGraphs(
  store: GraphStore,
  graphs: Iterable<NamedGraph>,
  names: GraphNames,
  { onlyChanged, each }: { readonly onlyChanged: boolean; readonly each: (done: number) => void },
): Promise<Pushed> {
  const list = names.base + PUSHED;
  const before = hashesIn(await store.get(list), names);
  const now = new Map<string, string>();
  let [put, same, removed] = [0, 0, 0];
  try {
    for (const { iri, ntriples } of graphs) {
      const key = iri ?? "";
      const hash = createHash("sha256").update(ntriples).digest("hex");
      if (onlyChanged && before.get(key) === hash) same++;
      else {
        await store.put(iri, ntriples);
        put++;
      }
      now.set(key, hash);
      each(put + same);
    }
    for (const key of before.keys()) {
      if (now.has(key) || key === "") continue;
      await store.remove(key);
      removed++;
    }
  } catch (error) {
    // the graphs that are there by now are listed, so that the next run continues from here
    await store.put(list, linesOf(new Map([...before, ...now]), list)).catch(() => undefined);
    throw error;
  }
  await store.put(list, linesOf(now, list));
  return { put, same, removed };
}

const linesOf = (hashes: ReadonlyMap<string, string>, list: string): string =>
  [...hashes].map(([iri, hash]) => `<${iri === "" ? list : iri}> <${NAMESPACES.dct}identifier> "${hash}" .\n`).join("");

function hashesIn(text: string | null, names: GraphNames): Map<string, string> {
  if (text === null) return new Map();
  const list = names.base + PUSHED;
  return new Map(
    parseQuads(text, "turtle", list, names).map(({ subject, object }) => [
      subject.value === list ? "" : subject.value,
      object.value,
    ]),
  );
}
