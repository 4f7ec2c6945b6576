import { join } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { Review } from "../../model/review.ts";
import type { HiddenActor } from "../../query/cover/hiddenNames.ts";
import { hiddenNamesIn } from "../../query/reviews/hides.ts";
import { readWholeText } from "../ingest/regularFile.ts";
import { codeOf, readingError } from "./files.ts";
import { GraphFolder } from "./graphFolder.ts";
import { HIDDEN_NAME } from "./layout.ts";

/**
 * The actors whose names a graph's folder covers: by reviews, and by the list of an older version.
 *
 * @param reviews gives the reviews of the folder; they are read if left out
 * @throws ClaimgraphError (bad data) if a review or the list cannot be read, so that no name is shown by mistake
 */
export async function readHidden(
  path: string,
  reviews: () => Promise<readonly Review[]> = () => reviewsIn(path),
): Promise<readonly HiddenActor[]> {
  const listed = await readHiddenList(path);
  return [...listed, ...hiddenNamesIn(await reviews()).map(({ hidden }) => hidden)];
}

const reviewsIn = async (path: string): Promise<readonly Review[]> => (await GraphFolder.open(path)).reviews();

/** The list of hidden names of older versions; throws as {@link readHidden} does. */
export async function readHiddenList(path: string): Promise<readonly HiddenActor[]> {
  const file = join(path, HIDDEN_NAME);
  let text: string;
  try {
    text = await readWholeText(file);
  } catch (cause) {
    // A graph in one file has no such list
    if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return [];
    throw readingError(cause, file);
  }
  const damaged = (cause?: unknown): ClaimgraphError =>
    new ClaimgraphError("the list of hidden names is damaged", {
      exitCode: EXIT.badData,
      place: file,
      remedy: "Put it back from a copy, or delete it and hide the names again",
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(cause);
  }
  if (!Array.isArray(value) || !value.every(isHiddenActor)) throw damaged();
  return value;
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");

const isHiddenActor = (value: unknown): value is HiddenActor =>
  typeof value === "object" &&
  value !== null &&
  "actors" in value &&
  "names" in value &&
  isTexts(value.actors) &&
  isTexts(value.names);

/** The list as its file holds it, one actor a line. */
export const writeHidden = (hidden: readonly HiddenActor[]): string =>
  `[\n${hidden
    .map(({ actors, names }) => JSON.stringify({ actors, names }))
    .sort()
    .join(",\n")}\n]\n`;
