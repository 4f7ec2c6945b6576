/** A disc that keeps apart from others, and the point that it stands for. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly point: { readonly x: number; readonly y: number };
}

const ROUNDS = 120;
/** No disc goes farther from its point than this many of its radii, and a little: then it lies over others rather than elsewhere. */
const FARTHEST = { radii: 3, more: 20 };
/** In radians: discs of one point go to different sides. */
const GOLDEN = 2.4;

/**
 * Discs that would lie over each other, moved apart; the larger one moves less. Each keeps the point that it stands for, to which a line
 * leads.
 *
 * @param between so much room is left between two
 */
export function apart(
  discs: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  between: number,
): readonly Disc[] {
  const moved = discs.map(({ x, y, radius }) => ({ x, y, radius, point: { x, y } }));
  for (let round = 0; round < ROUNDS; round++) {
    let isMoved = false;
    for (const [at, one] of moved.entries())
      for (const [next, other] of moved.entries()) {
        if (next <= at) continue;
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        const wanted = one.radius + other.radius + between;
        if (distance >= wanted - 0.5) continue;
        const angle = distance < 0.01 ? GOLDEN * (at + next) : Math.atan2(dy, dx);
        const share = one.radius ** 2 / (one.radius ** 2 + other.radius ** 2);
        push(one, angle + Math.PI, (wanted - distance) * (1 - share));
        push(other, angle, (wanted - distance) * share);
        isMoved = true;
      }
    if (!isMoved) break;
  }
  return moved;
}

function push(
  disc: { x: number; y: number; readonly radius: number; readonly point: Disc["point"] },
  angle: number,
  by: number,
) {
  const [x, y] = [disc.x + by * Math.cos(angle), disc.y + by * Math.sin(angle)];
  const far = Math.hypot(x - disc.point.x, y - disc.point.y);
  const held = Math.min(1, (FARTHEST.radii * disc.radius + FARTHEST.more) / Math.max(far, 1));
  disc.x = disc.point.x + (x - disc.point.x) * held;
  disc.y = disc.point.y + (y - disc.point.y) * held;
}
