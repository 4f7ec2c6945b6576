const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** How much more a pixel sideways counts than one ahead. */
const ASIDE = 2.5;

/** The mark of a picture that an arrow key leads to from the one that has the focus; null for other keys and at the rim. */
export function nearestIn(svg: SVGSVGElement | null, event: KeyboardEvent): SVGGElement | null {
  const direction = Object.hasOwn(DIRECTIONS, event.key) ? DIRECTIONS[event.key] : undefined;
  const from = event.target instanceof Element ? event.target.closest<SVGGElement>(".mark-button") : null;
  if (svg === null || direction === undefined || from === null) return null;
  const [dx, dy] = direction;
  const start = middleOf(from);
  let best: { readonly mark: SVGGElement; readonly cost: number } | null = null;
  for (const mark of svg.querySelectorAll<SVGGElement>(".mark-button")) {
    if (mark === from) continue;
    const { x, y } = middleOf(mark);
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    if (ahead < 2) continue;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const cost = ahead + ASIDE * aside;
    if (best === null || cost < best.cost) best = { mark, cost };
  }
  return best?.mark ?? null;
}

function middleOf(mark: SVGGElement): { readonly x: number; readonly y: number } {
  // the shape, without the label beside it
  const { left, right, top, bottom } = (mark.querySelector("rect, circle") ?? mark).getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
