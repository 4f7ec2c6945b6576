import { daysOfNode, labelOfNode, type Network, xmlText } from "./network.ts";

/** The beginning of every such file, by which we recognise our own. */
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>claimgraph</creator><description>Who speaks of which event, and whose claims dispute each other</description></meta>
`;

/** Actors and events as a network for Gephi (GEXF 1.3). The same graph gives the same file. */
export function* gexfPieces({ nodes, edges }: Network): Generator<string> {
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
  for (const node of nodes)
    yield `      <node id="${node.id}" label="${xmlText(labelOfNode(node))}"><attvalues>${value("kind", node.kind)}${value("sort", node.sort ?? "")}${value("claims", String(node.claims))}${value("days", daysOfNode(node))}</attvalues></node>\n`;
  yield "    </nodes>\n    <edges>\n";
  for (const [n, { from, to, kind, weight, denied }] of edges.entries())
    yield `      <edge id="${n}" source="${from}" target="${to}" weight="${weight}"${kind === "disputes" ? ' type="undirected"' : ""}><attvalues>${value("what", kind)}${value("denied", String(denied))}</attvalues></edge>\n`;
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

const value = (of: string, text: string): string => `<attvalue for="${of}" value="${xmlText(text)}"/>`;

/** Whether a file is a network that {@link gexfPieces} wrote. */
export const isOurNetwork = (xml: string): boolean => xml.startsWith(HEAD);
