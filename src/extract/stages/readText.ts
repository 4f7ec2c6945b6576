import type { Dating, Timex } from "../../model/dating.ts";
import type { Genre, SourceDocument } from "../../model/document.ts";
import { findQuotations } from "../../text/quotations.ts";
import { type Sentences, splitSentences } from "../../text/sentences.ts";
import { type Tokens, tokenize } from "../../text/tokens.ts";
import { withNamedStates } from "../coreference/namedStates.ts";
import { findTimexes } from "../dates/timexes.ts";
import { genreOf } from "../head/genre.ts";
import { type Head, readHead } from "../head/head.ts";
import { separate } from "../head/headSentences.ts";
import { isReportByShape } from "../head/shape.ts";
import type { Lookup } from "../lookup.ts";
import { type Layout, layOut } from "../parts/layout.ts";
import { findParts } from "../parts/parts.ts";

/** A text before its words are tagged: tokens, sentences, parts, head and dates. */
export interface TextReading {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly layout: Layout;
  readonly head: Head;
  readonly genre: Genre;
  readonly dating: Dating | null;
  readonly timexes: readonly Timex[];
  /** The names known beforehand, and those of states that the text itself tells. */
  readonly lookup: Lookup;
}

/** Reads everything that needs no parts of speech. */
export function readText(document: SourceDocument, known: Lookup): TextReading {
  const parts = findParts(document.text, document.parts);
  const tokens = tokenize(document.text, parts.hidden);
  const layout = layOut(tokens, parts);
  const lookup = withNamedStates(tokens, known);
  const whole = splitSentences(tokens);
  const head = readHead(tokens, whole, lookup, document.genre);
  const sentences = separate(whole, [...layout.apart, ...head.meta]);
  const dating = document.dating ?? head.dating;
  const timexes = findTimexes(tokens, sentences, { reference: dating });
  const genre = genreShown(document, { tokens, sentences, layout, head });
  return { tokens, sentences, layout, head, genre, dating, timexes, lookup };
}

/** The genre of the document: as given, else a transcript if speakers take turns, else by head and text. */
function genreShown(
  document: SourceDocument,
  { tokens, sentences, layout, head }: Pick<TextReading, "tokens" | "sentences" | "layout" | "head">,
): Genre {
  const inTurns = layout.turns.length > 0 ? "transcript" : null;
  const shown =
    document.genre ?? inTurns ?? genreOf(null, document.title, head, tokens, findQuotations(tokens, sentences));
  return shown === "news" && isReportByShape(document.parts, head) ? "report" : shown;
}
