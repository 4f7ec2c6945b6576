import { daysOfNode, labelOfNode, type Network, xmlText } from "./network.ts";

/** The keys of what nodes and edges have, by which we recognise our own files. */
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <desc>claimgraph: who speaks of which event, and whose claims dispute each other</desc>
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="sort" for="node" attr.name="sort" attr.type="string"/>
  <key id="claims" for="node" attr.name="claims" attr.type="int"/>
  <key id="days" for="node" attr.name="days" attr.type="string"/>
  <key id="what" for="edge" attr.name="what" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
  <key id="denied" for="edge" attr.name="denied" attr.type="int"/>
`;

/** The network of {@link networkOf} for yEd, Cytoscape, igraph or NetworkX (GraphML 1.0). The same graph gives the same file. */
export function* graphmlPieces({ nodes, edges }: Network): Generator<string> {
  yield `${HEAD}  <graph id="claims" edgedefault="directed">\n`;
  // an XML name must not begin with a digit
  for (const node of nodes)
    yield `    <node id="n${node.id}">${data("label", labelOfNode(node))}${data("kind", node.kind)}${data("sort", node.sort ?? "")}${data("claims", String(node.claims))}${data("days", daysOfNode(node))}</node>\n`;
  for (const [n, { from, to, kind, weight, denied }] of edges.entries())
    yield `    <edge id="e${n}" source="n${from}" target="n${to}"${kind === "disputes" ? ' directed="false"' : ""}>${data("what", kind)}${data("weight", String(weight))}${data("denied", String(denied))}</edge>\n`;
  yield "  </graph>\n</graphml>\n";
}

/** What is not known is left out. */
const data = (key: string, text: string): string => (text === "" ? "" : `<data key="${key}">${xmlText(text)}</data>`);

/** Whether a file is a network that {@link graphmlPieces} wrote. */
export const isOurGraphml = (xml: string): boolean => xml.startsWith(HEAD);
