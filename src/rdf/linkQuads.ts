import { isSymmetric, type Link, type Links, linksInOrder, RELATIONS, type Relation } from "../model/link.ts";
import { type KeptPoint, pointsInOrder } from "../model/point.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { Descriptions } from "./description.ts";
import { type Linkable, linkablesOf } from "./linkables.ts";
import { decimalText, reusedIri, writeGroups } from "./n3.ts";
import { pointToTurtle } from "./pointsToQuads.ts";
import { pointAt, pointFrom } from "./readPoints.ts";
import type { Quad } from "./term.ts";
import { turtleText, turtleTextOf } from "./turtleText.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import { idPath, TERMS, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

const LABEL = reusedIri("rdfs", "label");

/**
 * The text of `links.ttl`, piece by piece: for each link its relation as a plain triple (two for a symmetric relation) and the `cg:Link`
 * with its reason, then `cg:canonical` and the display label of everything, then the disputed points. A link's words are named by their
 * spans; the words themselves stand in the documents' files. The text is the same as that of {@link writeGroups}, without triples in
 * memory.
 */
export function* linksToTurtle(
  records: readonly DocumentRecord[],
  { links, labels, points }: LabelledLinks,
  names: GraphNames = DEFAULT_NAMES,
): Generator<string> {
  const known = linkablesOf(records);
  const node = (id: string): string => `<${idPath(known.get(id)?.path ?? "document", id)}>`;
  const span = (of: string, { start, end }: QuotedSpan): string =>
    `<${idPath("text", known.get(of)!.textId)}#char=${start},${end}>`;
  yield writeGroups([], "turtle", names);
  let between = "";
  for (const { id, relation, from, to, confidence, because, rule, words } of links.links) {
    const [one, other] = [node(from), node(to)];
    const spans = words === null ? "" : `;\n    cg:span ${span(from, words[0])}, ${span(to, words[1])}`;
    const back = isSymmetric(relation) && from !== to ? `\n${other} cg:${relation} ${one}.` : "";
    yield `${between}${one} cg:${relation} ${other}.${back}
<${idPath("link", id)}> a cg:Link;
    cg:from ${one};
    cg:to ${other};
    cg:relation cg:${relation};
    cg:confidence ${decimalText(confidence)};
    cg:because ${turtleText(because)};
    cg:rule ${turtleText(rule)}${spans}.
`;
    between = "\n";
  }
  for (const [id, canonical] of links.canonical) {
    const label = labels.get(id);
    const told = label === undefined ? "" : `;\n    rdfs:label ${turtleText(label)}`;
    yield `${between}${node(id)} cg:canonical ${node(canonical)}${told}.\n`;
    between = "\n";
  }
  for (const point of points) {
    yield `${between}${pointToTurtle(point, known)}`;
    between = "\n";
  }
}

/** Words at issue that are no span of the record lie in a span of it; both are found by their offsets. */
function wordsIn(
  texts: ReadonlyMap<string, readonly QuotedSpan[]>,
  textId: string,
  start: number,
  end: number,
): QuotedSpan | null {
  for (const one of texts.get(textId) ?? []) {
    if (one.start > start || end > one.end) continue;
    return {
      start,
      end,
      quote: Array.from(one.quote)
        .slice(start - one.start, end - one.start)
        .join(""),
    };
  }
  return null;
}

/** A link in a file, with the places of its words. */
type ToldLink = Omit<Link, "words"> & { readonly spans: readonly Place[] };
interface Place {
  readonly textId: string;
  readonly start: number;
  readonly end: number;
}

/** Links with the data that is kept beside them. */
export interface LabelledLinks {
  readonly links: Links;
  /** Display labels by id; a thing without a label gets none. */
  readonly labels: ReadonlyMap<string, string>;
  /** In order of id. */
  readonly points: readonly KeptPoint[];
}

/** Collects the links of records from a file. */
class LinkReader {
  readonly #known: ReadonlyMap<string, Linkable>;
  readonly #claims: ReadonlyMap<string, readonly QuotedSpan[]>;
  readonly #contents = new Map<string, QuotedSpan[]>();
  readonly #links: Link[] = [];
  readonly #canonical = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #points: KeptPoint[] = [];

