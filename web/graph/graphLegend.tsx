import type { JSX } from "preact";
import { t } from "../strings.ts";
import type { LegendSide } from "./sidesNow.ts";

/** What the shapes, lines and numbers of the picture mean. `numbered` where members of communities have their number. */
export function GraphLegend({ numbered, sides }: { numbered: boolean; sides?: readonly LegendSide[] }) {
  return (
    <ul class="graph-legend" aria-label={t.graph.legend}>
      {sides?.map(({ number, name, count }) => (
        <li key={number}>
          <span class="side-dot" data-side={number} aria-hidden="true" />
          {number === 0 ? t.graph.sideUnknown : name} <span class="count">{t.counted.number(count)}</span>
        </li>
      ))}
      <li>
        <Sign>
          <circle class="key-shape key-actor" cx="8" cy="8" r="5.5" />
        </Sign>
        {t.kinds.actor}
      </li>
      <li>
        <Sign>
          <path class="key-shape key-event" d="M8 1.5 14.5 8 8 14.5 1.5 8z" />
        </Sign>
        {t.kinds.event}
      </li>
      <li>
        <Sign>
          <g>
            <path class="key-shape key-event" d="M8 3.5 12.5 8 8 12.5 3.5 8z" />
            <path class="key-shape key-ring" d="M8 .5 15.5 8 8 15.5 .5 8z" />
          </g>
        </Sign>
        {t.graph.keyDisputed}
      </li>
      <li>
        <Sign>
          <path class="key-shape key-place" d="M8 2 14.5 13.5h-13z" />
        </Sign>
        {t.kinds.place}
      </li>
      <li>
        <Line>
          <path class="key-line" d="M0 8h32" />
        </Line>
        {t.graph.keyClaims}
      </li>
      <li>
        <Line>
          <path class="key-line denied" d="M0 8h4m2 0h4m12 0h4m2 0h4M12.5 4.5l7 7m0-7-7 7" />
        </Line>
        {t.graph.keyDenies}
      </li>
      <li>
        <Line>
          <path class="key-line" d="M0 8h8m16 0h8M12.5 4.5l7 7m0-7-7 7" />
        </Line>
        {t.graph.keyMixed}
      </li>
      <li>
        <Line>
          <path class="key-line" d="M1 8h2m4 0h2m4 0h2m4 0h2m4 0h2m4 0h2" />
        </Line>
        {t.graph.keyTies}
      </li>
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

const Line = ({ children }: { children: JSX.Element }) => (
  <svg viewBox="0 0 32 16" width="19" height="10" aria-hidden="true">
    {children}
  </svg>
);
