import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import { documentMeant } from "./documentId.ts";
import type { OpenGraph } from "./graph.ts";

/**
 * A graph with only some of its documents: nothing of the others is shown, not even a name. The user's own triples are left out, because they may be
 * about any document.
 *
 * @throws ClaimgraphError (no input) if a document is not there, (usage) if an id may mean several
 */
export async function partialGraph(graph: OpenGraph, documents: readonly string[]): Promise<OpenGraph> {
  const ids = new Set((await graph.records()).map(({ id }) => id));
  const wanted = new Set(documents.map((one) => idIn(ids, one, graph.path)));
  const whole = new WeakMap<readonly DocumentRecord[], readonly DocumentRecord[]>();
  let texts: ReadonlySet<string> = new Set();
  const records = async (): Promise<readonly DocumentRecord[]> => {
    const all = await graph.records();
    const own = all.filter(({ id }) => wanted.has(id));
    whole.set(own, all);
    texts = new Set(own.map(({ textId }) => textId));
    return own;
  };
  await records();
  return {
    ...graph,
    records,
    links: async (own) => {
      const kept = await graph.links(whole.get(own) ?? own);
      return kept === null ? null : linksOfPart(own, kept);
    },
    text: async (textId) => (texts.has(textId) ? graph.text(textId) : null),
    original: async (record) => (wanted.has(record.id) ? graph.original(record) : null),
    places: async (record) => (wanted.has(record.id) ? graph.places(record) : null),
    own: async () => [],
    // reviews are applied already; as such they may be about any document
    reviews: async () => [],
    forgotten: async () => new Map(),
    sourcesOf: async (id) => (wanted.has(id) ? graph.sourcesOf(id) : []),
    // files computed from the whole graph must not be used
    isAltered: async () => true,
  };
}

function idIn(ids: ReadonlySet<string>, given: string, path: string): string {
  const id = documentMeant([...ids], given, path);
  if (ids.has(id)) return id;
  throw new ClaimgraphError(`no document has the id ${given}`, {
    exitCode: EXIT.noInput,
    place: path,
    remedy: `List them with: claimgraph documents ${path}`,
  });
}

/** Links among some documents, with labels and points computed only from these. */
async function linksOfPart(own: readonly DocumentRecord[], kept: LabelledLinks): Promise<LabelledLinks> {
  const [{ linksWithin }, { labelledLinksIn }, { corpusIndexOf }] = await Promise.all([
    import("../../rdf/linksToQuads.ts"),
    import("../../query/points/keptPoints.ts"),
    import("../../query/corpusIndex.ts"),
  ]);
  return labelledLinksIn(corpusIndexOf(own, linksWithin(own, kept).links));
}
