import { readFileSync } from "node:fs";
import lookupEntries from "../../data/samples/lookup.json" with { type: "json" };
import { findTimexes } from "../../src/extract/dates/timexes.ts";
import { type Head, readHead } from "../../src/extract/head/head.ts";
import { separate } from "../../src/extract/head/headSentences.ts";
import { type Lookup, lookupWith, readLookupEntries } from "../../src/extract/lookup.ts";
import { readModels } from "../../src/extract/models/models.ts";
import { tagTokens } from "../../src/extract/pos/pos.ts";
import { analyse } from "../../src/extract/structure/analyse.ts";
import type { Analysis, Range } from "../../src/extract/structure/analysis.ts";
import { parseDate } from "../../src/model/edtf.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";

const models = readModels({
  pos: new Uint8Array(readFileSync(new URL("../../data/models/pos.en.bin", import.meta.url))),
});

/** The states, bodies and places of the samples, beside the program's own. */
export const lookup: Lookup = lookupWith(readLookupEntries(lookupEntries, "lookup.json"));

export interface Analysed {
  readonly a: Analysis;
  readonly head: Head;
  /** The whole text as one run of tokens. */
  readonly all: Range;
  words(range: Range): string;
}

/** A text taken apart as the pipeline does it; it is of 26 April 2025. */
export function analysed(text: string): Analysed {
  const tokens = tokenize(text);
  const whole = splitSentences(tokens);
  const head = readHead(tokens, whole, lookup);
  const sentences = separate(whole, head.meta);
  const timexes = findTimexes(tokens, sentences, { reference: parseDate("2025-04-26") });
  const analysis = analyse(tokens, sentences, tagTokens(tokens, sentences, models.pos, lookup), timexes, head.body);
  return {
    a: analysis,
    head,
    all: [0, tokens.count],
    words: ([from, to]) => text.slice(tokens.start[from], tokens.end[to - 1]),
  };
}
