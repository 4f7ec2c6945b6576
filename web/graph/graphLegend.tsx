import type { JSX } from "preact";
import { t } from "../strings.ts";
import type { LegendSide } from "./sidesNow.ts";

/** What the shapes, lines and numbers of the scene mean. `numbered` where members of communities have their number. */
export function GraphLegend({ numbered, sides }: { numbered: boolean; sides?: readonly LegendSide[] }) {
  return (
    <ul class="graph-legend" aria-label={t.graph.legend}>
      {sides?.map(({ number, name, count }) => (
        <li key={number}>
          <span class="side-dot" data-side={number} aria-hidden="true" />
          {number === 0 ? t.graph.sideUnknown : name} <span class="count">{t.counted.number(count)}</span>
        </li>
      ))}
      {SIGNS.map(({ label, sign }) => (
        <li key={label}>
          {sign()}
          {label}
        </li>
      ))}
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
const SIGNS: readonly { readonly label: string; readonly sign: () => JSX.Element }[] = [
  { label: t.kinds.actor, sign: () => <Shape kind="actor" d="M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z" /> },
  { label: t.kinds.event, sign: () => <Shape kind="event" d="M8 1.5 14.5 8 8 14.5 1.5 8z" /> },
  {
    label: t.graph.keyDisputed,
    sign: () => (
      <Sign>
        <g>
          <path class="key-shape key-event" d="M8 3.5 12.5 8 8 12.5 3.5 8z" />
          <path class="key-shape key-ring" d="M8 .5 15.5 8 8 15.5 .5 8z" />
        </g>
      </Sign>
    ),
  },
  { label: t.kinds.place, sign: () => <Shape kind="place" d="M8 2 14.5 13.5h-13z" /> },
  { label: t.graph.keyClaims, sign: () => <Stroke d="M0 8h32" /> },
  { label: t.graph.keyDenies, sign: () => <Stroke denied d="M0 8h4m2 0h4m12 0h4m2 0h4M12.5 4.5l7 7m0-7-7 7" /> },
  { label: t.graph.keyMixed, sign: () => <Stroke d="M0 8h8m16 0h8M12.5 4.5l7 7m0-7-7 7" /> },
  { label: t.graph.keyTies, sign: () => <Stroke d="M1 8h2m4 0h2m4 0h2m4 0h2m4 0h2m4 0h2" /> },
];
