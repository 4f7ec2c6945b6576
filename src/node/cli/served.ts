import type { Links } from "../../model/link.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { NUMBERS_FILE, OVERVIEW_FILE } from "../../overview/bundleFiles.ts";
import type { Overview } from "../../overview/overview.ts";
import type { PieceFile } from "../../overview/pieces.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import { exists } from "../disk/files.ts";
import { GraphFolder } from "../disk/graphFolder.ts";
import { SETTINGS_NAME } from "../disk/graphSettings.ts";
import { FOLDERS, VIEW_FOLDER } from "../disk/layout.ts";
import type { DocumentBytes } from "../disk/originals.ts";
import type { OpenGraph } from "./graph.ts";
import type { Terminal } from "./terminal.ts";

/** The graph for the viewer, made once in advance, so that errors appear in the terminal and not in the page. */
export interface ForViewer {
  readonly documents: number;
  readonly claims: number;
  /** Ids of its texts. */
  readonly texts: ReadonlySet<string>;
  /** The document of that hash whose file may be given, if the graph keeps it; null where there is none. */
  documentOf(sha256: string): DocumentBytes | null;
  /** Hashes of those files. */
  readonly hashes: Iterable<string>;
  /** `graph.json`, and for a graph too big to be shown whole its pieces. */
  files(): AsyncIterable<PieceFile>;
  /** One of them by its path; null if there is none. */
  file(path: string): Promise<string | null>;
}

export interface ForViewerOptions {
  /** Whether the texts of its documents are beside it. */
  readonly texts: boolean;
  /** Whether the files of its documents are beside it. */
  readonly originals: boolean;
  /** Changes each record before anything is computed from it. */
  readonly only?: (record: DocumentRecord) => DocumentRecord;
  /** The links of the graph as it is now where somebody has computed them already. */
  readonly linked?: () => Promise<Links>;
}

/** Makes the files of a graph for the viewer; the bundle that `build` made of a big graph is used as it is. */
export async function forViewer(
  graph: OpenGraph,
  terminal: Terminal,
  { texts, originals, only, linked }: ForViewerOptions,
): Promise<ForViewer> {
  if (only === undefined && texts && !(await graph.isAltered())) {
    const kept = await keptView(graph.path, originals);
    if (kept !== null) return kept;
  }
  const [{ LARGE_GRAPH, survey }, { partFiles }] = await Promise.all([
    import("../../overview/overview.ts"),
    import("../../overview/pieces.ts"),
  ]);
  const whole = await graph.records();
  const records = only === undefined ? whole : whole.map(only);
  const claims = countClaims(records);
  const beside = texts && (await hasTexts(graph, records));
  const paged = originals ? await pagedOf(graph, records) : new Map<string, DocumentBytes>();
  const given = { texts: beside, originals: paged.size > 0 };
  const files = new Map<string, string>();
  if (claims <= LARGE_GRAPH) {
    const links = await linksKnown(graph, whole, only !== undefined, records);
    files.set(OVERVIEW_FILE, await wholeGraph(records, links, given));
  } else {
    const known = await linksKnown(graph, whole, only !== undefined, records);
    const links = known?.links ?? (await linked?.()) ?? (await linksComputed(graph, records, terminal));
    for (const { path, content } of partFiles(survey(records, links), given)) files.set(path, content);
  }
  return {
    documents: records.length,
    claims,
    texts: new Set(records.map(({ textId }) => textId)),
    documentOf: (sha256) => paged.get(sha256) ?? null,
    hashes: paged.keys(),
    async *files() {
      for (const [path, content] of files) yield { path, content };
    },
    file: async (path) => files.get(path) ?? null,
  };
}

/** Whether there is any text beside the records: a graph in one file has only the quoted words. */
async function hasTexts(graph: OpenGraph, records: readonly DocumentRecord[]): Promise<boolean> {
  for (const { textId } of records) if ((await graph.text(textId).catch(() => null)) !== null) return true;
  return false;
}

