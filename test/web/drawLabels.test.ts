import { beforeAll, expect, test } from "vitest";
import { type Sheet, writeLabel } from "../../web/graph/drawLabels.ts";
import type { Palette } from "../../web/graph/palette.ts";

/** The browser's rectangle, of which names make use. */
class Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  constructor(x: number, y: number, width: number, height: number) {
    [this.x, this.y, this.width, this.height] = [x, y, width, height];
  }
  get left() {
    return this.x;
  }
  get top() {
    return this.y;
  }
  get right() {
    return this.x + this.width;
  }
  get bottom() {
    return this.y + this.height;
  }
}

beforeAll(() => {
  Object.assign(globalThis, { DOMRect: Rect });
});

/** A sheet that keeps the lines drawn on it; a letter is seven pixels wide. */
function sheetOf(width: number, height: number) {
  const led: (readonly [number, number])[] = [];
  const context = {
    measureText: (words: string) => ({ width: 7 * words.length }),
    strokeText: () => undefined,
    fillText: () => undefined,
    beginPath: () => undefined,
    moveTo: () => undefined,
    lineTo: (x: number, y: number) => led.push([x, y]),
    stroke: () => undefined,
  };
  const palette = { font: "sans-serif", ground: "#fff", text: "#000", muted: "#666" } as Palette;
  return { led, sheet: { context: context as unknown as CanvasRenderingContext2D, width, height, palette } as Sheet };
}

const shape = (x: number, y: number, size: number) => new Rect(x - size, y - size, 2 * size, 2 * size) as DOMRect;
const shared = (a: DOMRect, b: DOMRect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

test("a name that has to be written stands beside the big things around its own, and a line leads to it", () => {
  const own = shape(200, 150, 8);
  const around = [shape(200, 118, 16), shape(200, 182, 16), shape(236, 150, 16), shape(164, 150, 16)];
  const { sheet, led } = sheetOf(400, 300);
  const drawn: DOMRect[] = [];
  expect(
    writeLabel(sheet, { x: 200, y: 150, size: 8, label: "Harbour Front", forceLabel: true }, drawn, [own, ...around]),
  ).toBe(true);
  const [place] = drawn as [DOMRect];
  // a tenth of one of them
  expect(around.reduce((sum, one) => sum + shared(one, place), 0)).toBeLessThan(100);
  expect(led).toHaveLength(1);
});

test("a name far from its thing has a line to it, one beside it has none", () => {
  const near = sheetOf(400, 300);
  writeLabel(near.sheet, { x: 200, y: 150, size: 8, label: "Velmar", forceLabel: true }, [], [shape(200, 150, 8)]);
  expect(near.led).toEqual([]);
  const far = sheetOf(400, 300);
  // names all around
  const taken = [new Rect(110, 105, 180, 90) as DOMRect];
  writeLabel(far.sheet, { x: 200, y: 150, size: 8, label: "Velmar", forceLabel: true }, taken, [shape(200, 150, 8)]);
  expect(far.led).toHaveLength(1);
});

test("two names keep room between them", () => {
  const { sheet } = sheetOf(400, 300);
  const drawn: DOMRect[] = [];
  for (const x of [100, 145, 190, 235])
    writeLabel(sheet, { x, y: 150, size: 6, label: "Orrel", forceLabel: true }, drawn, [shape(x, 150, 6)]);
  expect(drawn).toHaveLength(4);
  for (const [at, one] of drawn.entries())
    for (const other of drawn.slice(at + 1)) {
      const beside = Math.max(one.left - other.right, other.left - one.right);
      const above = Math.max(one.top - other.bottom, other.top - one.bottom);
      expect(Math.max(beside - 4, above)).toBeGreaterThan(0);
    }
});
