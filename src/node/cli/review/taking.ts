import { graphFormatOf } from "../../../export/graphFormats.ts";
import type { DocumentRecord } from "../../../model/record.ts";
import { type Review, reviewsInOrder } from "../../../model/review.ts";
import { reviewsInTable, type WrittenRow } from "../../../query/reviews/importTable.ts";
import type { WrittenReview } from "../../../query/reviews/pageReviews.ts";
import { REVIEW_COLUMNS, WORDS } from "../../../query/reviews/reviewTable.ts";
import { standingsOf } from "../../../query/reviews/standing.ts";
import { GraphFolder } from "../../disk/graphFolder.ts";
import { FOLDERS } from "../../disk/layout.ts";
import { readManifest, writeManifest } from "../../disk/manifest.ts";
import { type ReviewTaking, ROWS } from "../../server/reviewRoute.ts";
import { type OpenGraph, type Opening, openGraph } from "../graph.ts";
import type { Session } from "../session.ts";
import { addReviews, decisionText, openAsRead } from "./reviewing.ts";

/** What reviews are made of: the graph as it was read. */
interface AsRead {
  readonly of: string;
  readonly graph: OpenGraph;
  readonly records: readonly DocumentRecord[];
  readonly canonical: ReadonlyMap<string, string>;
}

/** The reviews of a graph that is looked at: its documents are read once, and again after a build. */
export function reviewTakerOf(path: string, { unhide = false }: Opening, session: Session): ReviewTaking {
  const takes = graphFormatOf(path) === null;
  let last: AsRead | null = null;
  const asRead = async (): Promise<AsRead> => {
    const of = await documentsNow(path, takes);
    if (last?.of === of) return last;
    const graph = await openAsRead(path, session);
    const records = await graph.records();
    const links = await graph.links(records);
    last = { of, graph, records, canonical: links?.links.canonical ?? new Map() };
    return last;
  };
  // what tells a name that is covered is not shown
  const shown = (): Promise<OpenGraph> => openGraph(path, session, { unhide, reviews: "none" });
  let busy: Promise<unknown> = Promise.resolve();
  return {
    takes,
    async list() {
      const { records, graph } = await asRead();
      const all = await graph.reviews();
      const told = unhide ? null : new Set((await (await shown()).reviews()).map(({ id }) => id));
      return standingsOf(records, all)
        .filter(({ review }) => told === null || told.has(review.id))
        .map(({ review, kind, about }) => ({
          id: review.id,
          decision: WORDS[review.decision],
          words: decisionText(review),
          who: review.who,
          when: review.when,
          about: about.filter((id) => id !== null),
          state: kind,
          text: review.text,
        }));
    },
    take(rows) {
      // one after the other: each sees what those before have kept
      const taken = busy.then(async () => {
        const made = await reviewsOf(rows, await asRead());
        await addReviews(path, reviewsInOrder(made), session.terminal);
        return made.map(({ id }) => id);
      });
      busy = taken.catch(() => undefined);
      return taken;
    },
    revision: async () => (await shown()).revision(),
  };
}

/** What is another after every build, and the same after a review. */
async function documentsNow(path: string, isFolder: boolean): Promise<string> {
  const manifest = isFolder ? await readManifest((await GraphFolder.open(path)).path) : null;
  if (manifest === null) return "";
  return writeManifest(new Map([...manifest].filter(([name]) => !name.startsWith(`${FOLDERS.reviews}/`))));
}

async function reviewsOf(rows: readonly WrittenReview[], { graph, records, canonical }: AsRead): Promise<Review[]> {
  const start = Date.now();
  const texts = await textsOf(rows, graph, records);
  const written: WrittenRow[] = rows.map((row, n) => ({
    line: n + 1,
    cells: REVIEW_COLUMNS.map((column) =>
      column === "when" ? row.when || new Date(start + n).toISOString() : (row[column] ?? ""),
    ),
  }));
  const { reviews } = reviewsInTable([{ line: 0, cells: REVIEW_COLUMNS }, ...written], {
    file: ROWS,
    records,
    reviews: await graph.reviews(),
    canonicalOf: (id) => canonical.get(id) ?? id,
    textOf: ({ textId }) => texts.get(textId) ?? null,
    who: null,
    when: new Date(start).toISOString(),
  });
  return [...reviews];
}

/** The texts in which words were marked. */
async function textsOf(
  rows: readonly WrittenReview[],
  graph: OpenGraph,
  records: readonly DocumentRecord[],
): Promise<ReadonlyMap<string, string | null>> {
  const marked = rows.filter(({ extent = "" }) => extent !== "").map(({ id = "" }) => id.split("/").at(-1) ?? "");
  const texts = new Map<string, string | null>();
  for (const { textId, claims } of records)
    if (marked.some((id) => id !== "" && claims.some((claim) => claim.id.startsWith(id))))
      texts.set(textId, await graph.text(textId));
  return texts;
}
