import { DirectedGraph } from "graphology";
import { Sigma } from "sigma";
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { Position, Positions } from "../../src/overview/layout.ts";
import type { NodeKind } from "../../src/overview/network.ts";
import { type LabelledNode, type Sheet, writeCount, writeLabel, writeMark } from "./drawLabels.ts";
import { StyledEdgeProgram } from "./edgePrograms.ts";
import { ShapeProgram, UnusedProgram } from "./nodePrograms.ts";
import { channelsOf, colourOf, type Palette } from "./palette.ts";
import { type Emphasis, edgeKey, type LineStyle, type Scene, type SceneEdge } from "./scene.ts";

/** The drawing of a graph. Nothing outside of this file knows what draws it. */
export interface Renderer {
  /** `told` gives what is written onto a line. What was drawn before keeps its place on the screen. */
  show(scene: Scene, positions: Positions, told?: (edge: SceneEdge) => string): void;
  /** The same things elsewhere. */
  move(positions: Positions): void;
  emphasise(emphasis: Emphasis | null): void;
  recolour(palette: Palette): void;
  zoom(to: "in" | "out" | "all"): void;
  /** Brings nodes into the middle, near enough to see them all and what is around them. */
  zoomTo(nodes: readonly string[]): void;
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
}

interface EdgeAttributes {
  size: number;
  stroke: LineStyle;
  label: string;
}

type NodeProgram = NodeProgramType<NodeAttributes, EdgeAttributes>;
type EdgeProgram = EdgeProgramType<NodeAttributes, EdgeAttributes>;

/** So many of the heaviest things in sight are always named. */
const NAMED = 12;
/** So many names are tried at most, big things first: more could not be read. */
const MOST_NAMES = 120;

/** Room for labels around the scene, in pixels. */
const PADDING = 26;

/** Who is told what is clicked, and when what the graphics card holds is lost. */
interface Listeners {
  /** A node that is clicked, and whether together with those that are chosen; null for the ground between. */
  readonly node: (id: string | null, together: boolean) => void;
  readonly edge: (id: string) => void;
  readonly lost: () => void;
  /** Where somebody has dragged nodes to, as they would be laid out; nothing can be dragged where this is not given. */
  readonly pinned?: (put: Positions) => void;
}

/** Draws in a box of the page. */
export const createRenderer = (box: HTMLElement, palette: Palette, on: Listeners): Renderer =>
  new SigmaRenderer(box, palette, on);

/** A camera goes no nearer than this to what is chosen, and leaves so much room around it. */
const [NEAR, SPARE] = [0.45, 1.9];