  constructor(records: readonly DocumentRecord[]) {
    this.#known = linkablesOf(records);
    this.#claims = new Map(records.flatMap(({ claims }) => claims.map(({ id, content }) => [id, content] as const)));
    for (const { textId, claims } of records)
      this.#contents.set(textId, [
        ...(this.#contents.get(textId) ?? []),
        ...claims.flatMap(({ content, namings }) => [...content, ...namings.map(({ span }) => span)]),
      ]);
  }

  /** Takes a link; false if it is not between these records. */
  link({ spans, ...link }: ToldLink): boolean {
    if (!this.#known.has(link.from) || !this.#known.has(link.to)) return false;
    const quotes = this.#inOrder(link.from, spans).map(({ textId, start, end }) =>
      wordsIn(this.#contents, textId, start, end),
    );
    if (quotes.includes(null)) return false;
    this.#links.push({ ...link, words: quotes.length === 2 ? [quotes[0]!, quotes[1]!] : null });
    return true;
  }

  /** the words of `from` first, because triples come in any order */
  #inOrder(from: string, spans: readonly Place[]): readonly Place[] {
    const [one, other] = spans;
    if (one === undefined || other === undefined) return spans;
    const own = this.#known.get(from)?.textId;
    const isIn = (place: Place): boolean =>
      one.textId === other.textId
        ? (this.#claims.get(from) ?? []).some((span) => span.start <= place.start && place.end <= span.end)
        : place.textId === own;
    return isIn(other) && !isIn(one) ? [other, one] : spans;
  }

  group(id: string, group: string, label: string | null): void {
    this.#canonical.set(id, group);
    if (label !== null) this.#labels.set(id, label);
  }

  /** Takes a disputed point; false if it has other claims. */
  point(point: KeptPoint): boolean {
    if (!point.stances.every(({ claims }) => claims.every((id) => this.#claims.has(id)))) return false;
    this.#points.push(point);
    return true;
  }

  /** Null if a thing in the records has no cluster. */
  done(): LabelledLinks | null {
    for (const id of this.#known.keys()) if (!this.#canonical.has(id)) return null;
    return { links: { links: this.#links, canonical: this.#canonical }, labels: this.#labels, points: this.#points };
  }
}

const LINK =
  /^<[a-z]+\/([A-Za-z0-9-]+)> cg:(\w+) <[a-z]+\/([A-Za-z0-9-]+)>\.\n(?:<[a-z]+\/([A-Za-z0-9-]+)> cg:(\w+) <[a-z]+\/([A-Za-z0-9-]+)>\.\n)?<link\/([A-Za-z0-9-]+)> a cg:Link;\n {4}cg:from <[a-z]+\/([A-Za-z0-9-]+)>;\n {4}cg:to <[a-z]+\/([A-Za-z0-9-]+)>;\n {4}cg:relation cg:(\w+);\n {4}cg:confidence (\d\.\d\d?);\n {4}cg:because "([^"\\\n]*(?:\\.[^"\\\n]*)*)";\n {4}cg:rule "([^"\\\n]*(?:\\.[^"\\\n]*)*)"(?:;\n {4}cg:span <text\/([A-Za-z0-9-]+)#char=(\d{1,10}),(\d{1,10})>, <text\/([A-Za-z0-9-]+)#char=(\d{1,10}),(\d{1,10})>)?\.\n/my;
const RELATION_NAMES: ReadonlySet<string> = new Set(RELATIONS);
const GROUP =
  /^<[a-z]+\/([A-Za-z0-9-]+)> cg:canonical <[a-z]+\/([A-Za-z0-9-]+)>(?:;\n {4}rdfs:label "([^"\\\n]*(?:\\.[^"\\\n]*)*)")?\.\n/my;

/**
 * The links of a file in exactly the form that {@link linksToTurtle} writes: the same result as {@link quadsToLinks}, in a tenth of the time.
 *
 * @returns "unread" if the file has another form and must be read as Turtle; null as {@link quadsToLinks}
 */
export function turtleToLinks(
  turtle: string,
  records: readonly DocumentRecord[],
  names: GraphNames = DEFAULT_NAMES,
): LabelledLinks | null | "unread" {
  const head = writeGroups([], "turtle", names);
  if (!turtle.startsWith(head)) return "unread";
  const reader = new LinkReader(records);
  for (let at = head.length; at < turtle.length; at++) {
    const link = linkAt(turtle, at);
    if (link !== null) {
      if (link === "unread") return "unread";
      if (!reader.link(link.told)) return null;
      at = link.end;
    } else {
      const end = besideAt(turtle, at, reader);
      if (end === null || end === "unread") return end;
      at = end;
    }
    // an empty line between two, none after the last
    if (at < turtle.length && turtle[at] !== "\n") return "unread";
  }
  return reader.done();
}

/** The link at a place of a text, and where it ends; null if there is none. */
function linkAt(turtle: string, at: number): { readonly told: ToldLink; readonly end: number } | null | "unread" {
  LINK.lastIndex = at;
  const link = LINK.exec(turtle);
  if (link === null) return null;
  const [
    ,
    one,
    how,
    other,
    otherAgain,
    howAgain,
    oneAgain,
    id,
    from,
    to,
    relation,
    confidence,
    because,
    rule,
    x,
    x1,
    x2,
    y,
    y1,
    y2,
  ] = link;
  if (one !== from || other !== to || how !== relation || !RELATION_NAMES.has(relation!)) return "unread";
  if (otherAgain !== undefined && (otherAgain !== to || oneAgain !== from || howAgain !== relation)) return "unread";
  const spans =
    x === undefined
      ? []
      : [
          { textId: x, start: Number(x1), end: Number(x2) },
          { textId: y!, start: Number(y1), end: Number(y2) },
        ];
  const told = {
    id: id!,
    relation: relation as Relation,
    from: from!,
    to: to!,
    confidence: Math.round(Number(confidence) * 100),
    because: turtleTextOf(because!),
    rule: turtleTextOf(rule!),
    spans,
  };
  return { told, end: LINK.lastIndex };
}

/** Takes the group or the disputed point at a place of a text, and returns its end; null if it belongs to other records. */
function besideAt(turtle: string, at: number, reader: LinkReader): number | null | "unread" {
  GROUP.lastIndex = at;
  const [group, id, of, label] = GROUP.exec(turtle) ?? [];
  if (group !== undefined) {
    reader.group(id!, of!, label === undefined ? null : turtleTextOf(label));
    return at + group.length;
  }
  const found = pointAt(turtle, at);
  if (found === null) return "unread";
  return reader.point(found.point) ? found.end : null;
}

/**
 * The links that quads hold: the inverse of {@link linksToTurtle}.
 *
 * @param records the linked records: their words are the links' words
 * @param name what the quads are called in messages: a file
 * @returns null if the links are not those of these records (of an older version, or of removed documents): they must be computed again
 * @throws ClaimgraphError if a link lacks what it must have
 */
export function quadsToLinks(
  quads: readonly Quad[],
  records: readonly DocumentRecord[],
  name: string,
  names: GraphNames = DEFAULT_NAMES,
): LabelledLinks | null {
  const v = vocabularyOf(names);
  const said = new Descriptions(quads, name);
  const reader = new LinkReader(records);
  const idOf = (value: string): string | null => v.parseId(value)?.id ?? null;
  const relations = new Map(RELATIONS.map((relation) => [v.property(relation).value, relation]));
  for (const subject of said.subjects()) {
    const parsed = v.parseId(subject);
    if (parsed === null) continue;
    const own = (property: Parameters<Vocabulary["property"]>[0]): string => v.property(property).value;
    if (parsed.path === "link") {
      const from = idOf(said.needIri(subject, own("from")));
      const to = idOf(said.needIri(subject, own("to")));
      const relation = relations.get(said.needIri(subject, own("relation")));
      if (from === null || to === null || relation === undefined) return null;
      const spans = said.iris(subject, own("span")).map((one) => v.parseSpan(one));
      if (spans.includes(null)) return null;
      const places = spans as Place[];
      const told = {
        id: parsed.id,
        relation,
        from,
        to,
        confidence: Math.round(Number(said.needText(subject, own("confidence"))) * 100),
        because: said.needText(subject, own("because")),
        rule: said.needText(subject, own("rule")),
        // both words may be one span of one text
        spans: places.length === 1 ? [places[0]!, places[0]!] : places,
      };
      if (!reader.link(told)) return null;
      continue;
    }
    if (parsed.path === "point" && said.has(subject, TERMS.type.value, v.class("DisputedPoint").value)) {
      const point = pointFrom(said, subject, v);
      if (point === null || !reader.point(point)) return null;
      continue;
    }
    const group = said.iri(subject, own("canonical"));
    if (group === null) continue;
    const [label = null, ...others] = new Set(said.texts(subject, LABEL.value));
    // somebody has added another: it is unknown which one is ours
    if (others.length > 0) return null;
    reader.group(parsed.id, idOf(group) ?? parsed.id, label);
  }
  const found = reader.done();
  return found && { links: linksInOrder(found.links), labels: found.labels, points: pointsInOrder(found.points) };
}
