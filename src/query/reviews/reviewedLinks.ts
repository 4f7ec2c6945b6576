import { labelsAcross } from "../../link/labels/labelsAcross.ts";
import type { Link, Links, Relation } from "../../model/link.ts";
import type { DocumentRecord } from "../../model/record.ts";
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
  const isKnown = given.links.links.every(isComputed);
  const linked = isKnown ? given.links : { ...given.links, links: given.links.links.filter(isComputed) };
  const grouped = isRegrouped ? regrouped(linked, identities) : linked;
  const links = withoutLost(withNew(records, grouped), lostIn(asRead, records));
  const labels = labelsOf(records, links, { given, isRegrouped, changed });
  // indexing all documents takes longer than everything else, so it is done only if a point is affected
  let corpus: CorpusIndex | null = null;
  const corpusNow = (): CorpusIndex => {
    corpus ??= corpusIndexOf(records, links, { labels });
    return corpus;
  };
  const before = isRegrouped ? corpusIndexOf(asRead, given.links, { labels: given.labels }) : null;
  const points = regroupedPoints(corpusNow, given.points, { changed: new Set(changed.keys()), gone, unknown, before });
  return { links, labels, points };
}

/** Ids that the records as read list, and that no record lists now. */
function lostIn(asRead: readonly DocumentRecord[], records: readonly DocumentRecord[]): ReadonlySet<string> {
  const lost = new Set<string>();
  for (const [n, before] of asRead.entries())
    if (records[n] !== before) for (const { id } of thingsOf(before)) lost.add(id);
  for (const record of records) for (const { id } of thingsOf(record)) lost.delete(id);
  return lost;
}

function* thingsOf({ claims, actors, cited, events, places }: DocumentRecord): Generator<{ readonly id: string }> {
  for (const list of [claims, actors, cited, events, places]) yield* list;
}

/** Links without the lost things; if one was a representative, the least remaining id of its cluster takes its place. */
function withoutLost(given: Links, lost: ReadonlySet<string>): Links {
  if (lost.size === 0) return given;
  const canonical = new Map<string, string>();
  const least = new Map<string, string>();
  for (const [id, one] of given.canonical) {
    if (lost.has(id)) continue;
    canonical.set(id, one);
    if (lost.has(one) && !(id > (least.get(one) ?? id))) least.set(one, id);
  }
  if (least.size > 0) for (const [id, one] of canonical) if (lost.has(one)) canonical.set(id, least.get(one) ?? id);
  return { links: given.links.filter(({ from, to }) => !lost.has(from) && !lost.has(to)), canonical };
}

/** Things that only a review names are alone in their cluster. */
function withNew(records: readonly DocumentRecord[], links: Links): Links {
  const fresh = records.flatMap(({ actors }) => actors.filter(({ id }) => !links.canonical.has(id)));
  if (fresh.length === 0) return links;
  return { ...links, canonical: new Map([...links.canonical, ...fresh.map(({ id }): Pair => [id, id])]) };
}

function labelsOf(
  records: readonly DocumentRecord[],
  links: Links,
  { given, isRegrouped, changed }: Pick<Reviewed, "changed"> & { given: LabelledLinks; isRegrouped: boolean },
): ReadonlyMap<string, string> {
  // the label of an event comes from its claims
  const isRenamed = isRegrouped || [...changed.values()].some((fields) => fields.some((one) => COMPARED.has(one)));
  if (isRenamed) return labelsAcross(records, links);
  const missing = records.flatMap(({ actors }) => actors.filter(({ id }) => !given.labels.has(id)));
  if (missing.length === 0) return given.labels;
  return new Map([...given.labels, ...missing.map(({ id, names }): Pair => [id, names[0] ?? id])]);
}

/**
 * Clusters after decisions on which things are one: computed links of the highest confidence first, except those that would join things
 * that people say are different.
 */
function regrouped({ links, canonical }: Links, { same, different }: Identities): Links {
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
  return { links: links.filter(isKept), canonical: next };
}
