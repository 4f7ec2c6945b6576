/** The width and height of a part of a picture. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The approximate ratio of width to height of the packed picture. */
const ASPECT = 1.5;

/**
 * Packs boxes so that none covers another and little room is left between: in rows, the highest boxes first. Returns
 * the corner with the least coordinates of each, in the order given. (Next-fit decreasing height; Coffman et al. 1980)
 */
export function packed(boxes: readonly Box[]): readonly Corner[] {
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), 0);
  const row = Math.max(widest, Math.sqrt(area * ASPECT));
  const corners: Corner[] = [];
  let [x, y, high] = [0, 0, 0];
  const order = boxes.map((box, at) => ({ box, at })).sort((a, b) => b.box.height - a.box.height || a.at - b.at);
  for (const { box, at } of order) {
    if (x > 0 && x + box.width > row) [x, y, high] = [0, y + high, 0];
    corners[at] = { x, y };
    x += box.width;
    high = Math.max(high, box.height);
  }
  return corners;
}
