import { contentOf } from "../../model/content.ts";
import type { ClaimInRecord, CorpusIndex, SideName } from "../../query/corpusIndex.ts";
import type { Dispute } from "../../query/disputes.ts";
import type { Block, Inline, Line } from "./blocks.ts";
import type { References } from "./references.ts";
import { documentLine, muted, nameOf, quoted, strong, text } from "./words.ts";

/** Disputes under a heading; of many between the same two on the same ground only one is shown. */
export function disputeBlocks(
  corpus: CorpusIndex,
  disputes: readonly Dispute[],
  title: string,
  references: References,
): Block[] {
  if (disputes.length === 0) return [];
  const clusters = new Map<string, Dispute[]>();
  for (const one of disputes) {
    const speakers = [one.a.speaker?.id ?? one.a.record.id, one.b.speaker?.id ?? one.b.record.id].sort();
    const key = [one.link.rule, ...speakers].join(" ");
    const own = clusters.get(key);
    if (own === undefined) clusters.set(key, [one]);
    else own.push(one);
  }
  return [
    { kind: "heading", level: 2, text: `${title} (${clusters.size})` },
    { kind: "list", items: [...clusters.values()].map((own) => clusterLine(corpus, own, references)) },
  ];
}

function clusterLine(corpus: CorpusIndex, [first, ...more]: readonly Dispute[], references: References): Line {
  if (first === undefined) return [];
  return [
    ...endOf(corpus, first.a, references),
    text(" — against — "),
    ...endOf(corpus, first.b, references),
    muted(`. Reason: ${first.because}`),
    ...(more.length === 0 ? [] : [text(` ${more.length} more of these two on the same ground: `)]),
    ...more.flatMap(({ a, b }, n): Inline[] => [
      text(n === 0 ? "" : "; "),
      quoted(contentOf(a.claim)),
      references.to(a),
      text(" against "),
      quoted(contentOf(b.claim)),
      references.to(b),
    ]),
  ];
}

const endOf = (
  corpus: CorpusIndex,
  one: ClaimInRecord & { readonly speaker: SideName | null },
  references: References,
): Inline[] => [
  strong(nameOf(one.speaker)),
  text(": "),
  ...references.quote(one),
  text(" ("),
  ...documentLine(corpus, one.record),
  text(") "),
  references.to(one),
];
