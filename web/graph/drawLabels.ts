import type { Position } from "../../src/overview/layout.ts";
import { inkOn, type Palette } from "./palette.ts";
import { shorten } from "./scene.ts";

const LABEL_SIZE = 12;
/** Lines of fewer pixels have no room for their count. */
const SHORTEST = 48;
/** Shapes of a smaller radius, in pixels, have no room for a number. */
const NARROWEST = 6;

/** A sheet that is written on, of so many pixels. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** Where a shape stands on it, and its radius. */
interface Circle extends Position {
  readonly size: number;
}

/** A label and the shape that it belongs to. */
interface LabelledNode extends Circle {
  readonly label: string | null;
  readonly faded?: boolean;
  /** Whether it is written where it can be even over other shapes. */
  readonly forceLabel?: boolean;
}

/** Writes a label beside its node where it lies over no other, nor, if that can be, over another node; keeps its place in `drawn`. */
export function writeLabel(
  sheet: Sheet,
  data: LabelledNode,
  drawn: DOMRect[] = [],
  nodes: readonly DOMRect[] = [],
): void {
  if (!data.label) return;
  const { context, palette } = sheet;
  const words = shorten(data.label);
  context.font = `${data.forceLabel ? "600 " : ""}${LABEL_SIZE}px ${palette.font}`;
  const width = context.measureText(words).width;
  const reach = data.size + 4;
  const middle = Math.max(4, Math.min(data.x - width / 2, sheet.width - width - 4));
  const places = [
    [middle, data.y + reach],
    [middle, data.y - reach - LABEL_SIZE - 2],
    [data.x + reach + 1, data.y - LABEL_SIZE / 2],
    [data.x - reach - width - 1, data.y - LABEL_SIZE / 2],
  ].map(([left = 0, top = 0]) => new DOMRect(left, top, width, LABEL_SIZE + 2));
  const free = places.filter((place) => inside(place, sheet) && !drawn.some((other) => meet(other, place)));
  const clear = free.find((place) => !nodes.some((other) => meet(other, place)));
  const place = clear ?? (data.forceLabel ? free[0] : undefined);
  if (place === undefined) return;
  drawn.push(place);
  // The place is that of the left end, whichever way the page is read
  context.textAlign = "left";
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = palette.ground;
  context.strokeText(words, place.x, place.y + LABEL_SIZE - 1);
  context.fillStyle = data.faded ? palette.muted : palette.text;
  context.fillText(words, place.x, place.y + LABEL_SIZE - 1);
}

/** Writes how many claims a line stands for, upright at its middle, where the line is long enough and nothing else is there. */
export function writeCount(
  sheet: Sheet,
  label: string,
  [a, b]: readonly [Position, Position],
  faded: boolean,
  taken: DOMRect[],
): void {
  const { context, palette } = sheet;
  if (label === "" || Math.hypot(a.x - b.x, a.y - b.y) < SHORTEST) return;
  context.font = `${LABEL_SIZE - 1}px ${palette.font}`;
  const width = context.measureText(label).width;
  const place = new DOMRect((a.x + b.x - width) / 2, (a.y + b.y - LABEL_SIZE) / 2, width, LABEL_SIZE);
  if (!inside(place, sheet) || taken.some((other) => meet(other, place))) return;
  taken.push(place);
  context.textAlign = "left";
  context.lineWidth = 5;
  context.strokeStyle = palette.ground;
  context.strokeText(label, place.x, place.y + LABEL_SIZE - 2);
  context.fillStyle = faded ? palette.muted : palette.text;
  context.fillText(label, place.x, place.y + LABEL_SIZE - 2);
}

/** Writes a number into a shape of a colour that is big enough for it. */
export function writeMark({ context, palette }: Sheet, mark: string, { x, y, size }: Circle, colour: string): void {
  if (mark === "" || size < NARROWEST) return;
  context.font = `700 ${Math.min(12, Math.round(size * 1.25))}px ${palette.font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = inkOn(colour);
  context.fillText(mark, x, y);
  context.textBaseline = "alphabetic";
}

const inside = (place: DOMRect, { width, height }: Sheet): boolean =>
  place.left >= 2 && place.top >= 2 && place.right <= width - 2 && place.bottom <= height - 2;

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
