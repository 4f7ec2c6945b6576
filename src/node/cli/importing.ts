import type { LookupEntry } from "../../extract/lookup.ts";
import { EXIT } from "../../model/errors.ts";
import { readPlaces } from "../../model/places.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { hiddenNamesIn, reviewsTaken } from "../../query/reviews/hides.ts";
import { canonicalLines } from "../../rdf/ownTriples.ts";
import { readHiddenList } from "../disk/hiddenFile.ts";
import { isTextId } from "../disk/layout.ts";
import type { Original } from "../disk/originals.ts";
import { PlacedText } from "../disk/placedText.ts";
import { problemsOf } from "../disk/verifyClaims.ts";
import { counted } from "./counted.ts";
import { type OpenGraph, openGraph } from "./graph.ts";
import { oneKeyForTwo } from "./oneKeyForTwo.ts";
import type { Session } from "./session.ts";
import type { Target } from "./target.ts";
import { printable } from "./terminal.ts";

/** The result of importing one graph into another. */
export interface Imported {
  readonly documents: Readonly<Record<"added" | "replaced" | "unchanged" | "forgotten" | "older", number>>;
  /** Documents that were removed here because they were removed from the other graph. */
  readonly removed: number;
  /** The user's own triples that are new. */
  readonly own: number;
  /** Reviews that are new. */
  readonly reviews: number;
  readonly claims: number;
}

/**
 * Takes a graph into another by the model's rule: of two readings of one document the one by the later extractor stays; what was removed
 * from either on purpose is in neither; the user's own triples and what people decided are added. In whatever order graphs come, the result is the same.
 *
 * A document of it that is damaged is told and left out, and the session’s exit code says it; so is one in which the key of a lookup stands
 * for another actor than here.
 *
 * @param lookup entries that tell which names are one actor's
 * @throws ClaimgraphError if the graph cannot be read, naming file and line
 */
export async function importGraph(
  path: string,
  target: Target,
  session: Session,
  lookup: readonly LookupEntry[] = [],
): Promise<Imported> {
  const graph = await openGraph(path, session, { unhide: target.hide !== null, reviews: "none", fromFiles: true });
  // first of all, so that names are covered even if the run ends in the middle
  const hidden = await readHiddenList(path);
  if (hidden.length > 0) await target.hide?.(hidden);
  await target.addReviews(hiddenNamesIn(await graph.reviews()).map(({ review }) => review));
  const all = await graph.records();
  const records = await withoutStrangers(all, path, { target, session, lookup });
  const own = await canonicalLines(await graph.own(), path);
  let removed = 0;
  // a text that another document of it has still was not removed with the one that had it, too
  const inUse = new Set(all.map(({ textId }) => textId));
  for (const [id, texts] of await graph.forgotten()) {
    const unused = texts.filter((text) => !inUse.has(text));
    const forgot = await target.forget(id, unused);
    if (forgot === "noted" || forgot === "setAside") removed++;
    const told = forgot === "known" || forgot === "noted" ? null : FORGOT[forgot];
    if (told !== null) session.terminal.warn(`${path}: the document ${id} was removed from it, and ${told}`);
  }
  const documents = { added: 0, replaced: 0, unchanged: 0, forgotten: 0, older: 0 };
  let claims = 0;
  for (const record of records) {
    session.terminal.stopIfInterrupted();
    const put = await putLater(record, graph, target);
    if (put === null) {
      session.terminal.warn(
        `${path}: the document ${record.id} is not what its id says, or not of the words of its text: it was left out`,
      );
      session.exitCode = EXIT.someRefused;
      continue;
    }
    documents[put]++;
    if (put !== "older" && put !== "forgotten") claims += record.claims.length;
  }
  const added = await target.addOwn(own);
  const reviews = await target.addReviews(reviewsTaken(await graph.reviews()));
  return { documents, removed, own: added, reviews, claims };
}

/** The documents in which no key of a lookup stands for another actor than here: the others are told. */
async function withoutStrangers(
  records: readonly DocumentRecord[],
  path: string,
  { target, session, lookup }: { target: Target; session: Session; lookup: readonly LookupEntry[] },
): Promise<readonly DocumentRecord[]> {
  const two = await oneKeyForTwo(target.records(), records, lookup);
  if (two.length === 0) return records;
  const ids = new Set(two.map(({ id }) => id));
  const kept = records.filter(({ actors }) => !actors.some(({ id }) => ids.has(id)));
  const named = two.map(
    ({ here, there }) => `“${printable(here.join(", "))}” here is “${printable(there.join(", "))}” there`,
  );
  session.terminal.warn(
    `${path}: ${counted(records.length - kept.length, "document")} left out, for one key of a lookup stands for two: ${named.join("; ")}. Give one of them another key and build that graph again; if both are one, take it in with a lookup that has all its names: claimgraph build ${path} -o GRAPH --lookup FILE`,
  );
  session.exitCode = EXIT.someRefused;
  return kept;
}

/** What becomes of a document that another graph tells to be removed. */
const FORGOT = {
  setAside: "is set aside here: restore or purge it",
  stays: "stays in the file, which can set nothing aside: to be without it, merge into another file",
} as const;

/** Null if the document is not what its ids say, or one is here in whose place it could not stand. */
async function putLater(
  record: DocumentRecord,
  graph: OpenGraph,
  target: Target,
): Promise<keyof Imported["documents"] | null> {
  const known = await target.record(record.id);
  if (known !== null && isLater(known, record)) return "older";
  if (!isTextId(record.textId)) return null;
  const text = await graph.text(record.textId);
  if (known === null && text !== null && !isOf(text, record)) return null;
  const isAnother = known !== null && JSON.stringify(known) !== JSON.stringify(record);
  if (isAnother && !isReadingOf(known, record, text ?? (await target.text(record.textId)))) return null;
  return text === null ? target.putWithoutText(record) : target.put(record, text, await originalIn(graph, record));
}

/** Whether a record is another reading of a document: of the same file, and all that it quotes stands in the text. */
function isReadingOf(known: DocumentRecord, record: DocumentRecord, text: string | null): boolean {
  if (record.sha256 !== known.sha256) return false;
  // the text of a file of plain text is the file, whoever reads it
  if (known.sha256 === known.textId && record.textId !== known.textId) return false;
  return text === null ? record.textId === known.textId : isOf(text, record);
}

/** Whether all that a record quotes stands in the text, and its ids are made of where. */
function isOf(text: string, record: DocumentRecord): boolean {
  const placed = new PlacedText(text);
  return record.claims.every((claim) => problemsOf(claim, record, placed).next().done === true);
}

async function originalIn(graph: OpenGraph, record: DocumentRecord): Promise<Original | null> {
  const bytes = await graph.original(record);
  if (bytes === null) return null;
  const written = await graph.places(record);
  const places = written === null ? null : readPlaces(written);
  return { bytes, ...(places?.textId === record.textId ? { positions: places.positions } : {}) };
}

/** Whether one reading of a document is kept and not another: the one by the later extractor, or for the same extractor the greater one. */
function isLater(one: DocumentRecord, other: DocumentRecord): boolean {
  const order = compareVersions(one.extractor, other.extractor);
  return order === 0 ? JSON.stringify(one) > JSON.stringify(other) : order > 0;
}

/** Compares versions by their numbers one after the other, then by their letters. */
function compareVersions(a: string, b: string): number {
  const numbers = (text: string): number[] => (text.match(/\d+(?=[.\s+]|$)/g) ?? []).map(Number);
  const [x, y] = [numbers(a), numbers(b)];
  for (let i = 0; i < 3; i++) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
