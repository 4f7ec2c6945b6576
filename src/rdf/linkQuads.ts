import { type Link, type Links, RELATIONS } from "../model/link.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { Descriptions } from "./description.ts";
import { reused, turtleText, writeGroups } from "./n3.ts";
import type { Quad } from "./term.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import { type IdPath, idPath, type Vocabulary, vocabularyOf } from "./vocabulary/vocabulary.ts";

const LABEL = reused("rdfs", "label");

/**
 * The text of `links.ttl`, piece by piece: of each link its relation as a plain triple and the `cg:Link` that says why, then
 * `cg:canonical` and the display label of everything. A link's words are named by their spans; the words themselves stand in the
 * documents' files. It is written as {@link writeGroups} would, without a triple in memory.
 *
 * @param labels display labels by id; what has none gets none
 */
export function* linksToTurtle(
  records: readonly DocumentRecord[],
  links: Links,
  labels: ReadonlyMap<string, string>,
  names: GraphNames = DEFAULT_NAMES,
): Generator<string> {
  const known = placesOf(records);
  const node = (id: string): string => `<${idPath(known.get(id)?.path ?? "document", id)}>`;
  const span = (of: string, { start, end }: QuotedSpan): string =>
    `<${idPath("text", known.get(of)!.textId)}#char=${start},${end}>`;
  yield writeGroups([], "turtle", names);
  let between = "";
  for (const { id, relation, from, to, confidence, because, rule, words } of links.links) {
    const [one, other] = [node(from), node(to)];
    const spans = words === null ? "" : `;\n    cg:span ${span(from, words[0])}, ${span(to, words[1])}`;
    yield `${between}${one} cg:${relation} ${other}.
<${idPath("link", id)}> a cg:Link;
    cg:from ${one};
    cg:to ${other};
    cg:relation cg:${relation};
    cg:confidence ${(confidence / 100).toFixed(2)};
    cg:because ${turtleText(because)};
    cg:rule ${turtleText(rule)}${spans}.
`;
    between = "\n";
  }
  for (const [id, canonical] of links.canonical) {
    const label = labels.get(id);
    const told = label === undefined ? "" : `;\n    <${LABEL.value}> ${turtleText(label)}`;
    yield `${between}${node(id)} cg:canonical ${node(canonical)}${told}.\n`;
    between = "\n";
  }
}

/** Of everything that can be linked: what kind it is, and the text in which its words stand. */
function placesOf(records: readonly DocumentRecord[]): Map<string, { readonly path: IdPath; readonly textId: string }> {
  const places = new Map<string, { path: IdPath; textId: string }>();
  for (const { id, textId, claims, actors, cited, events, places: own } of records) {
    const put = (path: IdPath, things: readonly { readonly id: string }[]): void => {
      for (const thing of things) places.set(thing.id, { path, textId });
    };
    put("document", [{ id }]);
    put("claim", claims);
    put("actor", actors);
    put("cited", cited);
    put("event", events);
    put("place", own);
  }
  return places;
}

/** Words at issue that are no span of the record lie in a span of it; both are told by their offsets. */
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

/**
 * The links that quads hold: the inverse of {@link linksToTurtle}.
 *
 * @param records those linked: their words are the links' words
 * @param name what the quads are called in messages: a file
 * @returns null where the links are not those of these records (of an older version, or of documents gone): they are to be computed again
 * @throws ClaimgraphError where a link lacks what it must have
 */
export function quadsToLinks(
  quads: readonly Quad[],
  records: readonly DocumentRecord[],
  name: string,
  names: GraphNames = DEFAULT_NAMES,
): { readonly links: Links; readonly labels: ReadonlyMap<string, string> } | null {
  const v = vocabularyOf(names);
  const said = new Descriptions(quads, name);
  const known = placesOf(records);
  const contents = new Map<string, QuotedSpan[]>();
  for (const { textId, claims } of records)
    contents.set(textId, [
      ...(contents.get(textId) ?? []),
      ...claims.flatMap(({ content, namings }) => [...content, ...namings.map(({ span }) => span)]),
    ]);
  const links: Link[] = [];
  const canonical = new Map<string, string>();
  const labels = new Map<string, string>();
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
      if (from === null || to === null || relation === undefined || !known.has(from) || !known.has(to)) return null;
      const spans = said.iris(subject, own("span"));
      // both words may be one span of one text
      const quotes = (spans.length === 1 ? [spans[0]!, spans[0]!] : spans).map((one) => {
        const place = v.parseSpan(one);
        return place === null ? null : wordsIn(contents, place.textId, place.start, place.end);
      });
      if (quotes.includes(null)) return null;
      links.push({
        id: parsed.id,
        relation,
        from,
        to,
        confidence: Math.round(Number(said.needText(subject, own("confidence"))) * 100),
        because: said.needText(subject, own("because")),
        rule: said.needText(subject, own("rule")),
        words: quotes.length === 2 ? [quotes[0]!, quotes[1]!] : null,
      });
      continue;
    }
    const group = said.iri(subject, own("canonical"));
    if (group === null) continue;
    canonical.set(parsed.id, idOf(group) ?? parsed.id);
    const label = said.text(subject, LABEL.value);
    if (label !== null) labels.set(parsed.id, label);
  }
  for (const id of known.keys()) if (!canonical.has(id)) return null;
  return { links: { links, canonical }, labels };
}
