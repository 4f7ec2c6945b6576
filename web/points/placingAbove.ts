import type { Side } from "./columns.ts";
import type { SideLine } from "./foldSides.ts";
import { BESIDE, COUNTS_APART, MARK_LINE, type MeasuredGroup, rowOf } from "./measuredGroup.ts";
import { lineFrom, type PlacedLine, type PlacedMark, type PlacedPoint } from "./placedPicture.ts";
import { halfBadge, round } from "./placingCounts.ts";

/** Between lines that lead to one row of a box. */
const STRAND = 3;

/**
 * Sides over their points, each with a column of its own in which its counts stand, the heaviest next to the points: where all
 * contradict all, lines that fan out from each side could not be told apart.
 */
export function placedAbove(
  group: MeasuredGroup,
  boxes: readonly PlacedPoint[],
  top: number,
): { readonly marks: readonly PlacedMark[]; readonly lines: readonly PlacedLine[] } {
  const both = (["left", "right"] as const).map((column) => columnOf(group, boxes, { column, top }));
  return { marks: both.flatMap(({ marks }) => marks), lines: both.flatMap(({ lines }) => lines) };
}

function columnOf(
  { marks, ties, at, step, head }: MeasuredGroup,
  boxes: readonly PlacedPoint[],
  { column, top }: { readonly column: Side; readonly top: number },
) {
  const outward = column === "left" ? -1 : 1;
  const edge = column === "left" ? at.x : at.x + at.width;
  const own = marks
    .filter(({ mark }) => mark.column === column)
    .sort((a, b) => Number(a.mark.kind === "several") - Number(b.mark.kind === "several") || b.radius - a.radius);
  const y = top + head - 20;
  const nameRow = (head - 38) / 2;
  const lines: PlacedLine[] = [];
  const placed = own.map(({ mark, radius, label }, place): PlacedMark => {
    const x = round(edge + outward * (BESIDE + step * (place + 0.5)));
    const labelAt = { x, y: round(top + nameRow * (place % 2 === 0 ? 1.5 : 0.5)), anchor: "middle" as const };
    const begun: PlacedMark = { mark, radius, label, uses: [], x, y, labelAt, stem: null };
    const shift = STRAND * (place - (own.length - 1) / 2);
    for (const box of boxes)
      for (const tie of ties.filter((one) => one.mark === mark.key && one.point === box.point))
        lines.push(straight(tie, begun, { y: middleOf(tie, box, ties) + shift, edge, outward }));
    const last = Math.max(y, ...lines.filter(({ tie }) => tie.mark === mark.key).map(({ badge }) => badge.y));
    const first = labelAt.y + (label.length * MARK_LINE) / 2;
    return { ...begun, stem: `M${x} ${round(first)}V${round(last)}` };
  });
  // the farthest first: its line runs under the counts of those that are nearer
  return { marks: placed, lines: lines.toSorted((a, b) => outward * (b.badge.x - a.badge.x)) };
}

function straight(
  tie: SideLine,
  from: PlacedMark,
  { y: wanted, edge, outward }: { readonly y: number; readonly edge: number; readonly outward: number },
): PlacedLine {
  const line = lineFrom(tie, from);
  const y = round(wanted);
  return {
    ...line,
    path: `M${from.x} ${y}H${edge}`,
    end: { x: edge, y },
    width: Math.min(STRAND - 0.4, 1 + 0.3 * Math.sqrt(line.count)),
    badge: { x: from.x, y },
    cross: tie.denies ? { x: from.x - outward * (halfBadge(line.count) + 8), y } : null,
  };
}

/** The middle of the row of a box that a line leads to. */
function middleOf(tie: SideLine, box: PlacedPoint, ties: readonly SideLine[]): number {
  const row = rowOf(tie, box);
  if (box.byName) return box.y + 1 + (Math.min(row, box.title.length + Number(box.rest !== null)) + 0.5) * box.row;
  const used = [...new Set(ties.filter(({ point }) => point === box.point).map((one) => rowOf(one, box)))].sort();
  return box.y + box.height / 2 + COUNTS_APART * (used.indexOf(row) - (used.length - 1) / 2);
}
