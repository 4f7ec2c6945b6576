import type { Link, Links } from "../../src/model/link.ts";
import type { KeptPoint } from "../../src/model/point.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import type { Communities } from "../../src/overview/communities.ts";
import type { Overview } from "../../src/overview/overview.ts";
import { t } from "../strings.ts";
import { damageIn } from "./damage.ts";
import type { Linked } from "./linked.ts";

export interface ServedGraph {
  /** None where it is too big to be shown whole. */
  readonly records: readonly DocumentRecord[];
  /** What links them across documents, where it was served too. */
  readonly linked: Linked | null;
  /** Of a graph that is too big to be shown whole. */
  readonly overview: Overview | null;
  /** Whether the texts of its documents can be had. */
  readonly texts: boolean;
  /** Whether the files of its documents can be had. */
  readonly originals: boolean;
}

/** Where the graph stands beside the page: `graph/`, or the folder that the address names as `?graph=…`. */
export const graphFolder = (search: string): string => {
  const name = new URLSearchParams(search).get("graph") ?? "";
  return /^[a-z][a-z0-9-]*$/.test(name) ? name : "graph";
};

/** The files that stand in the page itself, of one that opens by double click: their addresses by their paths. */
const inside = new Map<string, string>();

/** Whether the page has its graph in itself, and no server. */
export const isSingle = (): boolean => document.querySelector("script[data-path]") !== null;

/** The address of a file of the graph; of one that the page should have in itself and has not, one where nothing is. */
export function servedAddress(path: string): string {
  const address = `${graphFolder(location.search)}/${path}`;
  if (!isSingle()) return address;
  const known = inside.get(address);
  if (known !== undefined) return known;
  const own = document.querySelector(`script[data-path="${CSS.escape(address)}"]`);
  if (own === null) return "";
  const made = URL.createObjectURL(new Blob([JSON.parse(own.textContent ?? '""') as string]));
  inside.set(address, made);
  return made;
}

/** Asks for a file of the graph. */
async function asked(path: string): Promise<Response> {
  const address = servedAddress(path);
  return address === "" ? new Response(null, { status: 404 }) : fetch(address);
}

/** The revision of the graph that the page opened; null before, and on a host that tells none. */
let revision: string | null = null;

/** Whether the graph comes from a server that knows it, and not as files from a static host. */
export const isLive = (): boolean => revision !== null;

/** Goes on with the graph as it is after what this page has added to it. */
export function takeRevision(response: Response): void {
  revision = response.headers.get("claimgraph-revision") ?? revision;
}

/** A file of the graph. Throws where the graph was built anew since the page opened it: the page never mixes two builds. */
async function fetchServed(path: string): Promise<Response> {
  const response = await asked(path);
  const told = response.headers.get("claimgraph-revision");
  if (revision !== null && told !== null && told !== revision) throw new Error(t.load.otherBuild);
  revision ??= told;
  return response;
}

/**
 * The graph that stands beside the page, or null where there is none: a page without a graph is a way to open a file of
 * one's own. Throws where there is one that cannot be read.
 */
export async function loadServedGraph(): Promise<ServedGraph | null> {
  revision = null;
  const response = await fetchServed("graph.json");
  if (response.status === 404) return null;
  if (response.status === 401) throw new Error(t.load.locked);
  if (!response.ok) throw new Error(t.load.noServed(response.status));
  const body: unknown = await response.json().catch(() => null);
  if (!isGraph(body)) throw new Error(t.load.badServed);
  const { documents = [], links, canonical, communities = null, points = null, overview = null, texts = true } = body;
  const { originals = false } = body;
  const damage = damageIn(documents);
  if (damage !== null) throw new Error(damage);
  return {
    records: documents,
    linked:
      links && canonical ? { links: { links, canonical: withRepresentatives(canonical) }, communities, points } : null,
    overview,
    texts,
    originals,
  };
}

/** Adds to each group the one that stands for it, which a file of links leaves out. */
export const withRepresentatives = (canonical: readonly (readonly [string, string])[]): Links["canonical"] =>
  new Map([...canonical, ...canonical.map(([, one]) => [one, one] as const)]);

interface Body {
  readonly documents?: readonly DocumentRecord[];
  readonly links?: readonly Link[];
  readonly canonical?: readonly (readonly [string, string])[];
  readonly communities?: Communities;
  readonly points?: readonly KeptPoint[];
  readonly overview?: Overview;
  readonly texts?: boolean;
  readonly originals?: boolean;
}

const isGraph = (body: unknown): body is Body =>
  typeof body === "object" &&
  body !== null &&
  (("documents" in body && Array.isArray(body.documents)) ||
    ("overview" in body && typeof body.overview === "object" && body.overview !== null));

/** A part of a big graph by its path; null where the graph has none of that path. Throws where it cannot be had. */
export async function loadServedPiece<Part>(path: string): Promise<Part | null> {
  const response = await fetchServed(path);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(t.load.noServed(response.status));
  return (await response.json()) as Part;
}

/** The text of a document as it was read. Throws where it cannot be had. */
export async function loadServedText(textId: string): Promise<string> {
  // Its name is its hash: it is the same in every build
  const response = await asked(`texts/${encodeURIComponent(textId)}.txt`);
  if (!response.ok) throw new Error(t.load.status(response.status));
  // decoded without removing a byte order mark, which offsets count
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
}

/** The bytes of a document's file; null where they are not there. Throws where they cannot be had. */
export async function loadServedOriginal(sha256: string): Promise<Uint8Array | null> {
  const response = await fetchServed(`originals/${encodeURIComponent(sha256)}.pdf`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(t.load.status(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

/** Where the words of a document stand on the pages of its file; null where that is not there. Throws where it cannot be had. */
export async function loadServedPlaces(sha256: string): Promise<string | null> {
  const response = await fetchServed(`originals/${encodeURIComponent(sha256)}.json`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(t.load.status(response.status));
  return response.text();
}
