// "A/79/1904" cited in one document, the document that bears that symbol: one. Two citations of "resolution 2199 (2015)": one.
// not: "the letter" in two documents
import { nameWords } from "../text/nameKey.ts";
import { blocksOf, type Edge, joinAlong } from "./blocks.ts";
import type { DocumentDigest } from "./digest.ts";

/** Joins cited documents by their identifier, or a title of three words or more with one genre. Linear in citations. */
export function joinCited(documents: readonly DocumentDigest[]): {
  readonly groupOf: (id: string) => string;
  readonly edges: readonly Edge[];
} {
  const items: { readonly id: string; readonly keys: readonly string[] }[] = [];
  for (const { record, cited } of documents)
    for (const { cited: one } of cited) {
      const keys: string[] = [];
      if (one.identifier !== null)
        for (const symbol of symbolsOf(one.identifier))
          keys.push(`symbol ${one.genre === "agendaItem" ? `${record.id} ` : ""}${symbol}`);
      const title = nameWords(one.title ?? "");
      if (title.length >= 3 && one.genre !== null) keys.push(`title ${one.genre} ${title.join(" ")}`);
      items.push({ id: one.id, keys });
    }
  const edges: Edge[] = [];
  for (const [key, block] of blocksOf(items, ({ keys }) => keys)) {
    const ids = [...new Set(block.map(({ id }) => id))].sort();
    const symbol = key.startsWith("symbol ");
    for (const id of ids.slice(1))
      edges.push({
        a: ids[0]!,
        b: id,
        score: symbol ? 95 : 80,
        rule: symbol ? "cited.symbol" : "cited.title",
        because: symbol
          ? `the same symbol or number (${key.split(" ").at(-1)})`
          : "the same title and sort of document",
      });
  }
  const { groupOf } = joinAlong<true>(
    edges,
    () => true,
    () => true,
  );
  // the documents themselves are shown by links only: what is read keeps its own group
  const own = blocksOf(
    documents.flatMap(({ record }) =>
      record.identifiers.flatMap((identifier) => symbolsOf(identifier).map((symbol) => ({ id: record.id, symbol }))),
    ),
    ({ symbol }) => [symbol],
  );
  const toDocuments = items.flatMap(({ id, keys }) =>
    keys.flatMap((key) => {
      const read = key.startsWith("symbol ") ? own.get(key.slice("symbol ".length))?.[0] : undefined;
      return read === undefined
        ? []
        : [
            {
              a: id,
              b: read.id,
              score: 96,
              rule: "cited.read",
              because: `the cited symbol (${read.symbol}) is that of the document`,
            },
          ];
    }),
  );
  return { groupOf, edges: [...edges, ...toDocuments] };
}

const symbolsOf = (identifier: string): string[] =>
  identifier
    .split(/[–—;,\s]+|-(?=S\/)/)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
