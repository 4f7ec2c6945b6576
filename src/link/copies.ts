// The same article under two mastheads, its head and last sentence changed: one origin.
// not: two reports that quote one sentence of the same speech
import { BlockCache, blocksOf, type Edge, joinAlong, pairsIn, strongestFirst } from "./blocks.ts";
import type { DocumentDigest } from "./digest.ts";
import { minhash, sharedCount } from "./hash.ts";

const BANDS = 16;
const ROWS = 3;
/** Fewer runs of words than this tell too little. */
const LEAST = 24;
/** The share of all runs of words that two copies have in common, and the share of the shorter. */
const JACCARD = 0.5;
const CONTAINED = 0.8;
/** Copies appear within so many days of each other. */
const DAYS = 45;

/**
 * Near-identical documents, by MinHash over runs of four words of their claims with bands (Broder 1997; Leskovec, Rajaraman and
 * Ullman, *Mining of Massive Datasets*, 3.4): linear in documents.
 */
export class Copies {
  readonly #bands = new WeakMap<DocumentDigest, readonly string[]>();
  readonly #cache: BlockCache<DocumentDigest, Edge>;

  constructor(keeps: boolean) {
    this.#cache = new BlockCache(keeps);
  }

  of(documents: readonly DocumentDigest[]): {
    readonly groupOf: (id: string) => string;
    readonly edges: readonly Edge[];
  } {
    const long = documents.filter(({ shingles }) => shingles.length >= LEAST);
    const results = this.#cache.run(
      blocksOf(long, (document) => this.#bandsOf(document)),
      (items) => {
        const edges: Edge[] = [];
        for (const [a, b] of pairsIn(items)) {
          const edge = compare(a, b);
          if (edge !== null) edges.push(edge);
        }
        return edges;
      },
    );
    const { groupOf, joined } = joinAlong<true>(
      strongestFirst(results),
      () => true,
      () => true,
    );
    return { groupOf, edges: joined };
  }

  #bandsOf(document: DocumentDigest): readonly string[] {
    const known = this.#bands.get(document);
    if (known !== undefined) return known;
    const signature = minhash(document.shingles, BANDS * ROWS);
    const bands = Array.from(
      { length: BANDS },
      (_, band) => `${band} ${signature.slice(band * ROWS, (band + 1) * ROWS).join(" ")}`,
    );
    this.#bands.set(document, bands);
    return bands;
  }
}

function compare(x: DocumentDigest, y: DocumentDigest): Edge | null {
  const [a, b] = x.record.id < y.record.id ? [x, y] : [y, x];
  if (a.day !== null && b.day !== null && Math.abs(a.day - b.day) > DAYS) return null;
  const shared = sharedCount(a.shingles, b.shingles);
  const all = shared / (a.shingles.length + b.shingles.length - shared);
  const smaller = shared / Math.min(a.shingles.length, b.shingles.length);
  if (all < JACCARD && !(smaller >= CONTAINED && all >= JACCARD / 2)) return null;
  const share = Math.round(all * 100);
  return {
    a: a.record.id,
    b: b.record.id,
    score: Math.min(99, 50 + Math.round(smaller * 49)),
    rule: "document.copy",
    because: `${share} per cent of their runs of four words are the same`,
  };
}