/** So many pixels a finger moves that only taps. */
const FINGER = 8;

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
  #laidOut: Positions = new Map();
  #stretch = 1;
  /** Whether something was dragged since the pointer went down. */
  #dragged = false;
  /** What the canvas shows where nobody has zoomed: it only grows, so that filters move nothing. */
  #frame: Frame | null = null;
  #closed = false;
  // A wheel or a finger over the graph scrolls the page, as it does elsewhere, unless the graph has the window
  readonly #onWheel = (event: WheelEvent): void => {
    if (!this.#hasWindow() && !event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  readonly #onTouch = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (one === undefined || other !== undefined || this.#hasWindow()) return;
    const { left, top } = this.#box.getBoundingClientRect();
    if (!this.#isOnNode(one.clientX - left, one.clientY - top)) event.stopPropagation();
  };

  constructor(box: HTMLElement, palette: Palette, on: Listeners) {
    this.#box = box;
    this.#palette = palette;
    this.#sigma = new Sigma(this.#graph, box, this.#settings());
    this.#sigma.on("afterRender", () => this.#drawLabels());
    box.addEventListener("wheel", this.#onWheel, { capture: true });
    box.addEventListener("touchstart", this.#onTouch, { capture: true });
    this.#tellClicks(on);
    this.#followPointer();
    if (on.pinned !== undefined) this.#letDrag(on.pinned);
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

  show(scene: Scene, positions: Positions, told: (edge: SceneEdge) => string = () => ""): void {
    const graph = this.#graph;
    graph.clear();
    this.#laidOut = positions;
    for (const { id, kind, label, short = label, size, disputed, mark = "", side } of scene.nodes)
      graph.addNode(id, { x: 0, y: 0, size, label: short, kind, ringed: disputed, mark, side });
    this.#place();
    for (const edge of scene.edges) {
      const { source, target, size, stroke } = edge;
      const known = graph.edge(source, target);
      // claims between two things say more than another tie between them
      if (known !== undefined && stroke === "dotted") continue;
      const attributes = { size, stroke, label: stroke === "dotted" ? "" : told(edge) };
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
    else {
      this.#frame = null;
      this.#place();
      void camera.animatedReset(duration);
    }
  }

  zoomTo(nodes: readonly string[]): void {
    const frame = around(
      nodes.flatMap((id) => this.#sigma.getNodeDisplayData(id) ?? []),
      null,
    );
    if (frame === null) return;
    const { left, right, bottom, top } = frame;
    const duration = matchMedia("(prefers-reduced-motion: reduce)").matches ? { duration: 1 } : { duration: 200 };
    const ratio = Math.min(1, Math.max(NEAR, SPARE * Math.max(right - left, top - bottom)));
    void this.#sigma.getCamera().animate({ x: (left + right) / 2, y: (bottom + top) / 2, ratio }, duration);
  }

  placeOf(node: string): Position | null {
    if (!this.#graph.hasNode(node)) return null;
    return this.#sigma.graphToViewport(this.#graph.getNodeAttributes(node));
  }

  close(): void {
    this.#closed = true;
    this.#resized.disconnect();
    this.#box.removeEventListener("wheel", this.#onWheel, { capture: true });
    this.#box.removeEventListener("touchstart", this.#onTouch, { capture: true });
    this.#sigma.kill();
  }

  #hasWindow(): boolean {
    return this.#box.closest('[data-maximised="view"], [data-arrangement="whole"]') !== null;
  }

  #isOnNode(x: number, y: number): boolean {
    const [graph, sigma] = [this.#graph, this.#sigma];
    return graph.someNode((_, own) => {
      const at = sigma.graphToViewport(own);
      return Math.hypot(at.x - x, at.y - y) <= sigma.scaleSize(own.size);
    });
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
      // written by us: Sigma chooses them by a grid, which leaves out the biggest things
      renderLabels: false,
      stagePadding: PADDING,
      enableEdgeEvents: true,
      zIndex: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      defaultDrawNodeHover: (context, data) =>
        void writeLabel(this.#sheetOf(context), { ...data, label: data.label ?? null, forceLabel: true }),
      nodeReducer: (id, data) => this.#drawnNode(id, data),
      edgeReducer: (id, data) => this.#drawnEdge(id, data),
    };
  }

  #drawnNode(id: string, { kind, side, ...data }: NodeAttributes) {
    const palette = this.#palette;
    const own = colourOf(palette, side === undefined ? { kind } : { kind, side });
    const faded = this.#fades(id, "nodes");
    return {
      ...data,
      kind,
      color: faded ? mixed(own, palette.ground, FADED) : own,
      outline: this.#emphasis?.chosen?.has(id)
        ? palette.accent
        : faded
          ? mixed(palette.outline, palette.ground, FADED)
          : palette.outline,
      faded,
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

  /**
   * Writes names where there is room: first those that stand out and those of the heaviest things in sight, which are always written,
   * then the rest by size. One without room is moved, or left out.
   */
  #drawLabels(): void {
    const [graph, sigma] = [this.#graph, this.#sigma];
    const context = sigma.getCanvases().labels?.getContext("2d");
    if (!context) return;
    const sheet = this.#sheetOf(context);
    const seen: (LabelledNode & { readonly id: string })[] = [];
    const shapes = graph.mapNodes((id, { size: given, mark, label }) => {
      const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id));
      const size = sigma.scaleSize(given);
      writeMark(sheet, mark, { x, y, size }, sigma.getNodeDisplayData(id)?.color ?? sheet.palette.ground);
      const inSight = x > -size && y > -size && x < sheet.width + size && y < sheet.height + size;
      if (inSight) seen.push({ id, x, y, size, label, faded: this.#fades(id, "nodes") });
      return new DOMRect(x - size, y - size, 2 * size, 2 * size);
    });
    const outstanding = this.#standsOut();
    const heavy = new Set([...seen].sort((a, b) => b.size - a.size).slice(0, NAMED));
    // of very many that stand out only those are named that have room
    const few = [outstanding?.nodes, outstanding?.chosen].find((own) => own !== undefined && own.size <= NAMED);
    const forces = (one: (typeof seen)[number]) => heavy.has(one) || (few?.has(one.id) ?? false);
    const rank = (one: (typeof seen)[number]) => (forces(one) ? 1000 : 0) + (one.faded ? 0 : 500) + one.size;
    const drawn: DOMRect[] = [];
    let named = 0;
    let heaviest = 0;
    for (const one of seen.sort((a, b) => rank(b) - rank(a)).slice(0, MOST_NAMES)) {
      if (!writeLabel(sheet, { ...one, forceLabel: forces(one) }, drawn, shapes)) continue;
      named += 1;
      if (heavy.has(one)) heaviest += 1;
    }
    // What a test can know of a canvas: how many names are written, of how many of the heaviest, and where these stand
    const places = [...heavy].map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(" ");
    Object.assign(this.#box.dataset, { named, heaviest, inSight: seen.length, places });
    const taken = [...drawn, ...shapes];
    for (const { edge, attributes, sourceAttributes, targetAttributes } of graph.edgeEntries()) {
      if (attributes.label === "") continue;
      const ends = [sigma.graphToViewport(sourceAttributes), sigma.graphToViewport(targetAttributes)] as const;
      writeCount(sheet, attributes.label, ends, this.#fades(edge, "edges"), taken);
    }
  }

  #tellClicks(on: Listeners): void {
    // To let go of what was dragged is no click
    const clicked = (tell: () => void) => {
      if (!this.#dragged) tell();
    };
    const isTogether = ({ original }: { original: MouseEvent | TouchEvent }) => original.shiftKey;
    this.#sigma.on("clickNode", ({ node, event }) => clicked(() => on.node(node, isTogether(event))));
    this.#sigma.on("clickStage", ({ event }) => clicked(() => on.node(null, isTogether(event))));
    // who chooses several things means none of the lines between them
    this.#sigma.on("clickEdge", ({ edge, event }) => clicked(() => !isTogether(event) && on.edge(edge)));
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

  /** A node goes where mouse or finger drags it to, and stays there; if it is one of several that are chosen, they go with it. */
  #letDrag(pinned: (put: Positions) => void): void {
    const [graph, sigma] = [this.#graph, this.#sigma];
    let held: { readonly node: string; readonly from: Position } | null = null;
    const begin = () => {
      this.#dragged = false;
    };
    const drop = () => {
      const own = held?.node;
      held = null;
      if (own === undefined || !this.#dragged || !graph.hasNode(own)) return;
      const laid = (id: string): Position => {
        const { x, y } = graph.getNodeAttributes(id);
        return { x: Math.round((10 * x) / this.#stretch) / 10, y: Math.round(10 * y) / 10 };
      };
      pinned(new Map(this.#moving(own).map((id) => [id, laid(id)])));
    };
    sigma.getMouseCaptor().on("mousedown", begin).on("mouseup", drop);
    sigma.getTouchCaptor().on("touchdown", begin).on("touchup", drop);
    sigma.on("downNode", ({ node, event }) => {
      const { original, x, y } = event;
      const isPinch = "touches" in original && original.touches.length > 1;
      held = isPinch ? null : { node, from: { x, y } };
    });
    sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
      if (held === null) return;
      // else the canvas would be dragged with it
      preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
      const { node, from } = held;
      // a finger that taps is never quite still
      const isTap = "touches" in event.original && Math.hypot(event.x - from.x, event.y - from.y) < FINGER;
      if (isTap && !this.#dragged) return;
      const { x, y } = sigma.viewportToGraph(event);
      const was = graph.getNodeAttributes(node);
      const [right, up] = [x - was.x, y - was.y];
      for (const id of this.#moving(node))
        graph.updateNodeAttributes(id, (own) => ({ ...own, x: (own.x ?? 0) + right, y: (own.y ?? 0) + up }));
      this.#dragged = true;
    });
  }

  /** What moves with a node. */
  #moving(held: string): readonly string[] {
    const chosen = this.#emphasis?.chosen;
    return chosen?.has(held) ? [...chosen].filter((id) => this.#graph.hasNode(id)) : [held];
  }

  /** Gives each node its place as laid out, stretched to the shape of the box. */
  #place(): void {
    const drawn = this.#graph.mapNodes((id) => this.#laidOut.get(id) ?? { x: 0, y: 0 });
    const frame = around(drawn, this.#frame);
    this.#frame = frame;
    if (frame === null) return;
    this.#stretch = stretchFor(this.#box, frame);
    const stretch = this.#stretch;
    this.#sigma.setCustomBBox({ x: [frame.left * stretch, frame.right * stretch], y: [frame.bottom, frame.top] });
    this.#graph.updateEachNodeAttributes((id, attributes) => {
      const { x, y } = this.#laidOut.get(id) ?? { x: 0, y: 0 };
      return { ...attributes, x: x * stretch, y };
    });
  }
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The frame that holds places and a frame that was. */
function around(places: readonly Position[], was: Frame | null): Frame | null {
  let found = was;
  for (const { x, y } of places)
    found =
      found === null
        ? { left: x, right: x, bottom: y, top: y }
        : {
            left: Math.min(found.left, x),
            right: Math.max(found.right, x),
            bottom: Math.min(found.bottom, y),
            top: Math.max(found.top, y),
          };
  return found;
}

/** How much wider than laid out the scene is drawn, so that it fills its pane; the order of things stays. */
function stretchFor(box: HTMLElement, { left, right, bottom, top }: Frame): number {
  const [width, height] = [Math.max(1, right - left), Math.max(1, top - bottom)];
  const wanted = (box.clientWidth / Math.max(1, box.clientHeight)) * (height / width);
  return Math.max(0.4, Math.min(3.5, wanted));
}

/** `share` of one colour in another. */
function mixed(colour: string, into: string, share: number): string {
  const [own, other] = [channelsOf(colour), channelsOf(into)];
  const mix = (at: 0 | 1 | 2) => Math.round(own[at] * share + other[at] * (1 - share));
  return `#${([0, 1, 2] as const).map((at) => mix(at).toString(16).padStart(2, "0")).join("")}`;
}
