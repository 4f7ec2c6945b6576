import { ClaimgraphError, EXIT } from "../../model/errors.ts";

/** A document with the names by which it may be given. */
export interface NamedDocument {
  readonly id: string;
  readonly title: string | null;
  /** The title as it may be shown. */
  readonly shownTitle: string | null;
  /** Names of its files and ids of its lines. */
  readonly files: readonly string[];
}

/** How many of several documents an error names. */
const LISTED = 5;

/**
 * The only document that a user can mean by an id, the beginning of one, or an IRI; the argument itself if no id begins with it. A
 * very short beginning is refused, because it might mean an unintended document.
 *
 * @throws ClaimgraphError (usage) if it is no id, or several ids begin with it
 */
export function documentMeant(ids: readonly string[], given: string, path: string): string {
  const beginning = beginningIn(given);
  if (beginning === null)
    throw new ClaimgraphError(`“${given}” is no id of a document`, {
      exitCode: EXIT.usage,
      remedy: "Give at least four of its hex digits: `claimgraph documents GRAPH` lists them",
    });
  const [id = given, ...others] = ids.filter((one) => one.startsWith(beginning));
  if (others.length > 0)
    throw new ClaimgraphError(`${others.length + 1} documents have an id that begins with ${given}`, {
      exitCode: EXIT.usage,
      place: path,
      remedy: `Write more of it: ${[id, ...others].slice(0, 3).join(", ")}${others.length > 2 ? ", …" : ""}`,
    });
  return id;
}

const beginningIn = (given: string): string | null =>
  /(?:^|\/document\/|^document\/)([0-9a-f]{4,32})>?$/i.exec(given)?.[1]?.toLowerCase() ?? null;

/**
 * The only document that a user can mean by an id, an IRI, its whole title, or the name of its file (or the id of its line).
 *
 * @throws ClaimgraphError (no input, usage) if there is none, or if there are several, which are listed
 */
export function namedDocument(documents: readonly NamedDocument[], given: string, path: string): string {
  const beginning = beginningIn(given);
  if (beginning !== null && documents.some(({ id }) => id.startsWith(beginning)))
    return documentMeant(
      documents.map(({ id }) => id),
      given,
      path,
    );
  const wanted = flat(given);
  const name = wanted.split(/[\\/]/).at(-1) ?? wanted;
  const found = documents.filter(
    ({ title, files }) => (title !== null && flat(title) === wanted) || files.some((file) => flat(file) === name),
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only.id;
  const like =
    found.length > 0 ? found : documents.filter(({ title }) => title !== null && flat(title).includes(wanted));
  const listed = like.slice(0, LISTED).map(({ id, shownTitle }) => `  ${id.slice(0, 12)}  ${shownTitle ?? "untitled"}`);
  if (only !== undefined)
    throw new ClaimgraphError([`${found.length} documents are called “${given}”:`, ...listed].join("\n"), {
      exitCode: EXIT.usage,
      place: path,
      remedy: "Give the first characters of the id of one",
    });
  throw new ClaimgraphError([`no document is called “${given}”`, ...(wanted === "" ? [] : listed)].join("\n"), {
    exitCode: EXIT.noInput,
    place: path,
    remedy: `Give its id, its whole title or the name of its file: claimgraph documents ${path} lists them`,
  });
}

/** The form for comparing, in which white space, capitals and kinds of quotation marks do not matter. */
const flat = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[“”„"]/g, '"')
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/\s+/g, " ")
    .trim();