/** The documents whose pages can be shown, by the hash of their files. */
async function pagedOf(
  graph: OpenGraph,
  records: readonly DocumentRecord[],
): Promise<ReadonlyMap<string, DocumentBytes>> {
  const paged = new Map<string, DocumentBytes>();
  for (const { id, sha256, textId, readBy } of records) {
    if (readBy?.reader !== "pdf") continue;
    if ((await graph.places({ id, sha256, textId })) !== null) paged.set(sha256, { id, sha256, textId });
  }
  return paged;
}

const countClaims = (records: readonly DocumentRecord[]): number =>
  records.reduce((sum, { claims }) => sum + claims.length, 0);

/** The links of the records, if they are known: they cannot be computed from covered names. */
async function linksKnown(
  graph: OpenGraph,
  whole: readonly DocumentRecord[],
  changed: boolean,
  records: readonly DocumentRecord[],
): Promise<LabelledLinks | null> {
  if (changed && !(await graph.isAltered())) return null;
  const kept = await graph.links(whole);
  if (kept === null || !changed) return kept;
  const { linksWithin } = await import("../../rdf/linksToQuads.ts");
  return linksWithin(records, kept);
}

async function linksComputed(graph: OpenGraph, records: readonly DocumentRecord[], terminal: Terminal): Promise<Links> {
  terminal.say(`${graph.path}: computing links`);
  const { link } = await import("../../link/linker.ts");
  return link(records);
}

/** A small graph in one piece, with its links if they are known; a thing that is alone in its cluster is left out. */
async function wholeGraph(
  records: readonly DocumentRecord[],
  known: LabelledLinks | null,
  given: { readonly texts: boolean; readonly originals: boolean },
): Promise<string> {
  if (known === null) return JSON.stringify({ ...given, documents: records });
  const { communitiesAcross } = await import("../../overview/communities.ts");
  const { links, points } = known;
  const canonical = [...links.canonical].filter(([id, one]) => id !== one);
  return JSON.stringify({
    ...given,
    documents: records,
    links: links.links,
    canonical,
    communities: communitiesAcross(records, links),
    points,
  });
}

/** The files that `build` wrote for the viewer, if they belong to the present graph. */
async function keptView(path: string, originals: boolean): Promise<ForViewer | null> {
  if (!(await exists(`${path}/${SETTINGS_NAME}`))) return null;
  const folder = await GraphFolder.open(path);
  // an older version of the program numbered the documents otherwise
  const isOfNow = !(await folder.linksAreStale()) && (await exists(`${path}/${VIEW_FOLDER}/${NUMBERS_FILE}`));
  const overview = isOfNow ? await folder.viewFile(OVERVIEW_FILE) : null;
  if (overview === null) return null;
  const kept = JSON.parse(overview) as { readonly overview: Overview };
  const { counts } = kept.overview;
  const paged = new Set(originals ? (await folder.files(FOLDERS.originals)).flatMap(pagedIn) : []);
  const file = async (name: string): Promise<string | null> =>
    name === OVERVIEW_FILE ? JSON.stringify({ ...kept, originals: paged.size > 0 }) : folder.viewFile(name);
  return {
    documents: counts.documents,
    claims: counts.claims,
    texts: new Set(await folder.texts()),
    hashes: paged,
    // The graph is given whole
    documentOf: (sha256) => (paged.has(sha256) ? { id: "", sha256, textId: "" } : null),
    async *files() {
      for (const name of await folder.viewFiles()) {
        const content = await file(name);
        if (content !== null) yield { path: name, content };
      }
    },
    file,
  };
}

/** The hash of a file with pages, by the name of what tells where words stand on them. */
const pagedIn = (name: string): string[] => {
  const [, sha256] = /([0-9a-f]{64})\.json$/.exec(name) ?? [];
  return sha256 === undefined ? [] : [sha256];
};
