import type { Link, Links } from "../../src/model/link.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { t } from "../strings.ts";

export interface ServedGraph {
  readonly records: readonly DocumentRecord[];
  /** What links them across documents, where it was served too. */
  readonly links: Links | null;
}

/**
 * The graph that stands beside the page (`graph/graph.json`), or null where there is none: a page without a graph is
 * a way to open a file of one's own. Throws where there is one that cannot be read.
 */
export async function loadServedGraph(): Promise<ServedGraph | null> {
  const response = await fetch("graph/graph.json", { headers: { accept: "application/json" } });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(t.load.noServed(response.status));
  const body: unknown = await response.json().catch(() => null);
  if (!isGraph(body)) throw new Error(t.load.badServed);
  const { documents, links, canonical } = body;
  return { records: documents, links: links && canonical ? { links, canonical: wholeGroups(canonical) } : null };
}

/** With those that stand for their groups themselves, which go without saying. */
const wholeGroups = (canonical: readonly (readonly [string, string])[]): Links["canonical"] =>
  new Map([...canonical, ...canonical.map(([, one]) => [one, one] as const)]);

interface Body {
  readonly documents: readonly DocumentRecord[];
  readonly links?: readonly Link[];
  readonly canonical?: readonly (readonly [string, string])[];
}

const isGraph = (body: unknown): body is Body =>
  typeof body === "object" && body !== null && "documents" in body && Array.isArray(body.documents);

/** The text of a document as it was read. Throws where it cannot be had. */
export async function loadServedText(textId: string): Promise<string> {
  const response = await fetch(`graph/texts/${encodeURIComponent(textId)}.txt`);
  if (!response.ok) throw new Error(t.load.status(response.status));
  // decoded without removing a byte order mark, which offsets count
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
}
