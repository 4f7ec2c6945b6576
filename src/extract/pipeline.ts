import type { Extraction } from "../model/claim.ts";
import type { SourceDocument } from "../model/document.ts";
import { defaultLookup } from "./lookup.ts";
import type { ExtractOptions } from "./options.ts";
import { tagTokens } from "./pos/pos.ts";
import { assembleClaims } from "./stages/assembleClaims.ts";
import { findAttributions } from "./stages/findAttributions.ts";
import { readText } from "./stages/readText.ts";
import { resolve } from "./stages/resolve.ts";
import { toExtraction } from "./stages/toExtraction.ts";
import { analyse } from "./structure/analyse.ts";

/**
 * Reads the attributed claims of one document. Pure and synchronous: the same document and options give the same result. All spans
 * are UTF-16 offsets into the document's text, half-open.
 */
export function extract(document: SourceDocument, options: ExtractOptions = {}): Extraction {
  // 1. The text, its parts, its head and its dates
  const text = readText(document, options.lookup ?? defaultLookup);
  const { tokens, sentences, timexes, head, dating, lookup } = text;

  // 2. Parts of speech, noun phrases, verb groups, quotations
  const tags = tagTokens(tokens, sentences, options.models?.pos ?? null, lookup);
  const analysis = analyse(tokens, sentences, tags, timexes, head.body);

  // 3. Who says what, in runs of tokens: proposals, then a choice among them
  const attributed = findAttributions(analysis, text, document, options);

  // 4. Which actor each claimant is, and on whose behalf it speaks
  const { attributions, context, ...resolved } = resolve(analysis, text, document, attributed);

  // 5. Claims, with the events, places and names that they speak of
  const assembled = assembleClaims(analysis, attributions, {
    ...resolved,
    documentId: document.id,
    textId: document.textId,
    scheme: options.scheme ?? "claims",
    dating,
    lookup,
  });
  return toExtraction(document, text, attributed.voice.genre, context, assembled);
}
