import { l } from "../lateStrings.ts";
import type { Land } from "./coast.ts";
import { landPath } from "./coast.ts";
import type { MapPlace } from "./mapOf.ts";
import type { MapPalette } from "./mapPalette.ts";
import { NAME_SIZE, type PlacedPlace, sectors } from "./placedMarks.ts";
import { flat, gridOf, type MapView, type Size, scaleBar, scalesOf } from "./projection.ts";

export interface MapGround {
  readonly land: readonly Land[];
  readonly view: MapView;
  readonly size: Size;
  readonly palette: MapPalette;
}

/** Sea, land and lines of the grid; no borders. */
export function Ground({ land, view, size, palette }: MapGround) {
  const { width, height } = size;
  const scales = scalesOf(view, size);
  const { east, north } = gridOf(view, size);
  const across = east.map((degrees) => `M${scales.x(degrees).toFixed(1)} 0V${height}`);
  const along = north.map((degrees) => `M0 ${scales.y(flat([degrees, 0])[1]).toFixed(1)}H${width}`);
  const bar = scaleBar(view, width / 5);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus
    <g aria-hidden="true">
      <rect width={width} height={height} fill={palette.sea} />
      <path d={landPath(land, view, size)} fill={palette.land} stroke={palette.coast} stroke-width="0.8" />
      <path d={[...across, ...along].join("")} fill="none" stroke={palette.coast} stroke-width="0.5" opacity="0.4" />
      <g transform={`translate(12 ${height - 14})`} fill={palette.text} font-size="11">
        <path d={`M0 -5V0H${bar.pixels.toFixed(1)}V-5`} fill="none" stroke={palette.text} stroke-width="1.2" />
        <text x={bar.pixels + 6} y="2" {...haloOf(palette)}>
          {l.map.kilometres(bar.kilometres)}
        </text>
      </g>
    </g>
  );
}

const haloOf = (palette: MapPalette) =>
  ({ stroke: palette.ground, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" }) as const;

/** A place: a disc with a sector for each side, two rings around it where claims contradict each other, a line to its point where it is moved from it. */
export function PlaceMark({ placed, palette }: { placed: PlacedPlace; palette: MapPalette }) {
  const { place, x, y, radius, from } = placed;
  const parts = bySide(place);
  const paths = sectors(
    parts.map(({ count }) => count),
    x,
    y,
    radius,
  );
  return (
    <>
      {from !== null && (
        <>
          <path d={`M${from.x} ${from.y}L${x} ${y}`} stroke={palette.text} stroke-width="1" />
          <circle cx={from.x} cy={from.y} r="2" fill={palette.text} />
        </>
      )}
      {place.disputed && (
        <circle cx={x} cy={y} r={radius + 4} fill={palette.ground} stroke={palette.text} stroke-width="1.6" />
      )}
      {paths.map((d, nth) => (
        <path
          key={parts[nth]?.side}
          d={d}
          fill={palette.sides[parts[nth]?.side ?? 0] ?? palette.text}
          stroke={palette.ground}
          stroke-width="1"
        />
      ))}
      <circle cx={x} cy={y} r={radius} fill="none" stroke={palette.text} stroke-width="1.2" />
    </>
  );
}

/** The claims of a place by colour: all sides without one of their own are one sector. */
function bySide({ shares }: MapPlace): readonly { readonly side: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { side, count } of shares) counts.set(side, (counts.get(side) ?? 0) + count);
  return [...counts].map(([side, count]) => ({ side, count }));
}

/** The name of a place, if there is room for it. */
export const PlaceName = ({ placed: { name }, palette }: { placed: PlacedPlace; palette: MapPalette }) =>
  name === null ? null : (
    <text
      x={name.x}
      y={name.y}
      text-anchor={name.anchor}
      font-size={NAME_SIZE}
      font-weight="600"
      fill={palette.text}
      {...haloOf(palette)}
    >
      {name.words}
    </text>
  );
