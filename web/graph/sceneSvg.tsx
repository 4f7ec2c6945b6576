import type { Positions } from "../../src/overview/layout.ts";
import type { NodeKind } from "../../src/overview/network.ts";
import { colourOf, inkOn, type Palette } from "./palette.ts";
import { type Emphasis, type Scene, type SceneEdge, type SceneNode, shortLines } from "./scene.ts";

export interface SceneSvgGiven {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly palette: Palette;
  readonly emphasis: Emphasis | null;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly onNode?: (id: string) => void;
  /** What is written onto a line; nothing where it is not given. */
  readonly told?: (edge: SceneEdge) => string;
}

const MARGIN = 48;
const LABEL_SIZE = 12;
const LABEL_LINE = 14;
/** So many of the heaviest are named even where the name has to stand further off. */
const NAMED = 12;

/** The scene as SVG, for browsers without WebGL and for files: the same node shapes and line styles. */
export function SceneSvg({ scene, positions, palette, emphasis, title, width, height, onNode, told }: SceneSvgGiven) {
  const place = placing(scene, positions, width, height);
  const faded = (kind: "nodes" | "edges", id: string) => emphasis !== null && !emphasis[kind].has(id);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={palette.font}
      font-size={LABEL_SIZE}
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={palette.ground} />
      {drawnEdges(scene).map((edge) => (
        <g key={edge.id} opacity={faded("edges", edge.id) ? 0.4 : 1}>
          <Edge
            edge={edge}
            from={place(edge.source)}
            to={place(edge.target)}
            palette={palette}
            told={told?.(edge) ?? ""}
          />
        </g>
      ))}
      {scene.nodes.map((node) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of claims leads to the same by keyboard
        <g
          key={node.id}
          opacity={faded("nodes", node.id) ? 0.4 : 1}
          class={onNode === undefined ? undefined : "still-node"}
          onClick={onNode === undefined ? undefined : () => onNode(node.id)}
        >
          <Shape node={node} at={place(node.id)} palette={palette} />
        </g>
      ))}
      {labelled(scene, place, width, height).map(({ node, x, y, lines }) => (
        <text
          key={node.id}
          x={x}
          y={y}
          fill={palette.text}
          stroke={palette.ground}
          stroke-width="4"
          stroke-linejoin="round"
          paint-order="stroke"
          font-weight={emphasis?.nodes.has(node.id) ? 600 : 400}
        >
          {lines.map((line, at) => (
            <tspan key={at} x={x} dy={at === 0 ? 0 : LABEL_LINE}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type Place = (id: string) => Point;

/** Stretched so that what is drawn fills the frame; up is up, as in the drawing by WebGL. */
function placing(scene: Scene, positions: Positions, width: number, height: number): Place {
  const points = scene.nodes.map(({ id }) => positions.get(id) ?? { x: 0, y: 0 });
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const along = (value: number, low: number, high: number, length: number) =>
    high === low ? length / 2 : MARGIN + ((value - low) / (high - low)) * (length - 2 * MARGIN);
  return (id) => {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    return {
      x: Math.round(along(x, left, right, width) * 10) / 10,
      y: Math.round((height - along(y, bottom, top, height)) * 10) / 10,
    };
  };
}

/** One line for each pair, claims before other ties. */
function drawnEdges({ edges }: Scene): readonly SceneEdge[] {
  const byPair = new Map<string, SceneEdge>();
  for (const edge of edges) {
    const pair = `${edge.source} ${edge.target}`;
    const known = byPair.get(pair);
    if (known === undefined || (known.kind !== "claims" && edge.kind === "claims")) byPair.set(pair, edge);
  }
  return [...byPair.values()];
}

interface EdgeGiven {
  readonly edge: SceneEdge;
  readonly from: Point;
  readonly to: Point;
  readonly palette: Palette;
  readonly told: string;
}

function Edge({ edge, from, to, palette, told }: EdgeGiven) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const dashes = { dashed: "7 4", dotted: "2 4", solid: undefined, mixed: undefined }[edge.stroke];
  const colour = edge.stroke === "dashed" ? palette.denied : palette.edge;
  const crossed = edge.stroke === "dashed" || edge.stroke === "mixed";
  return (
    <>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        stroke={colour}
        stroke-width={edge.size}
        stroke-dasharray={dashes}
      />
      {crossed && (
        <path d={`M${middle.x - 5} ${middle.y - 5}l10 10m0-10l-10 10`} stroke={colour} stroke-width="2.2" fill="none" />
      )}
      {told !== "" && (
        <text
          x={middle.x + 6}
          y={middle.y - 6}
          fill={palette.text}
          stroke={palette.ground}
          stroke-width="3"
          paint-order="stroke"
        >
          {told}
        </text>
      )}
    </>
  );
}

/** As corner points around the middle, for a radius of 1; a circle has none. */
const CORNERS: Record<NodeKind, readonly (readonly [number, number])[] | null> = {
  actor: null,
  event: [
    [0, -1.14],
    [1.14, 0],
    [0, 1.14],
    [-1.14, 0],
  ],
  place: [
    [0, -1.24],
    [1.07, 0.62],
    [-1.07, 0.62],
  ],
  document: [
    [-0.8, -0.8],
    [0.8, -0.8],
    [0.8, 0.8],
    [-0.8, 0.8],
  ],
};

/** How much bigger the second ring of a disputed thing is, in pixels. */
const RING = 4.5;

function Shape({ node, at, palette }: { node: SceneNode; at: Point; palette: Palette }) {
  const outline = { stroke: palette.outline, "stroke-width": 1.4 };
  return (
    <>
      {node.disputed && (
        <Outline kind={node.kind} at={at} radius={node.size + RING} style={{ ...outline, fill: "none" }} />
      )}
      <Outline kind={node.kind} at={at} radius={node.size} style={{ ...outline, fill: colourOf(palette, node) }} />
      {node.mark && (
        <text
          x={at.x}
          y={at.y}
          fill={inkOn(colourOf(palette, node))}
          font-size={Math.min(12, Math.round(node.size * 1.25))}
          font-weight="700"
          text-anchor="middle"
          dominant-baseline="central"
        >
          {node.mark}
        </text>
      )}
    </>
  );
}

interface OutlineGiven {
  readonly kind: NodeKind;
  readonly at: Point;
  readonly radius: number;
  readonly style: { readonly fill: string; readonly stroke: string; readonly "stroke-width": number };
}

function Outline({ kind, at, radius, style }: OutlineGiven) {
  const corners = CORNERS[kind];
  if (corners === null) return <circle cx={at.x} cy={at.y} r={radius * 0.92} {...style} />;
  const points = corners.map(([x, y]) => `${round(at.x + x * radius)},${round(at.y + y * radius)}`);
  return <polygon points={points.join(" ")} {...style} />;
}

const round = (value: number): number => Math.round(value * 10) / 10;

interface Label extends Point {
  readonly node: SceneNode;
  readonly lines: readonly string[];
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const meet = (a: Frame, b: Frame): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Those with most claims first; a label that would lie over another, or over a shape, is left out. */
function labelled(scene: Scene, place: Place, width: number, height: number): readonly Label[] {
  const taken: Frame[] = scene.nodes.map(({ id, size }) => {
    const { x, y } = place(id);
    return { left: x - size, right: x + size, top: y - size, bottom: y + size };
  });
  const labels: Label[] = [];
  for (const [nth, node] of scene.nodes.entries()) {
    const at = place(node.id);
    const reach = node.size + (node.disputed ? RING : 0) + 3;
    const lines = shortLines(node.short ?? node.label);
    const long = Math.max(...lines.map((line) => Array.from(line).length)) * LABEL_SIZE * 0.56;
    const tall = (lines.length - 1) * LABEL_LINE;
    const middle = Math.max(4, Math.min(width - long - 4, at.x - long / 2));
    for (const away of nth < NAMED ? [0, 14, 28, 44] : [0]) {
      const places = [
        [middle, at.y + reach + away + LABEL_SIZE],
        [middle, at.y - reach - away - tall],
        [at.x + reach + away, at.y + LABEL_SIZE / 3 - tall / 2],
        [at.x - reach - away - long, at.y + LABEL_SIZE / 3 - tall / 2],
      ] as const;
      const free = places.find(([x, y]) => {
        const frame = { left: x, right: x + long, top: y - LABEL_SIZE, bottom: y + tall + 2 };
        const isInside = x >= 0 && frame.right <= width && frame.top >= 0 && frame.bottom <= height;
        if (!isInside || taken.some((other) => meet(other, frame))) return false;
        taken.push(frame);
        return true;
      });
      if (free === undefined) continue;
      labels.push({ node, x: round(free[0]), y: round(free[1]), lines });
      break;
    }
  }
  return labels;
}
