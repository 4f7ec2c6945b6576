// "A/79/1904" cited in one document, the document that bears that symbol: one. Two citations of "resolution 2199 (2015)": one.
// not: "the letter" in two documents
import { nameWords } from "../../text/nameKey.ts";
import { BlockIndex, type BlockKind, type BlockOrder, type Edge } from "../blocks/blocks.ts";
import { ANY, Clusters } from "../blocks/clusters.ts";
import { type LinkSet, linkOf } from "../blocks/linkSet.ts";
import type { DocumentDigest } from "../digest/digest.ts";
import type { PairExamples } from "./examples.ts";

/** A citation, or the document itself under its own symbols. */
export interface CitedRow {
  readonly id: string;
  readonly document: string;
  readonly isRead: boolean;
  readonly keys: readonly string[];
}

/** Citations of one symbol, or of one title and genre, with the document that bears the symbol. */
export const CITED: BlockKind<CitedRow, Edge> = {
  name: "cited",
  inOrder,
  keysOf: ({ keys }) => keys,
  compareBlock: compareAll,
};

/** Joins cited documents by their identifier, or a title of three words or more with one genre. Linear in citations. */
export class Cited {
  readonly #links: LinkSet;
  readonly clusters: Clusters<true>;
  readonly blocks = new BlockIndex<CitedRow, Edge>(CITED.inOrder);
  readonly #items = new Map<DocumentDigest, readonly CitedRow[]>();

  readonly #order: BlockOrder | undefined;

  constructor(links: LinkSet, order?: BlockOrder) {
    this.#order = order;
    this.#links = links;
    // a document that was read keeps its own cluster; only links show what cites it
    this.clusters = new Clusters<true>(links, {
      ...ANY,
      isSure: ({ rule }) => rule !== READ,
      tell: () => null,
    });
  }

  /** @returns citations whose cluster has changed, with their former cluster */
  update(gone: Iterable<DocumentDigest>, come: Iterable<DocumentDigest>): Map<string, string> {
    for (const document of gone) {
      for (const item of this.#items.get(document) ?? []) this.blocks.remove(item, CITED.keysOf(item));
      this.#items.delete(document);
    }
    for (const document of come) {
      const items = itemsOf(document);
      if (items.length === 0) continue;
      this.#items.set(document, items);
      for (const item of items) this.blocks.add(item, CITED.keysOf(item));
    }
    const changes = this.blocks.settle(CITED.compareBlock, this.#order);
    this.#tell(changes.gone, changes.come);
    return this.clusters.update(changes, []);
  }

  // all edges become links, because each names another symbol or title
  readonly #told = new Map<Edge, ReturnType<typeof linkOf>>();
  #tell(gone: readonly Edge[], come: readonly Edge[]): void {
    for (const edge of gone) {
      this.#links.remove(this.#told.get(edge)!);
      this.#told.delete(edge);
    }
    for (const edge of come) {
      const link = linkOf("sameDocument", edge);
      this.#told.set(edge, link);
      this.#links.add(link);
    }
  }
}

const READ = "cited.read";

function inOrder(a: CitedRow, b: CitedRow): number {
  const [x, y] = a.id === b.id ? [a.document, b.document] : [a.id, b.id];
  return x < y ? -1 : x > y ? 1 : Number(a.isRead) - Number(b.isRead);
}

function itemsOf({ record, cited }: DocumentDigest): CitedRow[] {
  const items = cited.map((one): CitedRow => {
    const keys: string[] = [];
    if (one.identifier !== null)
      for (const symbol of symbolsOf(one.identifier))
        keys.push(`symbol ${one.genre === "agendaItem" ? `${record.id} ` : ""}${symbol}`);
    const title = nameWords(one.title ?? "");
    if (title.length >= 3 && one.genre !== null) keys.push(`title ${one.genre} ${title.join(" ")}`);
    return { id: one.id, document: record.id, isRead: false, keys };
  });
  const own = record.identifiers.flatMap(symbolsOf).map((symbol) => `symbol ${symbol}`);
  if (own.length > 0) items.push({ id: record.id, document: record.id, isRead: true, keys: own });
  return items.filter(({ keys }) => keys.length > 0);
}

function compareAll(items: readonly CitedRow[], key: string | number): Edge[] {
  const ids = [...new Set(items.filter(({ isRead }) => !isRead).map(({ id }) => id))].sort();
  const name = String(key);
  const symbol = name.startsWith("symbol ");
  const edges = ids.slice(1).map((id): Edge => {
    const because = symbol
      ? `the same symbol or number (${name.split(" ").at(-1)})`
      : "the same title and sort of document";
    return { a: ids[0]!, b: id, score: symbol ? 95 : 80, rule: symbol ? "cited.symbol" : "cited.title", because };
  });
  const read = items.find(({ isRead }) => isRead);
  if (read !== undefined)
    for (const id of ids) {
      const because = `the cited symbol (${name.slice("symbol ".length)}) is that of the document`;
      edges.push({ a: id, b: read.id, score: 96, rule: READ, because });
    }
  return edges;
}

const symbolsOf = (identifier: string): string[] =>
  identifier
    .split(/[–—;,\s]+|-(?=S\/)/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));

/** Rules by which citations mean one document, or a document that was read. */
export const CITED_EXAMPLES: PairExamples = {
  id: "one cited document",
  finds: [
    [
      "The document A/79/812 condemns the vote in Osk.",
      "The letter A/79/812 says that the bridge was closed.",
      "cited.symbol",
    ],
    [
      "The document A/79/812 condemns the vote in Osk.",
      "United Nations\nA/79/812\n\nLetter dated 3 March 2025 from the Permanent Representative of Keldora\n\nI have the honour to inform you that Pallumia has closed the bridge.",
      READ,
    ],
  ],
  findsNot: [
    [
      "The document A/79/812 condemns the vote in Osk.",
      "The letter A/79/813 says that the bridge was closed.",
      "cited.symbol",
    ],
    ["The letter says that the vote in Osk was void.", "The letter says that the bridge was closed.", "cited.symbol"],
    ["The letter says that the vote in Osk was void.", "The letter says that the bridge was closed.", "cited.title"],
  ],
};
