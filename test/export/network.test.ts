import { expect, test } from "vitest";
import { gexfPieces } from "../../src/export/gexf.ts";
import { graphmlPieces, isOurGraphml } from "../../src/export/graphml.ts";
import { labelOfNode, networkOf } from "../../src/export/network.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import { link } from "../../src/link/linker.ts";
import { labelledLinksOf } from "../../src/query/points/keptPoints.ts";
import { readDocumentOf } from "../query/readText.ts";

const records = [
  "Keldora said that Pallumian artillery shelled the market of Hestrel on Sunday. Pallumia denied that its artillery shelled the market of Hestrel.",
  "The ministry of R&D <of Velmar> said it had met “Keldora” on Sunday.",
].map((text) => recordOf(readDocumentOf(text)));
const network = networkOf(records, labelledLinksOf(records, link(records)));
const graphml = [...graphmlPieces(network)].join("");
/** The attributes of each element of a name, in order. */
const elements = (xml: string, name: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<${name} ([^>]*)>`, "g"))].map(([, text = ""]) =>
    Object.fromEntries([...text.matchAll(/([\w.:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])),
  );

test("GraphML and GEXF have the same nodes and edges", () => {
  const gexf = [...gexfPieces(network)].join("");
  expect(network.edges.map(({ kind }) => kind)).toContain("disputes");
  const ends = (xml: string): string[] =>
    elements(xml, "edge").map(({ source, target }) => `${source} ${target}`.replaceAll(/\bn(?=[0-9a-f]{32})/g, ""));
  expect(ends(graphml)).toEqual(ends(gexf));
  expect(ends(graphml)).toEqual(network.edges.map(({ from, to }) => `${from} ${to}`));
  expect(elements(graphml, "node").length).toBe(network.nodes.length);
});

test("ids are XML names, each edge leads between nodes, and each value has a declared key", () => {
  const ids = new Set(elements(graphml, "node").map(({ id }) => id ?? ""));
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  for (const { source = "", target = "" } of elements(graphml, "edge")) {
    expect(ids.has(source)).toBe(true);
    expect(ids.has(target)).toBe(true);
  }
  const keys = new Set(elements(graphml, "key").map(({ id }) => id));
  for (const { key } of elements(graphml, "data")) expect(keys.has(key)).toBe(true);
  const disputes = network.edges.filter(({ kind }) => kind === "disputes").length;
  expect(graphml.match(/directed="false"/g)?.length).toBe(disputes);
});

test("names with signs of XML are escaped, and no value is empty", () => {
  const odd = {
    ...network,
    nodes: network.nodes.map((node, n) => (n === 0 ? { ...node, label: 'R&D <"x">\n' } : node)),
  };
  const xml = [...graphmlPieces(odd)].join("");
  expect(xml).toContain('<data key="label">R&amp;D &lt;&quot;x&quot;&gt; </data>');
  expect(xml).not.toContain("></data>");
  expect(isOurGraphml(xml)).toBe(true);
  expect(isOurGraphml("<graphml></graphml>")).toBe(false);
  expect(network.nodes.map(labelOfNode)).toContain("Keldora");
});
