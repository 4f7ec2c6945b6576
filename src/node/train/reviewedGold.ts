import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import type { Review } from "../../model/review.ts";
import { applyReviews } from "../../query/reviews/applyReviews.ts";
import { GraphFolder } from "../disk/graphFolder.ts";
import type { GoldArticle, Span } from "./gold.ts";

/**
 * The documents of a graph's folder that people have reviewed to the end, as gold articles.
 *
 * @throws ClaimgraphError (bad data) if there is none
 */
export async function readReviewedArticles(path: string): Promise<GoldArticle[]> {
  const graph = await GraphFolder.open(path);
  const records: DocumentRecord[] = [];
  const texts = new Map<string, string>();
  for await (const record of graph.records(undefined, true)) {
    records.push(record);
    if (!(await graph.lacksText(record.textId))) texts.set(record.textId, await graph.text(record.textId));
  }
  const articles = reviewedArticles(records, await graph.reviews(), (textId) => texts.get(textId) ?? null);
  if (articles.length > 0) return articles;
  throw new ClaimgraphError("no document of the graph is reviewed to the end", {
    exitCode: EXIT.badData,
    place: path,
    remedy: "Accept, correct or reject every claim that a document reports of others: claimgraph review GRAPH",
  });
}

/**
 * Documents in which somebody decided on every claim that is reported of others, and nobody disagrees: what was accepted or corrected is told
 * there, and nothing else. A document with an open claim teaches nothing, because that claim may be wrong.
 *
 * @param textOf the text of an id; null if it is not known
 */
export function reviewedArticles(
  records: readonly DocumentRecord[],
  reviews: readonly Review[],
  textOf: (textId: string) => string | null,
): GoldArticle[] {
  const { records: now, decided, changed } = applyReviews(records, reviews);
  return records.flatMap(({ id, textId, claims }, n) => {
    const text = textOf(textId);
    const reported = claims.filter(isAttributed);
    const isDone = reported.every(({ id: claim }) => {
      const one = decided.get(claim);
      return one !== undefined && one.disagreements.length === 0;
    });
    if (text === null || reported.length === 0 || !isDone) return [];
    const offsets = offsetsOf(text);
    const names = new Map(now[n]!.actors.map((actor) => [actor.id, actor.names]));
    const spans = (given: readonly QuotedSpan[]): Span[] =>
      given.map(({ start, end }) => [offsets[start]!, offsets[end]!] as const);
    const attributions = now[n]!.claims.filter(({ voice }) => voice === "reported").map(
      ({ id: claim, source, cue, content, claimant }) => {
        const isOther = changed.get(claim)?.includes("claimant") === true;
        const named = claimant === null ? [] : (names.get(claimant) ?? []);
        const [said, cues] = [spans(content).map((span) => widened(text, span)), spans(cue)];
        return { source: isOther ? nearest(text, named, cues[0] ?? said[0]) : spans(source), cue: cues, content: said };
      },
    );
    return [{ id, text, attributions }];
  });
}

/** What the document itself attributes to others: as in the gold files, nothing nested. */
const isAttributed = ({ voice, level }: DocumentRecord["claims"][number]): boolean =>
  voice === "reported" && level === 1;

/** With its “that” and its quotation marks, as gold files give a content. */
function widened(text: string, [start, end]: Span): Span {
  const [before = ""] = /(?:\bthat\s+)?["“‘']?$/i.exec(text.slice(0, start)) ?? [];
  const [after = ""] = /^["”’']/.exec(text.slice(end)) ?? [];
  return [start - before.length, end + after.length];
}

/** The place of one of these names that is nearest to some words; none if the text has none of them. */
function nearest(text: string, names: readonly string[], words: Span | undefined): Span[] {
  const places: Span[] = [];
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) places.push([at, at + name.length]);
  const from = words?.[0] ?? 0;
  const [best] = places.sort((a, b) => Math.abs(a[0] - from) - Math.abs(b[0] - from) || b[1] - a[1]);
  return best === undefined ? [] : [best];
}

/** By code point: its offset in UTF-16 units, the end of the text included. */
function offsetsOf(text: string): readonly number[] {
  const offsets = [0];
  for (const point of text) offsets.push(offsets.at(-1)! + point.length);
  return offsets;
}
