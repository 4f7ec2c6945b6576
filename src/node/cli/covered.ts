import { sha256Hex } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import type { Cover } from "../../query/cover/coverText.ts";
import type { HiddenActor } from "../../query/cover/hiddenNames.ts";
import type { SourceFile } from "../disk/graphSources.ts";
import { counted } from "./counted.ts";
import type { OpenGraph } from "./graph.ts";
import type { Session } from "./session.ts";

/** Cache of covered records, by the records as given. */
interface Given {
  readonly originals: readonly DocumentRecord[];
  readonly cover: Cover;
}

/** Links of records with covered names: computed from the records as they are, and then covered. */
async function coveredLinks(graph: OpenGraph, { originals, cover }: Given, covered: readonly DocumentRecord[]) {
  const [{ labelledLinks }, [, , { coverLinks }], { keptPoints }, { corpusIndexOf }] = await Promise.all([
    import("./linking.ts"),
    modules(),
    import("../../query/points/keptPoints.ts"),
    import("../../query/corpusIndex.ts"),
  ]);
  const links = coverLinks((await graph.links(originals)) ?? (await labelledLinks(originals)), cover);
  return { ...links, points: keptPoints(corpusIndexOf(covered, links.links, { labels: links.labels })) };
}

/**
 * A graph that covers hidden names in everything it returns. This is the only place for it, so that no answer, report, export or picture can
 * miss a name. Links are computed from the documents as they are.
 *
 * @param hidden the actors that are hidden now
 */
export function coveredGraph(
  graph: OpenGraph,
  hidden: () => Promise<readonly HiddenActor[]>,
  { terminal }: Session,
): OpenGraph {
  const given = new WeakMap<readonly DocumentRecord[], Given>();
  let last: { readonly records: readonly DocumentRecord[]; readonly hidden: string } | null = null;
  let isTold = false;
  const records = async (): Promise<readonly DocumentRecord[]> => {
    const originals = await graph.records();
    const actors = await hidden();
    if (actors.length === 0) return originals;
    if (!isTold) terminal.say(`${graph.path}: ${counted(actors.length, "name")} covered (--unhide shows all)`);
    isTold = true;
    const [{ coverOf }, { hiddenNames }, { coverRecord }] = await modules();
    const cover = coverOf(hiddenNames(originals, actors));
    const covered = originals.map((record) => coverRecord(record, cover));
    given.set(covered, { originals, cover });
    last = { records: covered, hidden: JSON.stringify(actors) };
    return covered;
  };
  /** the hidden names may change while a graph is served */
  const coverNow = async (): Promise<Cover> => {
    const actors = await hidden();
    if (actors.length === 0) return (text) => text;
    const isKnown = last !== null && last.hidden === JSON.stringify(actors);
    return given.get(isKnown && last !== null ? last.records : await records())?.cover ?? ((text) => text);
  };
  return {
    ...graph,
    isAltered: async () => (await hidden()).length > 0 || (await graph.isAltered()),
    revision: () => coveredRevision(graph, hidden),
    records,
    async links(asked) {
      const known = given.get(asked);
      if (known === undefined) return graph.links(asked);
      return coveredLinks(graph, known, asked);
    },
    async text(textId) {
      const [text, cover] = [await graph.text(textId), await coverNow()];
      return text === null ? null : cover(text);
    },
    // Nothing can be covered in them
    original: async (record) => ((await hidden()).length > 0 ? null : graph.original(record)),
    places: async (record) => ((await hidden()).length > 0 ? null : graph.places(record)),
    async own() {
      const [quads, cover, [, , { coverQuad }]] = [await graph.own(), await coverNow(), await modules()];
      return quads.map((one) => coverQuad(one, cover));
    },
    reviews: async () => shownReviews(await graph.reviews(), await hidden(), coverNow),
    async sourcesOf(id) {
      const cover = await coverNow();
      return (await graph.sourcesOf(id)).map(cover);
    },
  };
}

/** other hidden names mean another revision */
async function coveredRevision(graph: OpenGraph, hidden: () => Promise<readonly HiddenActor[]>): Promise<string> {
  const [revision, actors] = [await graph.revision(), await hidden()];
  return actors.length === 0 ? revision : sha256Hex(`${revision} ${JSON.stringify(actors)}`);
}

/** The reviews without covered names. */
async function shownReviews(
  reviews: readonly Review[],
  hidden: readonly HiddenActor[],
  coverNow: () => Promise<Cover>,
): Promise<readonly Review[]> {
  if (hidden.length === 0 || reviews.length === 0) return reviews;
  const [cover, [, , { isCoveredIn }]] = [await coverNow(), await modules()];
  return reviews.filter((one) => !isCoveredIn(one, cover));
}

const modules = () =>
  Promise.all([
    import("../../query/cover/coverText.ts"),
    import("../../query/cover/hiddenNames.ts"),
    import("../../query/cover/coverRecord.ts"),
  ]);

/** The most units of one text for the engine, because a graph may be longer than any string. */
const PIECE = 1 << 24;

/** The contents of a graph for a SPARQL engine, without hidden names: no query can find what the engine does not have. */
export async function coveredSources(graph: OpenGraph, withReviews: boolean): Promise<readonly SourceFile[]> {
  const { unsortedLines } = await import("../../export/nquads.ts");
  const records = await graph.records();
  const links = await graph.links(records);
  const contents = { records, links, own: await graph.own(), reviews: withReviews ? await graph.reviews() : [] };
  const sources: SourceFile[] = [];
  let text = "";
  const push = (): void => {
    if (text !== "") sources.push({ file: graph.path, text, format: "nquads", graph: null });
    text = "";
  };
  for (const line of unsortedLines(contents, "nquads", graph.names)) {
    text += line;
    if (text.length > PIECE) push();
  }
  push();
  return sources;
}
