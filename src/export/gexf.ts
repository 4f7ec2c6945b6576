import type { DocumentRecord } from "../model/record.ts";
import { type CorpusIndex, compare, corpusIndexOf, tellerOf } from "../query/corpusIndex.ts";
import { disputes } from "../query/disputes.ts";
import { listed } from "../query/find.ts";
import type { LabelledLinks } from "../rdf/linkQuads.ts";

/** An edge of the network, by its ends and kind. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: "speaks of" | "disputes";
  weight: number;
  /** How many of the claims are denials. */
  denied: number;
}

/** The beginning of every such file, by which we recognise our own. */
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>claimgraph</creator><description>Who speaks of which event, and whose claims dispute each other</description></meta>
`;

/**
 * Actors and events as a network for Gephi (GEXF 1.3): an actor speaks of an event by so many claims, two actors dispute each other by so many
 * pairs of claims. A claim that another tells counts for the teller. The same graph gives the same file.
 */
export function* gexfPieces(records: readonly DocumentRecord[], links: LabelledLinks | null): Generator<string> {
  const corpus = corpusIndexOf(
    records,
    links?.links ?? { canonical: new Map(), links: [] },
    links === null ? {} : { labels: links.labels },
  );
  const edges = edgesOf(corpus);
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = listed(corpus, ["actor", "event"])
    .filter(({ id, claims }) => claims > 0 || used.has(id))
    .sort((a, b) => compare(a.id, b.id));
  const known = new Set(nodes.map(({ id }) => id));
  yield HEAD;
  yield `  <graph defaultedgetype="directed" mode="static">
    <attributes class="node">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="sort" title="sort" type="string"/>
      <attribute id="claims" title="claims" type="integer"/>
      <attribute id="days" title="days" type="string"/>
    </attributes>
    <attributes class="edge">
      <attribute id="what" title="what" type="string"/>
      <attribute id="denied" title="denied" type="integer"/>
    </attributes>
    <nodes>
`;
  for (const { id, label, names, kind, sort, claims, dates } of nodes)
    yield `      <node id="${id}" label="${escaped(label ?? names[0] ?? "")}"><attvalues>${value("kind", kind)}${value("sort", sort ?? "")}${value("claims", String(claims))}${value("days", [...dates].sort(compare).join("; "))}</attvalues></node>\n`;
  yield "    </nodes>\n    <edges>\n";
  let n = 0;
  for (const { from, to, kind, weight, denied } of edges)
    if (known.has(from) && known.has(to))
      yield `      <edge id="${n++}" source="${from}" target="${to}" weight="${weight}"${kind === "disputes" ? ' type="undirected"' : ""}><attvalues>${value("what", kind)}${value("denied", String(denied))}</attvalues></edge>\n`;
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

function edgesOf(corpus: CorpusIndex): Edge[] {
  const edges = new Map<string, Edge>();
  const add = (from: string, to: string, kind: Edge["kind"], isDenial: boolean): void => {
    const key = `${kind} ${from} ${to}`;
    const edge = edges.get(key) ?? { from, to, kind, weight: 0, denied: 0 };
    edge.weight++;
    if (isDenial) edge.denied++;
    edges.set(key, edge);
  };
  const teller = (side: Parameters<typeof tellerOf>[0] | null): string => (side === null ? "" : tellerOf(side));
  for (const [event, told] of corpus.aboutEvent)
    for (const { claim } of told) {
      const who = teller(corpus.speakerOf(claim));
      if (who !== "") add(who, event, "speaks of", claim.polarity === "denied");
    }
  for (const { a, b } of disputes(corpus)) {
    const [first, second] = [teller(a.speaker), teller(b.speaker)].sort(compare);
    if (first !== undefined && second !== undefined && first !== "" && first !== second)
      add(first, second, "disputes", false);
  }
  return [...edges.entries()].sort(([a], [b]) => compare(a, b)).map(([, edge]) => edge);
}

const value = (of: string, text: string): string => `<attvalue for="${of}" value="${escaped(text)}"/>`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as the value of an attribute on one line; characters that XML cannot hold are left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\t\n\r]+/g, " ")
    .replaceAll(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "")
    .replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);

/** Whether a file is a network that {@link gexfPieces} wrote. */
export const isOurNetwork = (xml: string): boolean => xml.startsWith(HEAD);
