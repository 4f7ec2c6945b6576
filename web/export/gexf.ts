import type { Positions } from "../../src/overview/layout.ts";
import { colourOf, type Palette } from "../graph/palette.ts";
import type { Scene, SceneNode } from "../graph/scene.ts";

/** The picture as GEXF 1.3, which Gephi opens: kinds, counts and denials as attributes, places and colours as drawn. */
export function gexfOf({ nodes, edges }: Scene, positions: Positions, palette: Palette): string {
  const node = (one: SceneNode) => {
    const { x, y } = positions.get(one.id) ?? { x: 0, y: 0 };
    return [
      `      <node id="${attribute(one.id)}" label="${attribute(one.label)}">`,
      `        <attvalues><attvalue for="kind" value="${one.kind}"/><attvalue for="claims" value="${one.claims}"/></attvalues>`,
      `        <viz:position x="${x}" y="${y}" z="0"/><viz:size value="${one.size.toFixed(2)}"/><viz:color hex="${colourOf(palette, one)}"/>`,
      "      </node>",
    ].join("\n");
  };
  const lines = edges.map(({ id, kind, source, target, claims, denied }) =>
    [
      `      <edge id="${attribute(id)}" source="${attribute(source)}" target="${attribute(target)}" weight="${claims.length}">`,
      `        <attvalues><attvalue for="tie" value="${kind}"/><attvalue for="denied" value="${denied}"/><attvalue for="ids" value="${attribute(claims.join(" "))}"/></attvalues>`,
      "      </edge>",
    ].join("\n"),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed">
    <attributes class="node">
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="claims" title="claims" type="integer"/>
    </attributes>
    <attributes class="edge">
      <attribute id="tie" title="tie" type="string"/>
      <attribute id="denied" title="denied" type="integer"/>
      <attribute id="ids" title="claim ids" type="string"/>
    </attributes>
    <nodes>
${nodes.map(node).join("\n")}
    </nodes>
    <edges>
${lines.join("\n")}
    </edges>
  </graph>
</gexf>
`;
}

/** Text safe inside an attribute; characters that XML 1.0 does not know are left out. */
const attribute = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
