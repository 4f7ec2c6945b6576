import { blocksOf } from "../blocks/blocks.ts";
import type { Candidate, LinkSet } from "../blocks/linkSet.ts";
import type { ComparableClaim } from "../digest/comparableClaim.ts";
import type { DocumentDigest } from "../digest/digest.ts";

interface Copied {
  readonly told: readonly Candidate[];
  /** For each claim except the first of its cluster: the cluster. */
  readonly clusters: ReadonlyMap<string, string>;
}

/** Claims that stand in the same words in copies of one document. */
export class CopiedClaims {
  readonly #links: LinkSet;
  /** By cluster of documents. */
  readonly #found = new Map<string, Copied>();

  constructor(links: LinkSet) {
    this.#links = links;
  }

  /** Every claim whose cluster has another id than its own. */
  *representatives(): Generator<readonly [string, string]> {
    for (const { clusters } of this.#found.values()) yield* clusters;
  }

  /**
   * @param clusters of documents in which one was added, removed or changed
   * @param documentsIn the documents of a cluster; none if the cluster is gone
   */
  update(clusters: Iterable<string>, documentsIn: (cluster: string) => readonly DocumentDigest[]): void {
    for (const cluster of clusters) {
      for (const one of this.#found.get(cluster)?.told ?? []) this.#links.remove(one);
      this.#found.delete(cluster);
      const documents = documentsIn(cluster);
      if (documents.length < 2) continue;
      const found = copiedIn(documents);
      for (const one of found.told) this.#links.add(one);
      this.#found.set(cluster, found);
    }
  }
}

function copiedIn(documents: readonly DocumentDigest[]): Copied {
  const sorted = [...documents].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  const told: Candidate[] = [];
  const clusters = new Map<string, string>();
  const blocks = blocksOf(
    sorted.flatMap(({ claims }) => claims),
    (one) => [wordsOf(one)],
  );
  for (const items of blocks.values()) {
    const first = items[0]!;
    const seen = new Set([first.document]);
    const same = items.filter(({ document }) => {
      if (seen.has(document)) return false;
      seen.add(document);
      return true;
    });
    if (same.length === 0) continue;
    const ids = [first, ...same].map(({ claim }) => claim.id);
    const cluster = [...ids].sort()[0]!;
    for (const id of ids) if (id !== cluster) clusters.set(id, cluster);
    for (const id of ids.slice(1)) {
      const [from, to] = ids[0]! < id ? [ids[0]!, id] : [id, ids[0]!];
      const because = "the same words in copies of one document";
      told.push({ relation: "repeats", from, to, confidence: 99, because, rule: "repeat.copy", words: null });
    }
  }
  return { told, clusters };
}

function wordsOf({ claim, text }: ComparableClaim): string {
  const cue = claim.cue.map(({ quote }) => quote).join(" ");
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return `${claim.level} ${cue} ${words}`;
}
