import { labelsAcross } from "../../link/labels/labelsAcross.ts";
import type { Claim } from "../../model/claim.ts";
import type { Link, Links, Relation } from "../../model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../../model/record.ts";
import type { CorrectedField } from "../../model/review.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import { type CorpusIndex, corpusIndexOf } from "../corpusIndex.ts";
import type { Reviewed } from "./applyReviews.ts";
import type { Identities, Pair } from "./identities.ts";
import { regroupedPoints } from "./regroupedPoints.ts";

/** Links between two claims were computed from these fields: if one of them is corrected, the link is no longer known. */
const COMPARED: ReadonlySet<CorrectedField> = new Set(["act", "polarity", "extent", "date", "event", "place"]);
const BETWEEN_CLAIMS: ReadonlySet<Relation> = new Set(["disputes", "repeats", "revises"]);
const IDENTITIES: ReadonlySet<Relation> = new Set(["sameActor", "sameEvent", "samePlace", "sameDocument", "maybeSame"]);

/**
 * The links of the documents after reviews: without removed claims, without links computed from words that were corrected since, and with the
 * decisions on which things are one. Everything else stays as it was computed.
 *
 * @param asRead the records from which the links were computed
 */
export function reviewedLinks(
  asRead: readonly DocumentRecord[],
  given: LabelledLinks,
  { records, gone, changed, identities }: Reviewed,
): LabelledLinks {
  const isRegrouped = identities.same.length + identities.different.length > 0;
  if (gone.size === 0 && changed.size === 0 && !isRegrouped) return given;
  const unknown = new Set(
    [...changed].filter(([, fields]) => fields.some((one) => COMPARED.has(one))).map(([id]) => id),
  );
  const isComputed = ({ relation, from, to }: Link): boolean =>
    !BETWEEN_CLAIMS.has(relation) || !(unknown.has(from) || unknown.has(to));
  const linked: Links =
    unknown.size === 0
      ? given.links
      : linksWhenAsked(given.links.canonical, () => given.links.links.filter(isComputed));
  const { links: grouped, moved } = isRegrouped ? regrouped(linked, identities) : { links: linked, moved: [] };
  const touched = records.flatMap((record, n) => (record === asRead[n] ? [] : [{ before: asRead[n]!, record }]));
  const { links, instead } = relisted(grouped, touched, lostIn(touched, records));
  const clusterOf = (id: string): string => {
    const cluster = links.canonical.get(id) ?? grouped.canonical.get(id) ?? id;
    return instead.get(cluster) ?? cluster;
  };
  let labels: LabelledLinks["labels"] | null = null;
  const labelsNow = (): LabelledLinks["labels"] => {
    labels ??= labelsAcross(records, links, {
      before: given.labels,
      clusters: new Set([...moved, ...touched.flatMap(renamedIn)].map(clusterOf)),
      moved: new Set(moved),
    });
    return labels;
  };
  // indexing all documents takes longer than everything else, so it is done only if a point is affected and points are asked for
  const corpusNow = (): CorpusIndex => corpusIndexOf(records, links, { labels: labelsNow() });
  let points: LabelledLinks["points"] | null = null;
  return {
    links,
    // a count, or a time line without labels, needs none
    get labels() {
      return labelsNow();
    },
    get points() {
      points ??= regroupedPoints(corpusNow, given.points, {
        changed: new Set(changed.keys()),
        gone,
        unknown,
        before: isRegrouped ? corpusIndexOf(asRead, given.links, { labels: given.labels }) : null,
      });
      return points;
    },
  };
}

type RecordedClaim = Claim<QuotedSpan>;

/** A document that reviews have changed, as it was read and as it is now. */
interface Touched {
  readonly before: DocumentRecord;
  readonly record: DocumentRecord;
}

/** Links that are worked out when they are asked for: most answers need only which things are one. */
function linksWhenAsked(canonical: Links["canonical"], make: () => readonly Link[]): Links {
  let known: readonly Link[] | null = null;
  return {
    get links() {
      known ??= make();
      return known;
    },
    canonical,
  };
}

/** The things whose labels may have changed: those that its changed claims name otherwise, and those that it did not list before. */
function renamedIn({ before, record }: Touched): string[] {
  const now = new Map(record.claims.map((claim) => [claim.id, claim]));
  const renamed: string[] = [];
  for (const old of before.claims) {
    const claim = now.get(old.id);
    now.delete(old.id);
    if (claim !== old) renamed.push(...namedOtherwise(old, claim));
  }
  for (const claim of now.values()) renamed.push(...namedOtherwise(claim, undefined));
  for (const list of ["actors", "cited", "events", "places"] as const) {
    const [listed, present] = [new Set(before[list].map(idOf)), new Set(record[list].map(idOf))];
    for (const id of present) if (!listed.has(id)) renamed.push(id);
    for (const id of listed) if (!present.has(id)) renamed.push(id);
  }
  return renamed;
}

