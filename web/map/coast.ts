import { type Flat, flat, type MapView, type Size, scalesOf } from "./projection.ts";

/** A stretch of land with its lakes, and the box around it. */
export interface Land {
  readonly rings: readonly (readonly Flat[])[];
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

const PARTS = 100;
/** Points of a coast that are nearer to each other, in pixels, are drawn as one. */
const FINEST = 0.8;

/** The land in a file of coastlines: data/gazetteer/README.md. */
export function landIn(text: string): readonly Land[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const rings = line.split(";").map(ringIn);
      const points = rings[0] ?? [];
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return { rings, box: [least(xs), least(ys), most(xs), most(ys)] };
    });
}

const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

function ringIn(text: string): readonly Flat[] {
  let [longitude, latitude] = [0, 0];
  return text.split(" ").map((part) => {
    const [east = 0, north = 0] = part.split(",").map(Number);
    longitude += east;
    latitude += north;
    return flat([latitude / PARTS, longitude / PARTS]);
  });
}

/** The land that is in the picture, as a path of SVG. */
export function landPath(land: readonly Land[], view: MapView, size: Size): string {
  const scales = scalesOf(view, size);
  const [west = 0, east = 0] = scales.x.domain();
  const [north = 0, south = 0] = scales.y.domain();
  const [left, top] = [size.width / 2 - view.middle[0] * view.scale, size.height / 2 - view.middle[1] * view.scale];
  const place = ([x, y]: Flat): Flat => [left + x * view.scale, top + y * view.scale];
  const seen = land.filter(({ box }) => box[0] <= east && box[2] >= west && box[1] <= south && box[3] >= north);
  return seen.flatMap(({ rings }) => rings.map((ring) => ringPath(ring.map(place), size))).join("");
}

/** The land is cut so far out of the picture, so that no line is seen where it is. */
const BEYOND = 8;

function ringPath(ring: readonly Flat[], { width, height }: Size): string {
  const parts: string[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const [x, y] of cut(ring, [-BEYOND, -BEYOND, width + BEYOND, height + BEYOND])) {
    if (Math.abs(x - lastX) < FINEST && Math.abs(y - lastY) < FINEST) continue;
    parts.push(`${parts.length === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`);
    [lastX, lastY] = [x, y];
  }
  return parts.length < 3 ? "" : `${parts.join("")}Z`;
}

/** The part of a ring within a box (Sutherland and Hodgman 1974): it is cut along one edge after the other. */
export function cut(ring: readonly Flat[], [left, top, right, bottom]: Land["box"]): readonly Flat[] {
  const edges = [
    { axis: 0, at: left, sign: 1 },
    { axis: 0, at: right, sign: -1 },
    { axis: 1, at: top, sign: 1 },
    { axis: 1, at: bottom, sign: -1 },
  ] as const;
  let points = ring;
  for (const { axis, at, sign } of edges) {
    const isIn = (point: Flat) => sign * (point[axis] - at) >= 0;
    const crossing = (a: Flat, b: Flat): Flat => {
      const share = (at - a[axis]) / (b[axis] - a[axis]);
      return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    };
    const next: Flat[] = [];
    for (const [nth, point] of points.entries()) {
      const before = points[nth === 0 ? points.length - 1 : nth - 1] ?? point;
      if (isIn(point) !== isIn(before)) next.push(crossing(before, point));
      if (isIn(point)) next.push(point);
    }
    points = next;
  }
  return points;
}
