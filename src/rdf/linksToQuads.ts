import { isSymmetric, type Link } from "../model/link.ts";
import type { KeptPoint } from "../model/point.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { type Linkable, linkablesOf } from "./linkables.ts";
import type { LabelledLinks } from "./linkQuads.ts";
import { DEFAULT_GRAPH, decimalText, plainText, quad, reusedIri, typed } from "./n3.ts";
import { pointToQuads } from "./pointsToQuads.ts";
import type { DefaultGraph, Literal, NamedNode, Quad } from "./term.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import { TERMS, vocabularyOf } from "./vocabulary/vocabulary.ts";

const LABEL = reusedIri("rdfs", "label");

/**
 * The triples of `links.ttl` (see `linksToTurtle`), in its order, one group for each link, each thing and each disputed point.
 * @param graph the graph in which they stand
 */
export function* linksToGroups(
  records: readonly DocumentRecord[],
  { links, labels, points }: LabelledLinks,
  names: GraphNames = DEFAULT_NAMES,
  graph: NamedNode | DefaultGraph = DEFAULT_GRAPH,
): Generator<readonly Quad[]> {
  const v = vocabularyOf(names);
  const known = linkablesOf(records);
  const node = (id: string): NamedNode => v.id(known.get(id)?.path ?? "document", id);
  const span = (of: string, { start, end }: QuotedSpan): NamedNode => v.span(known.get(of)!.textId, start, end);
  const say = (subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal): Quad =>
    quad(subject, predicate, object, graph);
  const linkGroup = ({ id, relation, from, to, confidence, because, rule, words }: Link): Quad[] => {
    const [one, other, why, how] = [node(from), node(to), v.id("link", id), v.property(relation)];
    return [
      say(one, how, other),
      ...(isSymmetric(relation) && from !== to ? [say(other, how, one)] : []),
      say(why, TERMS.type, v.class("Link")),
      say(why, v.property("from"), one),
      say(why, v.property("to"), other),
      say(why, v.property("relation"), how),
      say(why, v.property("confidence"), typed(decimalText(confidence), TERMS.xsdDecimal)),
      say(why, v.property("because"), plainText(because)),
      say(why, v.property("rule"), plainText(rule)),
      ...(words ?? []).map((word, n) => say(why, v.property("span"), span(n === 0 ? from : to, word))),
    ];
  };
  for (const link of links.links) yield linkGroup(link);
  for (const [id, canonical] of links.canonical) {
    const label = labels.get(id);
    const told = label === undefined ? [] : [say(node(id), LABEL, plainText(label))];
    yield [say(node(id), v.property("canonical"), node(canonical)), ...told];
  }
  for (const point of points) yield pointToQuads(point, known, v, graph);
}

/**
 * The links of a part of the linked records: only links between things in this part. If the representative of a cluster is not in it, the
 * next id takes its place.
 */
export function linksWithin(
  records: readonly DocumentRecord[],
  { links, labels, points }: LabelledLinks,
): LabelledLinks {
  const known = linkablesOf(records);
  const least = new Map<string, string>();
  for (const [id, canonical] of links.canonical) {
    if (!known.has(id)) continue;
    const other = least.get(canonical);
    if (other === undefined || id < other) least.set(canonical, id);
  }
  return {
    links: {
      links: links.links.filter(({ from, to }) => known.has(from) && known.has(to)),
      canonical: new Map(
        [...links.canonical].filter(([id]) => known.has(id)).map(([id, canonical]) => [id, least.get(canonical)!]),
      ),
    },
    labels: new Map([...labels].filter(([id]) => known.has(id))),
    points: points.flatMap((point) => pointWithin(point, known) ?? []),
  };
}

/** The rest of a point; null if fewer than two sides have a stance in it. */
function pointWithin(point: KeptPoint, known: ReadonlyMap<string, Linkable>): KeptPoint | null {
  const stances = point.stances.flatMap((stance) => {
    const claims = stance.claims.filter((id) => known.has(id));
    return claims.length === 0 ? [] : [{ ...stance, claims }];
  });
  return stances.length < 2 ? null : { ...point, stances };
}