/** The things that one of two claims names, and the events that it describes, where the other does so otherwise or is not there. */
function namedOtherwise(one: RecordedClaim, other: RecordedClaim | undefined): string[] {
  const isAlike = (of: (claim: RecordedClaim) => unknown): boolean =>
    other !== undefined && JSON.stringify(of(one)) === JSON.stringify(of(other));
  const both = other === undefined ? [one] : [one, other];
  const named = isAlike(({ namings }) => namings)
    ? []
    : both.flatMap(({ namings }) => namings.map(({ denotes }) => denotes));
  // the label of an event has words of its claims, by who says them, and none that they deny
  const events = isAlike(({ claimant, principal, polarity, content, descriptions }) => [
    principal ?? claimant,
    polarity,
    content,
    descriptions,
  ])
    ? []
    : both.flatMap(({ descriptions }) => descriptions.map(({ event }) => event));
  return [...named, ...events];
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** Ids that only touched documents listed as they were read, and that no document lists now. */
function lostIn(touched: readonly Touched[], records: readonly DocumentRecord[]): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const { before, record } of touched) {
    const now = new Set([...thingsOf(record)].map(({ id }) => id));
    for (const { id } of thingsOf(before)) if (!now.has(id)) lost.add(id);
  }
  // claims are of one document
  if (lost.size > 0)
    for (const { actors, cited, events, places } of records)
      for (const list of [actors, cited, events, places]) for (const { id } of list) if (lost.has(id)) lost.delete(id);
  return lost;
}

function* thingsOf({ claims, actors, cited, events, places }: DocumentRecord): Generator<{ readonly id: string }> {
  for (const list of [claims, actors, cited, events, places]) yield* list;
}

/**
 * Links without the lost things, and with those that only a review names, which are alone in their cluster. If a lost thing was a
 * representative, the least remaining id of its cluster takes its place.
 *
 * @returns `instead`: by each lost representative, the one that took its place
 */
function relisted(
  given: Links,
  touched: readonly Touched[],
  lost: ReadonlySet<string>,
): { readonly links: Links; readonly instead: ReadonlyMap<string, string> } {
  const fresh = touched.flatMap(({ record }) => record.actors.filter(({ id }) => !given.canonical.has(id)));
  if (fresh.length + lost.size === 0) return { links: given, instead: new Map() };
  // one copy, because a graph has very many things
  const canonical = new Map(given.canonical);
  for (const { id } of fresh) canonical.set(id, id);
  for (const id of lost) canonical.delete(id);
  const least = new Map<string, string>();
  const left: string[] = [];
  for (const [id, one] of canonical) {
    if (!lost.has(one)) continue;
    left.push(id);
    if (!(id > (least.get(one) ?? id))) least.set(one, id);
  }
  for (const id of left) canonical.set(id, least.get(given.canonical.get(id) ?? id) ?? id);
  const links = linksWhenAsked(canonical, () =>
    lost.size === 0 ? given.links : given.links.filter(({ from, to }) => !lost.has(from) && !lost.has(to)),
  );
  return { links, instead: least };
}

/**
 * Clusters after decisions on which things are one: computed links of the highest confidence first, except those that would join things
 * that people say are different.
 *
 * @returns `moved`: the ids that may be in another cluster now
 */
function regrouped(
  { links, canonical }: Links,
  { same, different }: Identities,
): { readonly links: Links; readonly moved: readonly string[] } {
  const touched = new Set([...same, ...different].flat().map((id) => canonical.get(id) ?? id));
  const members = new Map<string, string[]>();
  for (const [id, cluster] of canonical)
    if (touched.has(cluster)) members.set(cluster, [...(members.get(cluster) ?? []), id]);
  const own = new Set([...members.values()].flat());
  const groups = new Map<string, Set<string>>([...own].map((id) => [id, new Set([id])]));
  const groupOf = (id: string): Set<string> => groups.get(id) ?? new Set([id]);
  const isApart = (a: Set<string>, b: Set<string>): boolean =>
    different.some(([x, y]) => (a.has(x) && b.has(y)) || (a.has(y) && b.has(x)));
  const join = ([x, y]: Pair): void => {
    const [a, b] = [groupOf(x), groupOf(y)];
    if (a === b || isApart(a, b)) return;
    const all = new Set([...a, ...b]);
    for (const id of all) groups.set(id, all);
  };
  for (const pair of same) join(pair);
  const computed = links
    .filter(
      ({ relation, from, to }) => relation !== "maybeSame" && IDENTITIES.has(relation) && own.has(from) && own.has(to),
    )
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  for (const { from, to } of computed) join([from, to]);
  // a thing that was joined without a link of its own stays with its representative
  for (const [cluster, ids] of members) for (const id of ids) join([cluster, id]);
  const next = new Map(canonical);
  for (const [id, group] of groups) next.set(id, [...group].sort()[0] ?? id);
  const isKept = ({ relation, from, to }: Link): boolean =>
    !IDENTITIES.has(relation) ||
    !own.has(from) ||
    !own.has(to) ||
    (relation !== "maybeSame") === (next.get(from) === next.get(to));
  return { links: { links: links.filter(isKept), canonical: next }, moved: [...own] };
}
