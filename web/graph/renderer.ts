import { DirectedGraph } from "graphology";
import { Sigma } from "sigma";
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { Position, Positions } from "../../src/overview/layout.ts";
import type { NodeKind } from "../../src/overview/network.ts";
import { type Sheet, writeCount, writeLabel, writeMark } from "./drawLabels.ts";
import { StyledEdgeProgram } from "./edgePrograms.ts";
import { ShapeProgram, UnusedProgram } from "./nodePrograms.ts";
import { channelsOf, colourOf, type Palette } from "./palette.ts";
import { type Emphasis, edgeKey, type LineStyle, type Scene } from "./scene.ts";

/** The drawing of a graph. Nothing outside of this file knows what draws it. */
export interface Renderer {
  /** `counted` writes onto each line how many claims it stands for. */
  show(scene: Scene, positions: Positions, counted?: boolean): void;
  /** The same things elsewhere. */
  move(positions: Positions): void;
  emphasise(emphasis: Emphasis | null): void;
  recolour(palette: Palette): void;
  zoom(path: "in" | "out" | "all"): void;
  /** Where a node stands on the page, in pixels from the corner of the canvas; null where it is not drawn. */
  placeOf(node: string): Position | null;
  close(): void;
}

interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  label: string;
  kind: NodeKind;
  ringed: boolean;
  mark: string;
  side: number | undefined;
  /** Whether its name is always written. */
  named: boolean;
}

interface EdgeAttributes {
  size: number;
  stroke: LineStyle;
  label: string;
}

type NodeProgram = NodeProgramType<NodeAttributes, EdgeAttributes>;
type EdgeProgram = EdgeProgramType<NodeAttributes, EdgeAttributes>;

/** So many of the heaviest things are always named. */
const NAMED = 12;

/** Room for labels around the picture, in pixels. */
const PADDING = 26;

