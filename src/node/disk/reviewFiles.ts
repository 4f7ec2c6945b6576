import { join, sep } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { type Review, reviewsInOrder } from "../../model/review.ts";
import { readReview } from "../../rdf/quadsToReviews.ts";
import { reviewInText } from "../../rdf/readReviewText.ts";
import { reviewHead, writeReview } from "../../rdf/reviewToQuads.ts";
import { readWholeText } from "../ingest/regularFile.ts";
import type { ChangedFiles } from "./changedFiles.ts";
import { exists, readingError } from "./files.ts";
import type { GraphFolder } from "./graphFolder.ts";
import { FOLDERS, reviewFile } from "./layout.ts";
import { goneFiles } from "./manifest.ts";

/** How many files are read at the same time. */
const AT_ONCE = 64;

/** The name of a review's file, behind the folder of reviews. */
const NAME = /^([0-9a-f]{2})\/(\1[0-9a-f]{30})\.ttl$/;

/** Ids of the reviews that a graph's folder has files of. */
export async function reviewIds(graph: GraphFolder): Promise<string[]> {
  const names = await graph.files(FOLDERS.reviews);
  return names.flatMap((name) => NAME.exec(name.split(sep).join("/"))?.[2] ?? []).sort();
}

/**
 * The reviews of a graph's folder, in order of time. All of them or none: a part may have another meaning.
 *
 * @throws ClaimgraphError (bad data) naming the file of one that is damaged or gone
 */
export async function readReviews(graph: GraphFolder): Promise<Review[]> {
  const [gone] = await goneFiles(graph.path, FOLDERS.reviews);
  if (gone !== undefined)
    throw new ClaimgraphError("a decision of the graph is gone: it may hide a name, or correct a claim", {
      exitCode: EXIT.badData,
      place: join(graph.path, gone),
      remedy: `Put it back from a copy; or go on without it: claimgraph repair ${graph.path}`,
    });
  const ids = await reviewIds(graph);
  const head = reviewHead(graph.settings);
  const texts: string[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    texts.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => textOf(graph, id)))));
  return reviewsInOrder(ids.map((id, n) => writtenHere(texts[n]!, head, id) ?? reviewIn(graph, id, texts[n]!)));
}

/** A review in the form in which this program writes it; null where it has another. */
const writtenHere = (text: string, head: string, id: string): Review | null =>
  text.startsWith(head) ? reviewInText(text, head.length, id) : null;

/** One review of a graph's folder. Throws as {@link readReviews} does. */
export const reviewOf = async (graph: GraphFolder, id: string): Promise<Review> =>
  reviewIn(graph, id, await textOf(graph, id));

const reviewIn = (graph: GraphFolder, id: string, text: string): Review =>
  readReview(text, id, join(graph.path, reviewFile(id)), graph.settings);

async function textOf(graph: GraphFolder, id: string): Promise<string> {
  const file = join(graph.path, reviewFile(id));
  return readWholeText(file).catch((cause: unknown) => {
    throw readingError(cause, file);
  });
}

/** The documents that were removed and not kept: of those that are kept the reviews stay, for they may be restored. */
export async function deletedDocuments(graph: GraphFolder): Promise<ReadonlySet<string>> {
  const kept = await graph.keptTexts();
  const removed = [...(await graph.tombstones())].filter(([, texts]) => !texts.some((text) => kept.has(text)));
  return new Set(removed.map(([id]) => id));
}

/** Adds reviews; returns how many are new. Reviews of documents that were removed and not kept are left out. */
export async function addReviews(changes: ChangedFiles, reviews: Iterable<Review>): Promise<number> {
  const { graph } = changes;
  const deleted = await deletedDocuments(graph);
  let added = 0;
  for (const review of reviewsInOrder(reviews)) {
    if (review.targets.some(({ document }) => document !== null && deleted.has(document))) continue;
    if (await exists(join(graph.path, reviewFile(review.id)))) continue;
    await changes.write(reviewFile(review.id), writeReview(review, graph.settings));
    added++;
  }
  return added;
}

/** Deletes the reviews of removed documents, with those that undo them, because they quote the documents. */
export async function deleteReviewsOf(changes: ChangedFiles, documents: ReadonlySet<string>): Promise<void> {
  if (documents.size === 0) return;
  const texts = new Map<string, string>();
  for (const id of await reviewIds(changes.graph)) texts.set(id, await textOf(changes.graph, id));
  // found by its text, because a damaged review also quotes
  const isAbout = (text: string, path: string, ids: ReadonlySet<string>): boolean =>
    [...text.matchAll(/<([a-z]+)\/([0-9a-f]{32})>/g)].some(([, of, id = ""]) => of === path && ids.has(id));
  const gone = new Set<string>();
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const [id, text] of texts)
      if (isAbout(text, "document", documents) || isAbout(text.replaceAll(`<review/${id}>`, ""), "review", gone))
        gone.add(id);
  }
  for (const id of gone) await changes.delete(reviewFile(id));
}
