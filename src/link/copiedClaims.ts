import { blocksOf } from "./blocks.ts";
import type { DocumentDigest, Statement } from "./digest.ts";
import type { Candidate, LinkSet } from "./linkSet.ts";

interface Copied {
  readonly told: readonly Candidate[];
  /** Of each claim but the first of its group, the group. */
  readonly groups: ReadonlyMap<string, string>;
}

/** Claims that stand in the same words in copies of one document. */
export class CopiedClaims {
  readonly #links: LinkSet;
  /** By group of documents. */
  readonly #found = new Map<string, Copied>();

  constructor(links: LinkSet) {
    this.#links = links;
  }

  /** Every claim that has another group than its own id. */
  *grouped(): Generator<readonly [string, string]> {
    for (const { groups } of this.#found.values()) yield* groups;
  }

  /**
   * @param groups of documents, one of which has come, gone or changed
   * @param documentsIn the documents of a group; none where it is no more
   */
  update(groups: Iterable<string>, documentsIn: (group: string) => readonly DocumentDigest[]): void {
    for (const group of groups) {
      for (const one of this.#found.get(group)?.told ?? []) this.#links.remove(one);
      this.#found.delete(group);
      const documents = documentsIn(group);
      if (documents.length < 2) continue;
      const found = copiedIn(documents);
      for (const one of found.told) this.#links.add(one);
      this.#found.set(group, found);
    }
  }
}

function copiedIn(documents: readonly DocumentDigest[]): Copied {
  const sorted = [...documents].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  const told: Candidate[] = [];
  const groups = new Map<string, string>();
  const blocks = blocksOf(
    sorted.flatMap(({ statements }) => statements),
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
    const group = [...ids].sort()[0]!;
    for (const id of ids) if (id !== group) groups.set(id, group);
    for (const id of ids.slice(1)) {
      const [from, to] = ids[0]! < id ? [ids[0]!, id] : [id, ids[0]!];
      const because = "the same words in copies of one document";
      told.push({ relation: "repeats", from, to, confidence: 99, because, rule: "repeat.copy", words: null });
    }
  }
  return { told, groups };
}

function wordsOf({ claim, text }: Statement): string {
  const cue = claim.cue.map(({ quote }) => quote).join(" ");
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return `${claim.level} ${cue} ${words}`;
}
