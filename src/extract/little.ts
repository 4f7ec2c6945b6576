import type { Extraction } from "../model/claim.ts";

/** A text of at least so many paragraphs is reported as giving little if it has fewer than one claim in `ONE_IN` paragraphs. */
const PARAGRAPHS = 8;
const ONE_IN = 8;

/** Why a longer text gave almost no claims, in words for people; empty if it gave enough. */
export function reasonsForFewClaims({ document, genre, dating, parts, claims }: Extraction): string[] {
  const starts = paragraphStarts(document.text);
  const told = claims.filter(({ voice }) => voice !== "narration").length;
  if (starts.length < PARAGRAPHS || told * ONE_IN >= starts.length) return [];
  const turns = parts.filter(({ kind }) => kind === "turn");
  const spoken = starts.filter((at) => turns.some(({ start, end }) => start <= at && at < end)).length;
  const kind =
    genre === "transcript"
      ? `a transcript of ${starts.length} paragraphs`
      : `${starts.length} paragraphs read as ${genre}`;
  const why =
    genre === "transcript"
      ? `${starts.length - spoken} without a speaker`
      : `in which little is attributed${document.genre === null ? ": give --genre if it is a party's own text or a transcript" : ""}`;
  return [`few claims (${told}): ${kind}, ${why}`, ...(dating === null ? ["no date found: give --date"] : [])];
}

/** Where the paragraphs of a text begin: lines that are not blank. */
const paragraphStarts = (text: string): number[] =>
  [...text.matchAll(/^[^\S\n]*\S/gm)].map(({ index, 0: lead }) => index + lead.length - 1);
