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
  zoom(to: "in" | "out" | "all"): void;
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

/** Room for labels around the scene, in pixels. */
const PADDING = 26;

/** Who is told what is clicked, and when what the graphics card holds is lost. */
interface Listeners {
  /** A node that is clicked; null for the ground between. */
  readonly node: (id: string | null) => void;
  readonly edge: (id: string) => void;
  readonly lost: () => void;
}

/** Draws in a box of the page. */
export const createRenderer = (box: HTMLElement, palette: Palette, on: Listeners): Renderer =>
  new SigmaRenderer(box, palette, on);

/** What is faded keeps so much of its colour. */
const FADED = 0.3;

class SigmaRenderer implements Renderer {
  readonly #box: HTMLElement;
  readonly #graph = new DirectedGraph<NodeAttributes, EdgeAttributes>();
  readonly #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  readonly #resized: ResizeObserver;
  #palette: Palette;
  #emphasis: Emphasis | null = null;
  #hovered: Emphasis | null = null;
  /** Sigma draws label by label: they are kept until all are known. */
  #labels: Label[] = [];
  #laidOut: Positions = new Map();
  #closed = false;

  constructor(box: HTMLElement, palette: Palette, on: Listeners) {
    this.#box = box;
    this.#palette = palette;
    this.#sigma = new Sigma(this.#graph, box, this.#settings());
    this.#sigma.on("afterRender", () => this.#drawLabels());
    this.#tellClicks(on);
    this.#followPointer();
    // Sigma gives its contexts back when it is closed: that is no loss
    const lost = () => {
      if (!this.#closed) on.lost();
    };
    for (const canvas of box.querySelectorAll("canvas")) {
      canvas.setAttribute("aria-hidden", "true");
      canvas.addEventListener("webglcontextlost", lost, { once: true });
    }
    // A pane that was hidden has no size until it is shown
    this.#resized = new ResizeObserver(() => {
      if (box.clientWidth === 0) return;
      this.#place();
      this.#sigma.resize();
      this.#sigma.refresh();
    });
    this.#resized.observe(box);
  }

  show(scene: Scene, positions: Positions, counted = false): void {
    const graph = this.#graph;
    graph.clear();
    this.#labels = [];
    this.#laidOut = positions;
    const named = new Set([...scene.nodes].sort((a, b) => b.size - a.size).slice(0, NAMED));
    for (const node of scene.nodes) {
      const { id, kind, label, size, disputed, mark = "", side } = node;
      graph.addNode(id, { x: 0, y: 0, size, label, kind, ringed: disputed, mark, side, named: named.has(node) });
    }
    this.#place();
    for (const { source, target, count, size, stroke } of scene.edges) {
      const known = graph.edge(source, target);
      // claims between two things say more than another tie between them
      if (known !== undefined && stroke === "dotted") continue;
      const label = counted && stroke !== "dotted" && count > 1 ? String(count) : "";
      const attributes = { size, stroke, label };
      if (known !== undefined) graph.replaceEdgeAttributes(known, attributes);
      else graph.addEdgeWithKey(edgeKey(scene, source, target), source, target, attributes);
    }
  }

  move(positions: Positions): void {
    this.#laidOut = positions;
    this.#place();
  }

  emphasise(next: Emphasis | null): void {
    this.#emphasis = next;
    this.#sigma.refresh({ skipIndexation: true });
  }

  recolour(next: Palette): void {
    this.#palette = next;
    this.#sigma.refresh({ skipIndexation: true });
  }

  zoom(to: "in" | "out" | "all"): void {
    const camera = this.#sigma.getCamera();
    const duration = matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 1 } : { duration: 200 };
    if (to === "in") void camera.animatedZoom(duration);
    else if (to === "out") void camera.animatedUnzoom(duration);
    else void camera.animatedReset(duration);
  }

  placeOf(node: string): Position | null {
    if (!this.#graph.hasNode(node)) return null;
    return this.#sigma.graphToViewport(this.#graph.getNodeAttributes(node));
  }

  close(): void {
    this.#closed = true;
    this.#resized.disconnect();
    this.#sigma.kill();
  }

  #settings(): Partial<Settings<NodeAttributes, EdgeAttributes>> {
    return {
      allowInvalidContainer: true,
      defaultNodeType: "shape",
      defaultEdgeType: "stroke",
      // The programs read what the reducers give, whatever the attributes of the graph are
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
      defaultDrawNodeLabel: (context, data) => this.#labels.push({ context, data: data as LabelData }),
      defaultDrawNodeHover: (context, data) =>
        writeLabel(this.#sheetOf(context), { ...(data as LabelData), forceLabel: true }),
      nodeReducer: (id, data) => this.#drawnNode(id, data),
      edgeReducer: (id, data) => this.#drawnEdge(id, data),
    };
  }

  #drawnNode(id: string, { kind, side, named, ...data }: NodeAttributes) {
    const palette = this.#palette;
    const own = colourOf(palette, side === undefined ? { kind } : { kind, side });
    const faded = this.#fades(id, "nodes");
    return {
      ...data,
      kind,
      color: faded ? mixed(own, palette.ground, FADED) : own,
      outline: faded ? mixed(palette.outline, palette.ground, FADED) : palette.outline,
      faded,
      forceLabel: named || (this.#standsOut()?.nodes.has(id) ?? false),
      zIndex: faded ? 0 : 1,
    };
  }

  #drawnEdge(id: string, data: EdgeAttributes) {
    const palette = this.#palette;
    const faded = this.#fades(id, "edges");
    const own = data.stroke === "dashed" ? palette.denied : palette.edge;
    return {
      ...data,
      color: faded ? mixed(own, palette.ground, FADED) : own,
      size: this.#standsOut()?.edges.has(id) ? data.size + 1.5 : data.size,
      zIndex: faded ? 0 : 1,
    };
  }

  #standsOut(): Emphasis | null {
    return this.#hovered ?? this.#emphasis;
  }

  /** An open claim fades nothing; a thing that one points at or chose does not compete with the rest. */
  #fades(id: string, kind: "nodes" | "edges"): boolean {
    const standsOut = this.#standsOut();
    return standsOut?.strong === true && !standsOut[kind].has(id);
  }

  #sheetOf(context: CanvasRenderingContext2D): Sheet {
    return { context, width: this.#box.clientWidth, height: this.#box.clientHeight, palette: this.#palette };
  }

  /** Writes labels where there is room: first those that stand out, then those of big things. A label without room is moved, or left out. */
  #drawLabels(): void {
    const [graph, sigma, labels] = [this.#graph, this.#sigma, this.#labels];
    const [first] = labels;
    if (first === undefined) return;
    const sheet = this.#sheetOf(first.context);
    const drawn: DOMRect[] = [];
    const nodes = graph.mapNodes((id, { size: given, mark }) => {
      const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id));
      const size = sigma.scaleSize(given);
      writeMark(sheet, mark, { x, y, size }, sigma.getNodeDisplayData(id)?.color ?? sheet.palette.ground);
      return new DOMRect(x - size, y - size, 2 * size, 2 * size);
    });
    const rank = ({ data }: Label) => (data.forceLabel ? 1000 : 0) + (data.faded ? 0 : 500) + data.size;
    labels.sort((a, b) => rank(b) - rank(a));
    for (const { data } of labels) writeLabel(sheet, data, drawn, nodes);
    const taken = [...drawn, ...nodes];
    for (const { edge, attributes, sourceAttributes, targetAttributes } of graph.edgeEntries()) {
      const ends = [sigma.graphToViewport(sourceAttributes), sigma.graphToViewport(targetAttributes)] as const;
      writeCount(sheet, attributes.label, ends, this.#fades(edge, "edges"), taken);
    }
    this.#labels = [];
  }

  #tellClicks(on: Listeners): void {
    this.#sigma.on("clickNode", ({ node }) => on.node(node));
    this.#sigma.on("clickStage", () => on.node(null));
    this.#sigma.on("clickEdge", ({ edge }) => on.edge(edge));
  }

  /** Shows what can be clicked, and brings out the node under the pointer with its neighbours. */
  #followPointer(): void {
    const [graph, sigma, { style }] = [this.#graph, this.#sigma, this.#box];
    const point = (is: boolean) => {
      style.cursor = is ? "pointer" : "";
    };
    const hover = (emphasis: Emphasis | null) => {
      this.#hovered = emphasis;
      point(emphasis !== null);
      // Places do not change: nothing is sorted or indexed anew
      sigma.refresh({ partialGraph: { nodes: graph.nodes(), edges: graph.edges() }, skipIndexation: true });
    };
    sigma.on("enterEdge", () => point(true));
    sigma.on("leaveEdge", () => point(false));
    sigma.on("enterNode", ({ node }) =>
      hover({ nodes: new Set([node, ...graph.neighbors(node)]), edges: new Set(graph.edges(node)), strong: true }),
    );
    sigma.on("leaveNode", () => hover(null));
  }

  /** Gives each node its place as laid out, stretched to the shape of the box. */
  #place(): void {
    const stretch = stretchFor(this.#box, [...this.#laidOut.values()]);
    this.#graph.updateEachNodeAttributes((id, attributes) => {
      const { x, y } = this.#laidOut.get(id) ?? { x: 0, y: 0 };
      return { ...attributes, x: x * stretch, y };
    });
  }
}

interface Label {
  readonly context: CanvasRenderingContext2D;
  readonly data: LabelData;
}

type LabelData = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color"> & { readonly faded?: boolean };

/** How much wider than laid out the scene is drawn, so that it fills its pane; the order of things stays. */
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
