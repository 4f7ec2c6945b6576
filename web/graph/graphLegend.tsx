import type { JSX } from "preact";
import type { NodeKind } from "../../src/overview/network.ts";
import { t } from "../strings.ts";
import type { LegendSide } from "./currentSides.ts";
import type { LineStyle, Scene } from "./scene.ts";

interface Given {
  /** Whether members of communities have their number. */
  readonly numbered: boolean;
  readonly sides?: readonly LegendSide[];
  /** What is drawn: signs of which nothing is there are left out, the others are counted. */
  readonly scene?: Scene;
}

/** What the shapes, lines and numbers of the scene mean, and how many there are of each. */
export function GraphLegend({ numbered, sides, scene }: Given) {
  return (
    <ul class="graph-legend" aria-label={t.graph.legend}>
      {sides?.map(({ number, name, count }) => (
        <li key={number}>
          <span class="side-dot" data-side={number} aria-hidden="true" />
          {number === 0 ? t.graph.sideUnknown : name} <span class="count">{t.counted.number(count)}</span>
        </li>
      ))}
      {SIGNS.map(({ label, sign, count }) => {
        const drawn = scene === undefined ? null : count(scene);
        return drawn === 0 ? null : (
          <li key={label}>
            {sign()}
            {label}
            {drawn !== null && <span class="count"> {t.counted.number(drawn)}</span>}
          </li>
        );
      })}
      {numbered && (
        <li>
          <Sign>
            <g>
              <circle class="key-shape key-actor" cx="8" cy="8" r="7" />
              <text class="key-mark" x="8" y="11.5" text-anchor="middle">
                1
              </text>
            </g>
          </Sign>
          {t.communities.key}
        </li>
      )}
    </ul>
  );
}

/** The signs of which something is drawn, in words, for a file. */
export const signsOf = (scene: Scene): readonly { readonly words: string; readonly count: number }[] =>
  SIGNS.map(({ label, told, count }) => ({ words: told ?? label, count: count(scene) })).filter(
    ({ count }) => count > 0,
  );

const Sign = ({ children }: { children: JSX.Element }) => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    {children}
  </svg>
);

const Shape = ({ kind, d }: { kind: string; d: string }) => (
  <Sign>
    <path class={`key-shape key-${kind}`} d={d} />
  </Sign>
);

const Stroke = ({ d, denied = false }: { d: string; denied?: boolean }) => (
  <svg viewBox="0 0 32 16" width="19" height="10" aria-hidden="true">
    <path class={denied ? "key-line denied" : "key-line"} d={d} />
  </svg>
);

/** The shapes of nodes and the strokes of lines. */
const nodes = (kind: NodeKind) => (scene: Scene) => scene.nodes.filter((node) => node.kind === kind).length;
const lines = (stroke: LineStyle) => (scene: Scene) => scene.edges.filter((edge) => edge.stroke === stroke).length;

const SIGNS: readonly {
  readonly label: string;
  /** The same where the sign itself is not beside it. */
  readonly told?: string;
  readonly sign: () => JSX.Element;
  readonly count: (scene: Scene) => number;
}[] = [
  {
    label: t.kinds.actor,
    told: t.graph.told.actor,
    sign: () => <Shape kind="actor" d="M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z" />,
    count: nodes("actor"),
  },
  {
    label: t.kinds.event,
    told: t.graph.told.event,
    sign: () => <Shape kind="event" d="M8 1.5 14.5 8 8 14.5 1.5 8z" />,
    count: nodes("event"),
  },
  {
    label: t.graph.keyDisputed,
    told: t.graph.told.disputed,
    count: (scene) => scene.nodes.filter(({ disputed }) => disputed).length,
    sign: () => (
      <Sign>
        <g>
          <path class="key-shape key-event" d="M8 3.5 12.5 8 8 12.5 3.5 8z" />
          <path class="key-shape key-ring" d="M8 .5 15.5 8 8 15.5 .5 8z" />
        </g>
      </Sign>
    ),
  },
  {
    label: t.kinds.place,
    told: t.graph.told.place,
    sign: () => <Shape kind="place" d="M8 2 14.5 13.5h-13z" />,
    count: nodes("place"),
  },
  { label: t.graph.keyClaims, told: t.graph.told.claims, sign: () => <Stroke d="M0 8h32" />, count: lines("solid") },
  {
    label: t.graph.keyDenies,
    told: t.graph.told.denies,
    sign: () => <Stroke denied d="M0 8h4m2 0h4m12 0h4m2 0h4M12.5 4.5l7 7m0-7-7 7" />,
    count: lines("dashed"),
  },
  {
    label: t.graph.keyMixed,
    told: t.graph.told.mixed,
    sign: () => <Stroke d="M0 8h8m16 0h8M12.5 4.5l7 7m0-7-7 7" />,
    count: lines("mixed"),
  },
  {
    label: t.graph.keyTies,
    told: t.graph.told.ties,
    sign: () => <Stroke d="M1 8h2m4 0h2m4 0h2m4 0h2m4 0h2m4 0h2" />,
    count: (scene) => scene.edges.filter(({ kind }) => kind === "behalf").length,
  },
  {
    label: t.graph.keyPlaces,
    told: t.graph.told.places,
    sign: () => <Stroke d="M1 8h2m4 0h2m4 0h2m4 0h2m4 0h2m4 0h2" />,
    count: (scene) => scene.edges.filter(({ kind }) => kind === "place").length,
  },
];
