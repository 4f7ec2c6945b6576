import { scaleLinear } from "../views/scales.ts";
import type { Point } from "./gazetteer.ts";

/** A place in Mercator's projection: as many units from west to east as degrees. */
export type Flat = readonly [x: number, y: number];

/** What of the world is in the picture: its middle, and how many pixels a unit has. */
export interface MapView {
  readonly middle: Flat;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Mercator's projection ends here. */
const MOST_NORTHERN = 84;
const DEGREE = Math.PI / 180;
/** So many kilometres has a degree along the equator. */
const KILOMETRES = 111.32;
/** The picture is at least so many units wide, and at most the world. */
const CLOSEST = 0.4;
const WIDEST = 380;

export const flat = ([latitude, longitude]: Point): Flat => [longitude, -northOf(latitude)];

function northOf(latitude: number): number {
  const held = Math.max(-MOST_NORTHERN, Math.min(MOST_NORTHERN, latitude));
  return Math.log(Math.tan(Math.PI / 4 + (held * DEGREE) / 2)) / DEGREE;
}

const latitudeOf = (y: number): number => (2 * Math.atan(Math.exp(-y * DEGREE)) - Math.PI / 2) / DEGREE;

/** Scales from the world to the pixels of a picture. */
export function scalesOf({ middle: [x, y], scale }: MapView, { width, height }: Size) {
  const along = (centre: number, room: number) =>
    scaleLinear()
      .domain([centre - room / 2 / scale, centre + room / 2 / scale])
      .range([0, room]);
  return { x: along(x, width), y: along(y, height) };
}

/** The view that shows all of some points, with room around them; the world where there are none. */
export function viewOf(points: readonly Flat[], { width, height }: Size, margin = 48): MapView {
  if (points.length === 0) return { middle: [0, 0], scale: width / WIDEST };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = { width: Math.max(40, width - 2 * margin), height: Math.max(40, height - 2 * margin) };
  const scale = Math.min(room.width / Math.max(2, right - left), room.height / Math.max(1.5, bottom - top));
  return held({ middle: [(left + right) / 2, (top + bottom) / 2], scale }, { width, height });
}

/** A view that is neither closer than the points are sure nor wider than the world. */
export function held({ middle: [x, y], scale }: MapView, { width }: Size): MapView {
  return {
    middle: [Math.max(-180, Math.min(180, x)), Math.max(-160, Math.min(160, y))],
    scale: Math.max(width / WIDEST, Math.min(width / CLOSEST, scale)),
  };
}

/**
 * Of weighted points those that hold most of the weight: a few far off do not squeeze the rest together.
 *
 * @param points heaviest first
 */
export function corePoints(points: readonly { readonly at: Flat; readonly weight: number }[]): readonly Flat[] {
  const within = (axis: 0 | 1): readonly [number, number] => {
    const sorted = [...points].sort((a, b) => a.at[axis] - b.at[axis]);
    const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
    let [sum, low, high] = [0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const { at, weight } of sorted) {
      if (sum <= 0.08 * all) low = at[axis];
      sum += weight;
      if (sum >= 0.92 * all && high === Number.POSITIVE_INFINITY) high = at[axis];
    }
    return [low, high];
  };
  const [[left, right], [top, bottom]] = [within(0), within(1)];
  return points.map(({ at }) => at).filter(([x, y]) => x >= left && x <= right && y >= top && y <= bottom);
}

const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** A round number of kilometres in the middle of the picture, and its width in pixels. */
export function scaleBar({ middle: [, y], scale }: MapView, most: number): { kilometres: number; pixels: number } {
  const perPixel = (KILOMETRES * Math.cos(latitudeOf(y) * DEGREE)) / scale;
  const kilometres = ROUND.findLast((one) => one / perPixel <= most) ?? 1;
  return { kilometres, pixels: kilometres / perPixel };
}

/** Distances between the lines of the grid, in degrees. */
const STEPS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/** Lines of longitude and latitude that are in the picture, about five of each. */
export function gridOf(
  view: MapView,
  size: Size,
): { readonly east: readonly number[]; readonly north: readonly number[] } {
  const { x, y } = scalesOf(view, size);
  const [west = 0, east = 0] = x.domain();
  const [top = 0, bottom = 0] = y.domain();
  const step = STEPS.find((one) => (east - west) / one <= 7) ?? 30;
  const between = (from: number, to: number, limit: number) => {
    const lines: number[] = [];
    for (let one = Math.ceil(Math.max(-limit, from) / step); one * step <= Math.min(limit, to); one++)
      lines.push(one * step);
    return lines;
  };
  return { east: between(west, east, 180), north: between(latitudeOf(bottom), latitudeOf(top), 80) };
}
