import { isSymmetric, type Links } from "../model/link.ts";
import type { KeptPoint } from "../model/point.ts";
import type { DocumentRecord, QuotedSpan } from "../model/record.ts";
import { linkablesOf } from "./linkables.ts";
import { decimalText, writeGroups } from "./n3.ts";
import { pointToTurtle } from "./pointsToQuads.ts";
import { turtleText } from "./turtleText.ts";
import { DEFAULT_NAMES, type GraphNames } from "./vocabulary/namespaces.ts";
import { idPath } from "./vocabulary/vocabulary.ts";

/** Links with the data that is kept beside them. */
export interface LabelledLinks {
  readonly links: Links;
  /** Display labels by id; a thing without a label gets none. */
  readonly labels: ReadonlyMap<string, string>;
  /** In order of id. */
  readonly points: readonly KeptPoint[];
}

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
