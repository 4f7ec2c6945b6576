import type { Analysis, Range } from "../structure/analysis.ts";
import { DETERMINERS, linkAt, type Part } from "./phraseParts.ts";

/**
 * The organ that a phrase is, or that the role in it belongs to: "Foreign Ministry spokeswoman", "a spokesman for the ministry". With its
 * distinguishing words; null if there is none.
 */
export function organIn(
  analysis: Analysis,
  parts: readonly Part[],
  words: Range,
  core: number,
  { name, role }: { readonly name: Part | null; readonly role: Part | null },
): Range | null {
  const before = name === null ? words[1] : name.from;
  const organs = parts.filter((part) => part.kind === "organ" && part !== name);
  const isHead = (part: Part): boolean =>
    part.from < core && (role === null ? part.to >= core || linkAt(parts, part.to) : part.from < role.from);
  const isBehind = (part: Part): boolean =>
    part.from >= core && part.from < before && isTied(analysis, core, part.from);
  const organ = organs.find(isHead) ?? (role === null ? undefined : organs.find(isBehind));
  return organ === undefined ? null : organRange(analysis, parts, words, organ);
}

/** "Ministry of Foreign Affairs", "defence ministry": the organ with its distinguishing words. */
function organRange(analysis: Analysis, parts: readonly Part[], [from, to]: Range, organ: Part): Range {
  let start = organ.from;
  const tells = (k: number): boolean => {
    const part = parts.find((p) => p.from <= k && k < p.to);
    return (
      part !== undefined &&
      part.kind !== "known" &&
      part.kind !== "possessive" &&
      part.kind !== "link" &&
      part.kind !== "role" &&
      analysis.chunkOf[k] === analysis.chunkOf[organ.from]
    );
  };
  while (start - 1 >= from && tells(start - 1) && !DETERMINERS.test(analysis.lower(start - 1))) start--;
  let end = organ.to;
  if (analysis.tokens.lower[end] === "of" && end + 1 < to && analysis.chunkIndex(end + 1) >= 0) {
    const chunk = analysis.chunk(analysis.chunkIndex(end + 1));
    const first = DETERMINERS.test(analysis.lower(end + 1)) ? end + 2 : end + 1;
    const known = parts.find((part) => part.kind === "known" && part.from === first);
    // "the Ministry of Velmar" is the ministry, of Velmar
    if (known === undefined) end = Math.min(to, chunk.to);
  }
  return [start, end];
}
/** "a spokesman for the ministry" speaks for it, "a reporter outside the ministry" does not. */
function isTied(analysis: Analysis, from: number, organ: number): boolean {
  for (let i = from; i < organ; i++)
    if (
      /^(?:outside|near|inside|around|across|along|against|between|among|under|within|throughout)$/.test(
        analysis.lower(i),
      )
    )
      return false;
  return true;
}
