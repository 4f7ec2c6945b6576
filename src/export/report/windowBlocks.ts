import type { ClaimInRecord, CorpusIndex } from "../../query/corpusIndex.ts";
import type { Block } from "./blocks.ts";
import type { References } from "./references.ts";
import { counted, documentLine, nameOf, strong, text } from "./words.ts";

/** The most undated claims that are quoted; the rest is counted. */
const QUOTED = 20;

/** The days within which the claims of a report were made; nothing if all are asked for. */
export function windowLine(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  undated: readonly ClaimInRecord[],
): Block[] {
  if (from === undefined && to === undefined) return [];
  const days = [from === undefined ? "" : `from ${from}`, to === undefined ? "" : `to ${to}`].filter(Boolean).join(" ");
  const apart = undated.length === 0 ? "" : ` ${counted(undated.length, "claim")} without a day stand apart.`;
  return [{ kind: "paragraph", line: [text(`Claims said ${days}.${apart}`)] }];
}

/** Claims without a known day, apart from those within the days asked for. */
export function undatedBlocks(corpus: CorpusIndex, undated: readonly ClaimInRecord[], references: References): Block[] {
  if (undated.length === 0) return [];
  const rest = undated.length - QUOTED;
  return [
    { kind: "heading", level: 2, text: `Without a day (${undated.length})` },
    {
      kind: "list",
      items: [
        ...undated
          .slice(0, QUOTED)
          .map((one) => [
            strong(nameOf(corpus.speakerOf(one.claim))),
            text(": "),
            ...references.quote(one),
            text(" "),
            ...documentLine(corpus, one.record),
            text(" "),
            references.to(one),
          ]),
        ...(rest > 0 ? [[text(`and ${rest} more`)]] : []),
      ],
    },
  ];
}
