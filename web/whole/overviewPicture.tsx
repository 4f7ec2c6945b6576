import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Overview } from "../../src/overview/overview.ts";
import { strongest } from "../../src/overview/strongest.ts";
import { GraphLegend } from "../graph/graphLegend.tsx";
import { type Palette, paletteOf, watchTheme } from "../graph/palette.ts";
import { marked, type Picture, strokeOf } from "../graph/picture.ts";
import { PictureSvg } from "../graph/pictureSvg.tsx";
import type { Renderer } from "../graph/renderer.ts";
import { spoken } from "../graph/spoken.ts";
import { knownCommunities } from "../state/communities.ts";
import { useSession } from "../state/session.ts";
import { START } from "../state/view.ts";
import { t } from "../strings.ts";
import { AT_ONCE } from "./openings.ts";

/** The actors and events with most claims where the build placed them; each opens its documents. */
export function OverviewPicture({ overview }: { overview: Overview }) {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const still = useSignal<{ width: number; height: number; palette: Palette } | null>(null);
  const picture = pictureOfOverview(overview);
  const positions = new Map(Object.entries(overview.positions).map(([id, [x, y]]) => [id, { x, y }]));
  const open = (id: string | null) => {
    if (id !== null) session.openPart([{ kind: "things", ids: [id], count: AT_ONCE }], { node: id });
  };
  const openLine = (id: string) => {
    const edge = picture.edges.find((one) => one.id === id);
    if (edge === undefined) return;
    const { source, target, kind } = edge;
    const narrowed = kind === "claims" ? { node: target, chosen: { ...START.chosen, by: [source] } } : { node: target };
    session.openPart([{ kind: "things", ids: [source, target], count: AT_ONCE }], narrowed);
  };
  useEffect(() => {
    const own = box.current;
    if (own === null) return undefined;
    let renderer: Renderer | null = null;
    let stopped = false;
    void import("../graph/drawing.ts").then(({ createRenderer, drawsBy }) => {
      if (stopped) return;
      if (drawsBy() === null) {
        still.value = { width: own.clientWidth, height: own.clientHeight, palette: paletteOf(own) };
        return;
      }
      const make = () => {
        renderer = createRenderer(own, paletteOf(own), { node: open, edge: openLine, lost: again });
        renderer.show(picture, positions);
        renderer.emphasise(null);
      };
      const again = () => {
        session.notice.value = t.graph.lost;
        renderer?.close();
        make();
      };
      make();
    });
    const unwatch = watchTheme(() => renderer?.recolour(paletteOf(own)));
    return () => {
      stopped = true;
      unwatch();
      renderer?.close();
    };
  }, [overview]);
  return (
    <>
      <div class="graph-body">
        {still.value === null ? (
          <div ref={box} class="canvas" role="img" aria-label={spoken(picture)} />
        ) : (
          <div class="canvas">
            <PictureSvg
              title={`${t.graph.noWebgl} ${spoken(picture)}`}
              picture={picture}
              positions={positions}
              emphasis={null}
              onNode={open}
              {...still.value}
            />
          </div>
        )}
      </div>
      <GraphLegend numbered={overview.communities.groups.length > 0} />
      <details class="whole-list">
        <summary>{t.whole.list}</summary>
        <ul>
          {overview.nodes.map(({ id, kind, label, claims }) => (
            <li key={id}>
              <span class={`shape shape-${kind}`} aria-hidden="true" />{" "}
              <button type="button" class="link" dir="auto" onClick={() => open(id)}>
                {label}
              </button>{" "}
              <span class="count">{t.counted.number(claims)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function pictureOfOverview({ nodes, edges: all, communities }: Overview): Picture {
  const edges = strongest(all, ({ count }) => count);
  const most = Math.max(1, ...nodes.map(({ claims }) => claims));
  const picture = {
    nodes: nodes.map((node) => ({ ...node, size: 5 + 11 * Math.sqrt(node.claims / most) })),
    edges: edges.map((edge) => ({
      ...edge,
      id: `${edge.kind} ${edge.source} ${edge.target}`,
      claims: [],
      stroke: strokeOf(edge.kind, edge.count, edge.denied),
      size: edge.kind === "claims" ? Math.min(3, 0.6 + Math.log2(edge.count + 1) / 3) : 1,
    })),
    total: nodes.length,
  };
  return marked(picture, knownCommunities(communities));
}
