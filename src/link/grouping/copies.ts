// The same article under two mastheads, its head and last sentence changed -> one origin.
// not: two reports that quote one sentence of the same speech
import { BlockIndex, type BlockKind, type BlockOrder, type Edge, pairsIn } from "../blocks/blocks.ts";
import { ANY, Clusters } from "../blocks/clusters.ts";
import { sharedCount } from "../blocks/hash.ts";
import { type LinkSet, linkOf } from "../blocks/linkSet.ts";
import type { DocumentDigest } from "../digest/digest.ts";
import type { PairExamples } from "./examples.ts";

/** The least common share of all runs of words, and of those of the shorter, for two documents to be copies. */
const JACCARD = 0.5;
const CONTAINED = 0.8;
/** Copies appear within so many days of each other. */
const DAYS = 45;

/** A row for finding copies of documents. */
export interface CopyRow {
  readonly id: string;
  readonly day: number | null;
  readonly shingles: readonly number[];
  readonly bands: readonly string[];
}

/**
 * Near-identical documents, by MinHash over runs of four words of their claims with bands (Broder 1997; Leskovec, Rajaraman and
 * Ullman, *Mining of Massive Datasets*, 3.4): linear in documents.
 */
export const COPIES: BlockKind<CopyRow, Edge> = {
  name: "copies",
  inOrder: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  keysOf: ({ bands }) => bands,
  compareBlock: compareAll,
};

/** Joins documents that are copies of one text, and keeps the comparisons. */
export class Copies {
  readonly clusters: Clusters<true>;
  readonly blocks = new BlockIndex<CopyRow, Edge>(COPIES.inOrder);
  readonly #rows = new Map<string, CopyRow>();
  readonly #order: BlockOrder | undefined;

  constructor(links: LinkSet, order?: BlockOrder) {
    this.#order = order;
    this.clusters = new Clusters<true>(links, { ...ANY, tell: (edge) => linkOf("sameDocument", edge) });
  }

  /** @returns documents whose cluster has changed, with their former cluster */
  update(gone: Iterable<DocumentDigest>, come: Iterable<DocumentDigest>): Map<string, string> {
    for (const { facts } of gone) {
      const row = this.#rows.get(facts.id);
      if (row !== undefined) this.blocks.remove(row, COPIES.keysOf(row));
      this.#rows.delete(facts.id);
    }
    for (const { facts, shingles, bands } of come) {
      const row = { id: facts.id, day: facts.day, shingles, bands };
      this.#rows.set(row.id, row);
      this.blocks.add(row, COPIES.keysOf(row));
    }
    return this.clusters.update(this.blocks.settle(COPIES.compareBlock, this.#order), []);
  }

  /** Frees everything except the clusters, if nothing is kept for another linking. */
  clear(): void {
    this.blocks.clear();
    this.clusters.clear();
    this.#rows.clear();
  }
}

function compareAll(items: readonly CopyRow[]): Edge[] {
  const edges: Edge[] = [];
  for (const [a, b] of pairsIn(items)) {
    const edge = compare(a, b);
    if (edge !== null) edges.push(edge);
  }
  return edges;
}

function compare(x: CopyRow, y: CopyRow): Edge | null {
  const [a, b] = x.id < y.id ? [x, y] : [y, x];
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > DAYS) return null;
  const shared = sharedCount(a.shingles, b.shingles);
  const all = shared / (a.shingles.length + b.shingles.length - shared);
  const smaller = shared / Math.min(a.shingles.length, b.shingles.length);
  if (all < JACCARD && !(smaller >= CONTAINED && all >= JACCARD / 2)) return null;
  const share = Math.round(all * 100);
  return {
    a: a.id,
    b: b.id,
    score: Math.min(99, 50 + Math.round(smaller * 49)),
    rule: "document.copy",
    because: `${share} per cent of their runs of four words are the same`,
  };
}

const SHELLING =
  "The Keldoran ministry said that Pallumian guns had shelled the market of Hestrel on Sunday and that nine people had been killed in the attack.";
const REPORT = `${SHELLING} The minister said that the guns had fired from the hills above the bridge of Tornwick, where no soldier of Keldora has stood since the ceasefire. Pallumia denied that it had fired on the town, and said that its guns had been silent all day.`;
const OTHER = `${SHELLING} Velmar said that it would send doctors and food to the town as soon as the road was open again, and asked both sides to let them pass. The mission said that it had seen smoke over the bridge of Tornwick in the morning, and no shots.`;

/** Rules by which two documents are copies of one text, and their claims one. */
export const COPY_EXAMPLES: PairExamples = {
  id: "copies of one text",
  finds: [
    [`KELDOR, 4 March (Halyard) – ${REPORT}`, `Guns shell a market\n\n${REPORT} It rained in Velmar.`, "document.copy"],
    [`KELDOR, 4 March (Halyard) – ${REPORT}`, `Guns shell a market\n\n${REPORT} It rained in Velmar.`, "repeat.copy"],
  ],
  findsNot: [
    [REPORT, OTHER, "document.copy"],
    [REPORT, OTHER, "repeat.copy"],
    // too few words to judge
    [SHELLING, SHELLING.replace("nine", "ten"), "document.copy"],
  ],
};
