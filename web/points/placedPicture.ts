import type { Mark, SideLine } from "./foldSides.ts";
import { type Measure, wrapped } from "./measure.ts";
import { denies, namesOf, type PicturePoint } from "./picturePoint.ts";
import { countOf, type Total } from "./totals.ts";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface PlacedPoint extends Place {
  readonly point: PicturePoint;
  readonly width: number;
  readonly height: number;
  /** Lines of its title, in order. */
  readonly title: readonly string[];
  /** Whether each line of the title is a name of its own: a line from a side ends at the name that the side uses. */
  readonly byName: boolean;
  /** The height of such a row. */
  readonly row: number;
  /** The row for who speaks of it by none of these names, or by several; null if all use one. */
  readonly rest: string | null;
  /** What is asked of it: two points of one event have the same title, and this alone tells them apart. */
  readonly asked: string;
  /** What else stands under the title, after the question. */
  readonly below: string;
}

/** What a box says, and how high it is, before it has its place. */
export type MeasuredBox = Omit<PlacedPoint, "x" | "y" | "width">;

export interface PlacedMark extends Place {
  readonly mark: Mark;
  readonly radius: number;
  readonly label: readonly string[];
  /** Lines of the name that it uses, where its line does not end at the row of that name; else none. */
  readonly uses: readonly string[];
  /** Where the label begins, ends or has its middle, and the middle of its height. */
  readonly labelAt: Place & { readonly anchor: "start" | "end" | "middle" };
  /** What leads from the mark along its counts, as the `d` of a path, where these stand under it. */
  readonly stem: string | null;
}

export interface PlacedLine {
  readonly id: string;
  readonly tie: SideLine;
  readonly from: PlacedMark;
  readonly count: number;
  /** As the `d` of a path. */
  readonly path: string;
  /** Where it ends at its point. */
  readonly end: Place;
  readonly width: number;
  readonly badge: Place;
  /** Where a denial is crossed. */
  readonly cross: Place | null;
}

/** The picture with the place of everything in it, in pixels. */
export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
  /** The height that it needs at least. */
  readonly natural: number;
  readonly points: readonly PlacedPoint[];
  readonly marks: readonly PlacedMark[];
  readonly lines: readonly PlacedLine[];
}

/** What the picture is placed by. */
export interface Room {
  readonly width: number;
  /** The points are spread over so much where they need less. */
  readonly height: number;
  readonly measure: Measure;
  /** What stands under the title of a point: the question, or nothing, then the rest, the most important last. */
  readonly below: (point: PicturePoint) => readonly [asked: string, ...rest: string[]];
  /** The label of a mark. */
  readonly name: (mark: Mark) => string;
  /** Claims and documents of each side in all points, drawn or not; those that are drawn where this is not told. */
  readonly totals?: ReadonlyMap<string, Total>;
  /** What stands in the row of those who use none of the names at issue. */
  readonly otherwise: string;
}

export const TITLE = 13;
export const SMALL = 11;
export const TITLE_LINE = 14.5;
/** Room at each edge of the picture. */
export const EDGE = 4;

/** How close things stand. */
export interface Density {
  /** The most lines of a title. */
  readonly lines: number;
  /** The height of a name that has a row of its own. */
  readonly row: number;
  /** Between one point and the next. */
  readonly gap: number;
  /** Between one group and the next. */
  readonly groupGap: number;
}

export const AIRY: Density = { lines: 4, row: 19, gap: 4, groupGap: 14 };

/** The height of a box whose title has so many lines, with the line under it. */
export const heightOfTitle = (lines: number): number => 19 + TITLE_LINE * lines;

/** What a box says, and how high it is. */
export function boxOf(
  point: PicturePoint,
  width: number,
  { lines, row }: Density,
  { measure, below, otherwise }: Room,
): MeasuredBox {
  const inBold = (words: string) => measure(words, TITLE, true);
  const under = underTitle(below(point), width, measure);
  const names = namesOf(point);
  const byName = names.length > 1 && point.holdings.some(({ variant }) => variant !== null);
  if (!byName) {
    const title = wrapped(point.title, width, lines, inBold);
    return { point, title, byName, row, rest: null, ...under, height: heightOfTitle(title.length) };
  }
  const title = names.map((name) => wrapped(`“${name}”`, width, 1, inBold)[0] ?? "");
  const otherWords = point.otherwise === null ? otherwise : `“${point.otherwise}”`;
  const rest = point.holdings.some((one) => one.variant === null && !denies(one)) ? otherWords : null;
  const rows = title.length + (rest === null ? 0 : 1);
  return { point, title, byName, row, rest, ...under, height: 17 + row * rows };
}

/** The question, and as much of the rest as has room beside it. */
function underTitle(
  [asked, ...rest]: ReturnType<Room["below"]>,
  width: number,
  measure: Measure,
): Pick<PlacedPoint, "asked" | "below"> {
  const question = wrapped(asked, width, 1, (words) => measure(words, SMALL, true))[0] ?? "";
  const left = width - measure(question, SMALL, true);
  const joined = (parts: readonly string[]) => [...(question === "" ? [] : [""]), ...parts].join(" · ");
  const fits = rest.findIndex((_, at) => measure(joined(rest.slice(at)), SMALL, false) <= left);
  return { asked: question, below: fits < 0 ? "" : joined(rest.slice(fits)) };
}

/** A mark of one side with all that a click on it opens. */
export function withTotal(mark: Mark, { totals }: Room): Mark {
  const [key = ""] = mark.sides;
  const total = mark.kind === "several" ? undefined : totals?.get(key);
  return total === undefined ? mark : { ...mark, ...total };
}

/** What a line stands for, however it is drawn. */
export const lineFrom = (tie: SideLine, from: PlacedMark): Pick<PlacedLine, "id" | "tie" | "from" | "count"> => ({
  id: `${tie.point.id} ${tie.mark} ${tie.denies ? "denies" : "says"} ${tie.variant ?? ""}`,
  tie,
  from,
  count: countOf(tie.holdings),
});
