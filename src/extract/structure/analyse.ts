import type { Timex } from "../../model/dating.ts";
import type { Quotation } from "../../text/quotation.ts";
import { findQuotations } from "../../text/quotations.ts";
import type { Sentences } from "../../text/sentences.ts";
import type { Tokens } from "../../text/tokens.ts";
import { Analysis } from "./analysis.ts";
import { findChunks } from "./chunks.ts";
import { findVerbGroups } from "./verbGroups.ts";

/** Analyses a text for the rules: quotations, noun phrases and verb groups over its tokens and their tags. */
export function analyse(
  tokens: Tokens,
  sentences: Sentences,
  tags: Uint8Array,
  timexes: readonly Timex[],
  body: number,
): Analysis {
  const quotations = findQuotations(tokens, sentences);
  const { quotationOf, outerQuotationOf } = placeQuotations(tokens.count, quotations);
  const { chunks, chunkOf } = findChunks(tokens, sentences, tags, quotations);
  const { groups, groupOf } = findVerbGroups(tokens, sentences, tags, chunkOf);
  return new Analysis({
    tokens,
    sentences,
    tags,
    quotations,
    quotationOf,
    outerQuotationOf,
    chunks,
    chunkOf,
    groups,
    groupOf,
    timexes,
    inTimex: markTimexes(tokens, timexes),
    body,
  });
}

function placeQuotations(count: number, quotations: readonly Quotation[]) {
  const quotationOf = new Int32Array(count).fill(-1);
  const outerQuotationOf = new Int32Array(count).fill(-1);
  // in order of their opening marks, so that an inner one overwrites the one around it
  quotations.forEach((quotation, index) => {
    quotationOf.fill(index, quotation.from, quotation.to);
    // if the outer quotation was dropped, the inner one is outermost
    if (quotation.depth === 0 || outerQuotationOf[quotation.from]! < 0)
      outerQuotationOf.fill(index, quotation.from, quotation.to);
  });
  return { quotationOf, outerQuotationOf };
}

function markTimexes(tokens: Tokens, timexes: readonly Timex[]): Uint8Array {
  const inTimex = new Uint8Array(tokens.count);
  let i = 0;
  for (const { span } of timexes) {
    while (i < tokens.count && tokens.end[i]! <= span[0]) i++;
    for (let k = i; k < tokens.count && tokens.start[k]! < span[1]; k++) inTimex[k] = 1;
  }
  return inTimex;
}
