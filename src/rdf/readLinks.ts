import { type Link, linksInOrder, RELATIONS } from "../model/link.ts";
import { type KeptPoint, pointsInOrder } from "../model/point.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { Descriptions } from "./description.ts";
import { type Linkable, linkablesOf } from "./linkables.ts";
import type { LabelledLinks } from "./linkQuads.ts";
import { reusedIri } from "./n3.ts";
import { pointFrom } from "./readPoints.ts";
import type { Quad } from "./term.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import { TERMS, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

const LABEL = reusedIri("rdfs", "label");

/** Words at issue that are no span of the record lie in a span of it; both are found by their offsets. */
function wordsIn(spans: readonly QuotedSpan[] = [], { start, end }: Place): QuotedSpan | undefined {
  const around = spans.find((one) => one.start <= start && end <= one.end);
  return around === undefined || (around.start === start && around.end === end)
    ? around
    : {
        start,
        end,
        quote: Array.from(around.quote)
          .slice(start - around.start, end - around.start)
          .join(""),
      };
}

/** A link in a file, with the places of its words. */
export type ToldLink = Omit<Link, "words"> & { readonly spans: readonly Place[] };
interface Place {
  readonly textId: string;
  readonly start: number;
  readonly end: number;
}

/** Collects the links of records from a file. */
export class LinkReader {
  /** All that can be linked, by its id. */
  readonly known: ReadonlyMap<string, Linkable>;
  readonly #claims: ReadonlyMap<string, readonly QuotedSpan[]>;
  readonly #contents = new Map<string, QuotedSpan[]>();
  readonly #links: Link[] = [];
  readonly #canonical = new Map<string, string>();
  readonly #labels = new Map<string, string>();
  readonly #points: KeptPoint[] = [];

  constructor(records: readonly DocumentRecord[]) {
    this.known = linkablesOf(records);
    this.#claims = new Map(records.flatMap(({ claims }) => claims.map(({ id, content }) => [id, content] as const)));
    for (const { textId, claims } of records)
      this.#contents.set(textId, [
        ...(this.#contents.get(textId) ?? []),
        ...claims.flatMap(({ content, namings }) => [...content, ...namings.map(({ span }) => span)]),
      ]);
  }

  /** Takes a link; false if it is not between these records. */
  link({ spans, ...link }: ToldLink): boolean {
    if (!this.known.has(link.from) || !this.known.has(link.to)) return false;
    const quotes = this.#inOrder(link.from, spans).map((place) => wordsIn(this.#contents.get(place.textId), place));
    if (quotes.includes(undefined)) return false;
    this.#links.push({ ...link, words: quotes.length === 2 ? [quotes[0]!, quotes[1]!] : null });
    return true;
  }

  /** the words of `from` first, because triples come in any order */
  #inOrder(from: string, spans: readonly Place[]): readonly Place[] {
    const [one, other] = spans;
    if (one === undefined || other === undefined) return spans;
    const own = this.known.get(from)?.textId;
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
    for (const id of this.known.keys()) if (!this.#canonical.has(id)) return null;
    return { links: { links: this.#links, canonical: this.#canonical }, labels: this.#labels, points: this.#points };
  }
}

/**
 * The links that quads hold: the inverse of `linksToTurtle`.
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
