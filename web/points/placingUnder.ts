import { groupsOf } from "./columns.ts";
import { foldSides, type SideLine } from "./foldSides.ts";
import { type Measure, wrapped } from "./measure.ts";
import type { PicturePoint } from "./picturePoint.ts";
import {
  AIRY,
  boxOf,
  EDGE,
  lineFrom,
  type Place,
  type PlacedLine,
  type PlacedMark,
  type PlacedPicture,
  type PlacedPoint,
  type Room,
  SMALL,
  TITLE,
  withTotal,
} from "./placedPicture.ts";

const ROW = 30;
/** More room where the name stands below that somebody uses. */
const USES = 22;

/** Each point as wide as the room, its sides under it: who says so on the left, who answers otherwise on the right. */
export function placedUnder(points: readonly PicturePoint[], room: Room): PlacedPicture {
  const { width, measure, name } = room;
  const found = { points: [] as PlacedPoint[], marks: [] as PlacedMark[], lines: [] as PlacedLine[] };
  const box = width - 2 * EDGE;
  const half = box / 2;
  let y = EDGE;
  for (const group of groupsOf(points)) {
    const { marks, ties } = foldSides(group);
    const markOf = new Map(marks.map((mark) => [mark.key, withTotal(mark, room)]));
    for (const point of group.points) {
      const { height, ...words } = boxOf(point, box - 20, AIRY, room);
      found.points.push({ ...words, x: EDGE, y, width: box, height });
      const row = words.byName ? ROW + USES : ROW;
      const rows = (["left", "right"] as const).map((column) => {
        const own = ties.filter((tie) => tie.point === point && markOf.get(tie.mark)?.column === column);
        const x = EDGE + (column === "left" ? 0 : half);
        for (const [at, tie] of own.entries()) {
          const mark = markOf.get(tie.mark);
          if (mark === undefined) continue;
          const middle = y + height + 8 + row * (at + 0.5);
          const label = wrapped(name(mark), half - 92, 2, (words) => measure(words, TITLE - 1, true));
          const from: PlacedMark = {
            mark,
            radius: 7,
            label,
            uses: usedIn(tie, words, half - 92, measure),
            x: x + 74,
            y: middle,
            labelAt: { x: x + 86, y: middle, anchor: "start" },
            stem: null,
          };
          found.marks.push(from);
          found.lines.push(lineUnder(tie, from, { x: x + 12, y: y + height }));
        }
        return own.length;
      });
      y += height + 8 + row * Math.max(...rows, 0) + 12;
    }
  }
  return { width, height: y, natural: y, ...found };
}

/** The words by which somebody calls what a point is about, where that is asked. */
function usedIn(
  { variant, denies: denied }: SideLine,
  { byName, title, rest }: Pick<PlacedPoint, "byName" | "title" | "rest">,
  width: number,
  measure: Measure,
): readonly string[] {
  if (!byName || denied) return [];
  const words = variant === null ? rest : title[variant];
  return wrapped(words ?? "", width, 2, (one) => measure(one, SMALL, false));
}

function lineUnder(tie: SideLine, from: PlacedMark, end: Place): PlacedLine {
  const line = lineFrom(tie, from);
  return {
    ...line,
    path: `M${end.x} ${end.y}V${from.y}H${from.x - from.radius}`,
    end,
    width: Math.min(4, 1.2 + 0.7 * Math.sqrt(line.count)),
    badge: { x: end.x + 38, y: from.y },
    cross: tie.denies ? { x: end.x + 12, y: from.y } : null,
  };
}
