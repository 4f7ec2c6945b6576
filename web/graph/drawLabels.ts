import type { Position } from "../../src/overview/layout.ts";
import { inkOn, type Palette } from "./palette.ts";
import { shortLines } from "./scene.ts";

const LABEL_SIZE = 12;
const LABEL_LINE = 14;
/** Lines of fewer pixels have no room for their count. */
const SHORTEST = 48;
/** Shapes of a smaller radius, in pixels, have no room for a number. */
const NARROWEST = 6;

/** The canvas for labels, with its size in pixels. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** The position of a shape on it, and its radius. */
interface Circle extends Position {
  readonly size: number;
}

/** A label and the shape that it belongs to. */
export interface LabelledNode extends Circle {
  readonly label: string | null;
  readonly faded?: boolean;
  /** Whether it may be written over other shapes. */
  readonly forceLabel?: boolean;
}

/** Room between two names. */
const GAP = 5;
/** So far from its shape a name needs a line to it. */
const LED = 12;
/** A pixel further off from its shape is as bad for a name as so many pixels of other shapes that it covers. */
const APART = 5;

/** Steps around a shape for a name that has to be written: in twelve directions, nearer ones first. */
const FURTHER = [0, 16, 32, 50, 72].flatMap((away) =>
  Array.from({ length: 12 }, (_, step) => ({ away, angle: (step * Math.PI) / 6 })),
);

/**
 * Writes a label in one line or two beside its node where it lies over no other, nor, if that can be, over another node; keeps its place in
 * `drawn`. Returns whether there was a place.
 */
export function writeLabel(
  sheet: Sheet,
  data: LabelledNode,
  drawn: DOMRect[] = [],
  nodes: readonly DOMRect[] = [],
): boolean {
  if (!data.label) return false;
  const { context, palette } = sheet;
  const lines = shortLines(data.label);
  context.font = `${data.forceLabel && !data.faded ? "600 " : ""}${LABEL_SIZE}px ${palette.font}`;
  const widths = lines.map((line) => context.measureText(line).width);
  const place = placeFor(data, Math.max(...widths), lines.length * LABEL_LINE, { sheet, drawn, nodes });
  if (place === null) return false;
  drawn.push(place);
  lead(sheet, data, place);
  // the position is that of the left end, in either reading direction
  context.textAlign = "left";
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = palette.ground;
  context.fillStyle = data.faded ? palette.muted : palette.text;
  for (const [at, line] of lines.entries()) {
    const x = place.x + (place.width - (widths[at] ?? 0)) / 2;
    const y = place.y + LABEL_SIZE - 1 + at * LABEL_LINE;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  }
  return true;
}

/** A line from a shape to its name, where this stands so far off that it could be taken for another's. */
function lead({ context, palette }: Sheet, { x, y, size, faded = false }: LabelledNode, place: DOMRect): void {
  const [endX, endY] = [Math.max(place.left, Math.min(x, place.right)), Math.max(place.top, Math.min(y, place.bottom))];
  const away = Math.hypot(endX - x, endY - y);
  if (away < size + LED) return;
  context.beginPath();
  context.moveTo(x + ((endX - x) * size) / away, y + ((endY - y) * size) / away);
  context.lineTo(endX, endY);
  context.lineWidth = 1;
  context.strokeStyle = faded ? palette.muted : palette.text;
  context.stroke();
}

interface Around {
  readonly sheet: Sheet;
  readonly drawn: readonly DOMRect[];
  readonly nodes: readonly DOMRect[];
}

/** Below, above, right or left of a shape; a name that has to be written may stand further off, or cover as little as can be. */
function placeFor(data: LabelledNode, width: number, height: number, { sheet, drawn, nodes }: Around): DOMRect | null {
  const reach = data.size + 4;
  const middle = Math.max(4, Math.min(data.x - width / 2, sheet.width - width - 4));
  const rect = ([left = 0, top = 0]: readonly number[]) => new DOMRect(left, top, width, height);
  const near = [
    [middle, data.y + reach],
    [middle, data.y - reach - height],
    [data.x + reach + 1, data.y - height / 2],
    [data.x - reach - width - 1, data.y - height / 2],
  ].map(rect);
  const isFree = (place: DOMRect) => inside(place, sheet) && !drawn.some((other) => meet(spaced(other), place));
  const free = near.filter(isFree);
  const covered = (place: DOMRect) => nodes.reduce((sum, other) => sum + shared(other, place), 0);
  const clear = free.find((place) => covered(place) === 0);
  if (clear !== undefined || !data.forceLabel) return clear ?? null;
  const far = FURTHER.map(({ away, angle }) => {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const x = data.x + dx * (reach + away + width / 2) - width / 2;
    const y = data.y + dy * (reach + away + height / 2) - height / 2;
    const place = rect([
      Math.max(4, Math.min(x, sheet.width - width - 4)),
      Math.max(4, Math.min(y, sheet.height - height - 4)),
    ]);
    return { place, cost: covered(place) + APART * (away + 4) };
  }).filter(({ place }) => isFree(place));
  const all = [...free.map((place) => ({ place, cost: covered(place) })), ...far];
  return all.sort((a, b) => a.cost - b.cost)[0]?.place ?? null;
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

const spaced = ({ x, y, width, height }: DOMRect): DOMRect => new DOMRect(x - GAP, y - 1, width + 2 * GAP, height + 2);

/** How much of two places is the same, in square pixels. */
const shared = (a: DOMRect, b: DOMRect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const meet = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
