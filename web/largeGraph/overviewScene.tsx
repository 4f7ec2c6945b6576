import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Positions } from "../../src/overview/layout.ts";
import type { Overview } from "../../src/overview/overview.ts";
import { strongest } from "../../src/overview/strongest.ts";
import { legendSides } from "../graph/currentSides.ts";
import { GraphLegend } from "../graph/graphLegend.tsx";
import { type Palette, paletteOf, watchTheme } from "../graph/palette.ts";
import type { Renderer } from "../graph/renderer.ts";
import { lineStyleOf, type Scene, withCommunities } from "../graph/scene.ts";
import { SceneSvg } from "../graph/sceneSvg.tsx";
import { withShortNames } from "../graph/shortNames.ts";
import { sceneInWords } from "../graph/spoken.ts";
import { sideColours } from "../points/sideColours.ts";
import { knownCommunities } from "../state/communities.ts";
import { START } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { AT_ONCE } from "./openings.ts";
import { pointsOf } from "./overviewPoints.tsx";

/** What a scene without WebGL is drawn by. */
interface StaticFrame {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** The actors and events with most claims where the build placed them; each opens its documents. */
export function OverviewScene({ overview }: { overview: Overview }) {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const frame = useSignal<StaticFrame | null>(null);
  const numbered = useSignal(false);
  const numbers = sideColours(pointsOf(overview));
  const scene = sceneOfOverview(overview, numbers, numbered.value);
  const names = new Map(overview.nodes.map(({ id, label }) => [id, label]));
  const positions = new Map(Object.entries(overview.positions).map(([id, [x, y]]) => [id, { x, y }]));
  const open = (id: string | null) => {
    if (id !== null) session.openPiece([{ kind: "things", ids: [id], count: AT_ONCE }], { node: id });
  };
  const openLine = (id: string) => {
    const edge = scene.edges.find((one) => one.id === id);
    if (edge === undefined) return;
    const { source, target, kind } = edge;
    const narrowed = kind === "claims" ? { node: target, chosen: { ...START.chosen, by: [source] } } : { node: target };
    session.openPiece([{ kind: "things", ids: [source, target], count: AT_ONCE }], narrowed);
  };
  useEffect(() => {
    const lost = () => {
      session.notice.value = t.graph.lost;
    };
    return box.current === null ? undefined : drawn(box.current, { scene, positions }, { open, openLine, lost }, frame);
  }, [overview, numbered.value]);
  return (
    <>
      {overview.communities.groups.length > 0 && <Numbers on={numbered} />}
      <div class="graph-body">
        {frame.value === null ? (
          <div ref={box} class="canvas" role="img" aria-label={sceneInWords(scene)} />
        ) : (
          <div class="canvas">
            <SceneSvg
              title={`${t.graph.noWebgl} ${sceneInWords(scene)}`}
              scene={scene}
              positions={positions}
              emphasis={null}
              onNode={open}
              {...frame.value}
            />
          </div>
        )}
      </div>
      <GraphLegend
        numbered={numbered.value}
        sides={legendSides(scene, (id) => names.get(id) ?? "", numbers)}
        scene={scene}
      />
      <OverviewList overview={overview} onOpen={open} />
    </>
  );
}

/** Writes the number of its group into each thing, or no longer. */
const Numbers = ({ on }: { on: Signal<boolean> }) => (
  <p class="overview-numbers">
    <button
      type="button"
      class="plain"
      aria-pressed={on.value}
      onClick={() => {
        on.value = !on.value;
      }}
    >
      {t.communities.show}
    </button>
  </p>
);

/** The same nodes as a list. */
const OverviewList = ({ overview, onOpen }: { overview: Overview; onOpen: (id: string) => void }) => (
  <details class="overview-list">
    <summary>{v.largeGraph.list}</summary>
    <ul>
      {overview.nodes.map(({ id, kind, label, claims }) => (
        <li key={id}>
          <span class={`shape shape-${kind}`} aria-hidden="true" />{" "}
          <button type="button" class="link" dir="auto" onClick={() => onOpen(id)}>
            {label}
          </button>{" "}
          <span class="count">{t.counted.number(claims)}</span>
        </li>
      ))}
    </ul>
  </details>
);

interface OnScene {
  readonly open: (id: string | null) => void;
  readonly openLine: (id: string) => void;
  readonly lost: () => void;
}

/** Draws into a box; `frame` is set where there is no WebGL. Returns what stops it. */
function drawn(
  box: HTMLElement,
  { scene, positions }: { readonly scene: Scene; readonly positions: Positions },
  on: OnScene,
  frame: Signal<StaticFrame | null>,
) {
  let renderer: Renderer | null = null;
  let stopped = false;
  void import("../graph/drawing.ts").then(({ createRenderer, rendererKind }) => {
    if (stopped) return;
    if (rendererKind() === null) {
      frame.value = { width: box.clientWidth, height: box.clientHeight, palette: paletteOf(box) };
      return;
    }
    const make = () => {
      renderer = createRenderer(box, paletteOf(box), { node: on.open, edge: on.openLine, lost: again });
      renderer.show(scene, positions);
      renderer.emphasise(null);
    };
    const again = () => {
      on.lost();
      renderer?.close();
      make();
    };
    make();
  });
  const unwatch = watchTheme(() => renderer?.recolour(paletteOf(box)));
  return () => {
    stopped = true;
    unwatch();
    renderer?.close();
  };
}

/** @param numbers the colours of sides, by their ids */
function sceneOfOverview(
  { nodes, edges: all, communities }: Overview,
  numbers: ReadonlyMap<string, number>,
  numbered: boolean,
): Scene {
  const sides = sidesOf(all, numbers);
  const edges = strongest(all, ({ count }) => count);
  const most = Math.max(1, ...nodes.map(({ claims }) => claims));
  const scene = {
    nodes: nodes.map((node) => ({
      ...node,
      size: 4.5 + 10 * Math.sqrt(node.claims / most),
      ...(node.kind === "actor" && { side: numbers.get(node.id) ?? sides.get(node.id) ?? 0 }),
    })),
    edges: edges.map((edge) => ({
      ...edge,
      id: `${edge.kind} ${edge.source} ${edge.target}`,
      claims: [],
      stroke: lineStyleOf(edge.kind, edge.count, edge.denied),
      size: edge.kind === "claims" ? Math.min(3, 0.6 + Math.log2(edge.count + 1) / 3) : 1,
    })),
    total: nodes.length,
  };
  const named = withShortNames(scene);
  return numbered ? withCommunities(named, knownCommunities(communities)) : named;
}

/** For which of the sides actors speak most often. */
function sidesOf(
  edges: Overview["edges"],
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<string, number | undefined> {
  const spoken = edges.filter(({ kind }) => kind === "behalf").sort((a, b) => a.count - b.count);
  return new Map(spoken.map(({ source, target }) => [source, numbers.get(target)]));
}
