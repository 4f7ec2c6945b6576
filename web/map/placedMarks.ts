import { estimateWidth, type Measure } from "../points/measure.ts";
import { apart } from "./apart.ts";
import { isPlaced, type MapPlace } from "./mapOf.ts";
import { flat, type MapView, type Size, scalesOf } from "./projection.ts";

/** A place in the picture: where its disc stands, the point that it is moved from, if it is, and its name if there is room for it. */
export interface PlacedPlace {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly from: { readonly x: number; readonly y: number } | null;
  readonly name: {
    readonly words: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "end" | "middle";
  } | null;
}

const LEAST = 6;
/** The largest disc: smaller where the picture is narrow. */
const MOST = 26;
const MOST_OF_WIDTH = 1 / 24;
/** So far around a disc its rings reach. */
const RINGS = 5;
/** A disc that stands nearer to its point than this stands on it. */
const MOVED = 2;
/** Size of the names. */
export const NAME_SIZE = 12;
/** The longest name that is written whole. */
const LETTERS = 44;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The radius of a disc that is larger for more claims. */
const radiusOf = (claims: number, most: number, { width }: Size): number =>
  LEAST + (Math.max(2 * LEAST, Math.min(MOST, width * MOST_OF_WIDTH)) - LEAST) * Math.sqrt(claims / most);

/**
 * The places that are in the picture, near ones moved apart, the smallest last, so that each is seen; the heaviest have their names first, and no
 * name stands on another name or on a disc.
 *
 * @param places heaviest first
 */
export function placedPlaces(
  places: readonly MapPlace[],
  view: MapView,
  size: Size,
  measure: Measure = estimateWidth,
): readonly PlacedPlace[] {
  const scales = scalesOf(view, size);
  const most = Math.max(1, ...places.filter(isPlaced).map(({ claims }) => claims.length));
  const inView = places.filter(isPlaced).flatMap((place) => {
    const [east, south] = flat(place.placing.point);
    const [x, y] = [scales.x(east), scales.y(south)];
    const isIn = x >= 0 && x <= size.width && y >= 0 && y <= size.height;
    return isIn ? [{ place, x, y, radius: radiusOf(place.claims.length, most, size) }] : [];
  });
  const discs = apart(inView, RINGS + 1).map(({ x, y, radius, point }, at) => ({
    place: inView[at]!.place,
    x,
    y,
    radius,
    from: Math.hypot(x - point.x, y - point.y) < MOVED ? null : point,
  }));
  const taken: Box[] = discs.map(({ x, y, radius }) => {
    const reach = radius + RINGS;
    return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
  });
  return discs.map((disc, nth) => {
    const words = disc.place.label.length > LETTERS ? `${disc.place.label.slice(0, LETTERS - 1)}…` : disc.place.label;
    const name = roomFor(disc, words, measure(words, NAME_SIZE, true), size, taken.toSpliced(nth, 1));
    if (name !== null) taken.push(name.box);
    return { ...disc, name: name === null ? null : { words, x: name.x, y: name.y, anchor: name.anchor } };
  });
}

/** Beside its disc on one of four sides, where a name stands on nothing else; null where there is no room. */
function roomFor(
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  words: string,
  width: number,
  size: Size,
  taken: readonly Box[],
) {
  if (words === "") return null;
  const gap = radius + 9;
  const half = NAME_SIZE / 2 + 1;
  const tries = [
    { x: x + gap, y: y + 4, anchor: "start" as const, left: x + gap, middle: y },
    { x: x - gap, y: y + 4, anchor: "end" as const, left: x - gap - width, middle: y },
    { x, y: y - gap - 2, anchor: "middle" as const, left: x - width / 2, middle: y - gap - half },
    { x, y: y + gap + 10, anchor: "middle" as const, left: x - width / 2, middle: y + gap + half },
  ];
  for (const { left, middle, ...place } of tries) {
    const box = { left, top: middle - half, right: left + width, bottom: middle + half };
    if (box.left < 2 || box.top < 2 || box.right > size.width - 2 || box.bottom > size.height - 2) continue;
    if (!taken.some((one) => meet(one, box))) return { ...place, box };
  }
  return null;
}

/** The sectors of a disc, one for each share, from the top clockwise; as paths of SVG. */
export function sectors(counts: readonly number[], x: number, y: number, radius: number): readonly string[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const at = (share: number) => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  };
  let before = 0;
  return counts.map((count) => {
    const [from, to] = [before / all, (before + count) / all];
    before += count;
    if (count === all) return `M${at(0)}A${radius} ${radius} 0 1 1 ${at(0.5)}A${radius} ${radius} 0 1 1 ${at(0)}Z`;
    return `M${x.toFixed(1)} ${y.toFixed(1)}L${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
  });
}