/** Draws in a box of the page; `on` is told of the node or line that is clicked, of null for the ground between. */
export function createRenderer(
  box: HTMLElement,
  start: Palette,
  on: { node: (id: string | null) => void; edge: (id: string) => void; lost: () => void },
): Renderer {
  const graph = new DirectedGraph<NodeAttributes, EdgeAttributes>();
  let palette = start;
  let emphasis: Emphasis | null = null;
  let hovered: Emphasis | null = null;
  let labels: { context: CanvasRenderingContext2D; data: LabelData }[] = [];

  const standsOut = (): Emphasis | null => hovered ?? emphasis;
  /** An open claim fades nothing; a thing that one points at or chose does not compete with the rest. */
  const fades = (id: string, kind: "nodes" | "edges") => standsOut()?.strong === true && !standsOut()?.[kind].has(id);
  const dimmed = 0.3;

  const sheetOf = (context: CanvasRenderingContext2D): Sheet => ({
    context,
    width: box.clientWidth,
    height: box.clientHeight,
    palette,
  });

  /** Those that stand out first, then the big: what comes later gives way, or goes without. */
  const drawLabels = (): void => {
    const [first] = labels;
    if (first === undefined) return;
    const sheet = sheetOf(first.context);
    const drawn: DOMRect[] = [];
    const nodes = graph.mapNodes((id, { size: given, mark }) => {
      const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id));
      const size = sigma.scaleSize(given);
      writeMark(sheet, mark, { x, y, size }, sigma.getNodeDisplayData(id)?.color ?? palette.ground);
      return new DOMRect(x - size, y - size, 2 * size, 2 * size);
    });
    const rank = ({ data }: { data: LabelData }) => (data.forceLabel ? 1000 : 0) + (data.faded ? 0 : 500) + data.size;
    labels.sort((a, b) => rank(b) - rank(a));
    for (const { data } of labels) writeLabel(sheet, data, drawn, nodes);
    const taken = [...drawn, ...nodes];
    graph.forEachEdge((id, { label }, _source, _target, from, to) => {
      const ends = [sigma.graphToViewport(from), sigma.graphToViewport(to)] as const;
      writeCount(sheet, label, ends, fades(id, "edges"), taken);
    });
    labels = [];
  };

  const settings: Partial<Settings<NodeAttributes, EdgeAttributes>> = {
    allowInvalidContainer: true,
    defaultNodeType: "shape",
    defaultEdgeType: "stroke",
    // The programs read what the reducers below give, whatever the attributes of the graph are
    nodeProgramClasses: { circle: UnusedProgram, shape: ShapeProgram as unknown as NodeProgram },
    edgeProgramClasses: {
      arrow: UnusedProgram,
      line: UnusedProgram,
      stroke: StyledEdgeProgram as unknown as EdgeProgram,
    },
    labelRenderedSizeThreshold: 0,
    labelDensity: 3,
    labelGridCellSize: 70,
    stagePadding: PADDING,
    enableEdgeEvents: true,
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    // Sigma draws label by label: they are kept until all are known
    defaultDrawNodeLabel: (context, data) => labels.push({ context, data: data as LabelData }),
    defaultDrawNodeHover: (context, data) => writeLabel(sheetOf(context), { ...(data as LabelData), forceLabel: true }),
    nodeReducer: (id, { kind, side, named, ...data }) => {
      const own = colourOf(palette, side === undefined ? { kind } : { kind, side });
      const faded = fades(id, "nodes");
      return {
        ...data,
        kind,
        color: faded ? mixed(own, palette.ground, dimmed) : own,
        outline: faded ? mixed(palette.outline, palette.ground, dimmed) : palette.outline,
        faded,
        forceLabel: named || (standsOut()?.nodes.has(id) ?? false),
        zIndex: faded ? 0 : 1,
      };
    },
    edgeReducer: (id, data) => {
      const faded = fades(id, "edges");
      const own = data.stroke === "dashed" ? palette.denied : palette.edge;
      return {
        ...data,
        color: faded ? mixed(own, palette.ground, dimmed) : own,
        size: standsOut()?.edges.has(id) ? data.size + 1.5 : data.size,
        zIndex: faded ? 0 : 1,
      };
    },
  };

  let closed = false;
  // Sigma gives its contexts back when it is closed: that is no loss
  const lost = () => {
    if (!closed) on.lost();
  };
  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, box, settings);
  sigma.on("afterRender", drawLabels);
  sigma.on("clickNode", ({ node }) => on.node(node));
  sigma.on("clickStage", () => on.node(null));
  sigma.on("clickEdge", ({ edge }) => on.edge(edge));
  sigma.on("enterEdge", () => {
    box.style.cursor = "pointer";
  });
  sigma.on("leaveEdge", () => {
    box.style.cursor = "";
  });
  /** Places do not change: nothing is sorted or indexed anew. */
  const restyle = () => {
    sigma.refresh({ partialGraph: { nodes: graph.nodes(), edges: graph.edges() }, skipIndexation: true });
  };
  sigma.on("enterNode", ({ node }) => {
    hovered = { nodes: new Set([node, ...graph.neighbors(node)]), edges: new Set(graph.edges(node)), strong: true };
    box.style.cursor = "pointer";
    restyle();
  });
  sigma.on("leaveNode", () => {
    hovered = null;
    box.style.cursor = "";
    restyle();
  });
  for (const canvas of box.querySelectorAll("canvas")) {
    canvas.setAttribute("aria-hidden", "true");
    canvas.addEventListener("webglcontextlost", lost, { once: true });
  }
  let laidOut: Positions = new Map();
  const place = (): void => {
    const stretch = stretchFor(box, [...laidOut.values()]);
    graph.updateEachNodeAttributes((id, attributes) => {
      const { x, y } = laidOut.get(id) ?? { x: 0, y: 0 };
      return { ...attributes, x: x * stretch, y };
    });
  };
  // A pane that was hidden has no size until it is shown
  const resized = new ResizeObserver(() => {
    if (box.clientWidth === 0) return;
    place();
    sigma.resize();
    sigma.refresh();
  });
  resized.observe(box);

  return {
    show(scene, positions, counted = false) {
      graph.clear();
      labels = [];
      laidOut = positions;
      const named = new Set([...scene.nodes].sort((a, b) => b.size - a.size).slice(0, NAMED));
      for (const node of scene.nodes) {
        const { id, kind, label, size, disputed, mark = "", side } = node;
        graph.addNode(id, { x: 0, y: 0, size, label, kind, ringed: disputed, mark, side, named: named.has(node) });
      }
      place();
      for (const { source, target, count, size, stroke } of scene.edges) {
        const known = graph.edge(source, target);
        // claims between two things say more than another tie between them
        if (known !== undefined && stroke === "dotted") continue;
        const label = counted && stroke !== "dotted" && count > 1 ? String(count) : "";
        const attributes = { size, stroke, label };
        if (known !== undefined) graph.replaceEdgeAttributes(known, attributes);
        else graph.addEdgeWithKey(edgeKey(scene, source, target), source, target, attributes);
      }
    },
    move(positions) {
      laidOut = positions;
      place();
    },
    emphasise(next) {
      emphasis = next;
      sigma.refresh({ skipIndexation: true });
    },
    recolour(next) {
      palette = next;
      sigma.refresh({ skipIndexation: true });
    },
    zoom(path) {
      const camera = sigma.getCamera();
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 1 } : { duration: 200 };
      if (path === "in") void camera.animatedZoom(still);
      else if (path === "out") void camera.animatedUnzoom(still);
      else void camera.animatedReset(still);
    },
    placeOf(node) {
      if (!graph.hasNode(node)) return null;
      return sigma.graphToViewport(graph.getNodeAttributes(node));
    },
    close() {
      closed = true;
      resized.disconnect();
      sigma.kill();
    },
  };
}

type LabelData = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color"> & { readonly faded?: boolean };

/** How much wider than laid out the picture is drawn, so that it fills its pane; the order of things stays. */
function stretchFor(box: HTMLElement, positions: readonly Position[]): number {
  const width = Math.max(1, ...positions.map(({ x }) => x));
  const height = Math.max(1, ...positions.map(({ y }) => y));
  const wanted = (box.clientWidth / Math.max(1, box.clientHeight)) * (height / width);
  return Math.max(0.4, Math.min(3.5, wanted));
}

/** `share` of one colour in another. */
function mixed(colour: string, into: string, share: number): string {
  const [own, other] = [channelsOf(colour), channelsOf(into)];
  const mix = (at: 0 | 1 | 2) => Math.round(own[at] * share + other[at] * (1 - share));
  return `#${([0, 1, 2] as const).map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}
