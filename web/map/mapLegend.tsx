import { l } from "../lateStrings.ts";
import type { MapPlace } from "./mapOf.ts";

/** A side of the legend. */
export interface MapSide {
  readonly side: number;
  readonly name: string | null;
}

/** The sides with a colour of their own that have claims of places, and one grey one for all the others. */
export function sidesOf(places: readonly MapPlace[]): readonly MapSide[] {
  const names = new Map<number, string | null>();
  for (const { shares } of places) for (const { side, name } of shares) names.set(side, side === 0 ? null : name);
  return [...names].map(([side, name]) => ({ side, name })).sort((a, b) => (a.side || 99) - (b.side || 99));
}

/** What the marks of the map mean, and where its data come from. */
export const MapLegend = ({ places }: { places: readonly MapPlace[] }) => (
  <ul class="graph-legend map-legend">
    {sidesOf(places).map(({ side, name }) => (
      <li key={side}>
        <span class="map-dot" data-side={side} aria-hidden="true" />
        <span dir="auto">{name ?? l.map.others}</span>
      </li>
    ))}
    <li>
      <span class="map-pie" aria-hidden="true" />
      {l.map.keyPie}, {l.map.keySize}
    </li>
    {places.some(({ disputed }) => disputed) && (
      <li>
        <span class="map-ring" aria-hidden="true" />
        {l.map.keyDisputed}
      </li>
    )}
    <li>{l.map.source}</li>
  </ul>
);
