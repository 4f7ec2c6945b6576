import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { watchTheme } from "../graph/palette.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import type { Mark } from "./foldSides.ts";
import { measuring } from "./measure.ts";
import { nearestIn } from "./nearest.ts";
import { type PicturePalette, picturePalette } from "./picturePalette.ts";
import type { PicturePoint } from "./picturePoint.ts";
import { type Choice, PictureMarks } from "./pictureSvg.tsx";
import type { Room } from "./placedPicture.ts";
import { placed, SMALLEST } from "./placing.ts";
import { askedOf } from "./question.ts";
import type { Total } from "./totals.ts";
import "./points.css";

interface Given {
  readonly points: readonly PicturePoint[];
  /** Of each side, in points that are not drawn, too. */
  readonly totals: ReadonlyMap<string, Total>;
  readonly colours: ReadonlyMap<string, number>;
  readonly chosen: Choice;
  readonly title: string;
  readonly onChoose: (choice: Choice) => void;
}

export const markName = ({ kind, name, sides }: Mark): string =>
  kind === "several" ? v.points.others(name, sides.length) : name;

/** What is asked of a point, when it was said, of what a name is asked, and in how many documents, copies counted once. */
const belowOf = (point: PicturePoint): readonly [string, ...string[]] => [
  askedOf(point),
  ...[spanOf(point.from, point.to), point.setting, t.counted.documents(point.documents)].filter((one) => one !== ""),
];

/** A month, a year, or from one year to another. */
function spanOf(from: string | null, to: string | null): string {
  if (from === null || to === null) return "";
  if (from.slice(0, 7) === to.slice(0, 7)) return t.date(from.slice(0, 7));
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return t.date(first === last ? first : `${first}/${last}`);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture in the room that it has. One stop of Tab; arrow keys lead from mark to mark. */
export function Picture({ points, totals, colours, chosen, title, onChoose }: Given) {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSignal<Size | null>(null);
  const palette = useSignal<PicturePalette | null>(null);
  useEffect(() => watchSize(box.current, size), []);
  useEffect(() => {
    const read = () => {
      palette.value = box.current === null ? null : picturePalette(box.current);
    };
    read();
    return watchTheme(read);
  }, []);
  useLayoutEffect(() => {
    const marks = [...(svg.current?.querySelectorAll<SVGGElement>(".mark-button") ?? [])];
    const stop = marks.find((one) => one.getAttribute("aria-current") === "true") ?? marks[0];
    for (const one of marks) one.setAttribute("tabindex", one === stop ? "0" : "-1");
  });
  useEffect(() => {
    if (size.value !== null && palette.value !== null) session.drawn.value = session.drawn.peek() + 1;
  }, [points, size.value === null, palette.value === null]);
  const choose = (target: EventTarget | null): boolean => {
    const mark = target instanceof Element ? target.closest<SVGGElement>(".mark-button") : null;
    if (mark === null) return false;
    const { point = "", who = "[]" } = mark.dataset;
    onChoose({ point: point === "" ? null : point, who: JSON.parse(who) as readonly string[] });
    return true;
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") {
      if (choose(event.target)) event.preventDefault();
      return;
    }
    const next = nearestIn(svg.current, event);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div class="picture-room" ref={box}>
      {size.value !== null && palette.value !== null && (
        <Drawing
          at={svg}
          room={{ ...roomOf(size.value, palette.value), totals }}
          palette={palette.value}
          onClick={(event) => choose(event.target)}
          onKeyDown={keys}
          {...{ points, colours, chosen, title }}
        />
      )}
    </div>
  );
}

const roomOf = ({ width, height }: Size, { font }: PicturePalette): Room => ({
  width,
  height,
  measure: measuring(font),
  below: belowOf,
  name: markName,
  otherwise: v.points.otherwise,
});

function Drawing({
  at,
  points,
  colours,
  chosen,
  title,
  room,
  palette,
  onClick,
  onKeyDown,
}: Omit<Given, "onChoose" | "totals"> & {
  readonly at: { current: SVGSVGElement | null };
  readonly room: Room;
  readonly palette: PicturePalette;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { picture, zoom } = fitted(points, room);
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG
    <svg
      ref={at}
      class="picture"
      role="group"
      aria-label={`${title}. ${v.points.picture}`}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      width={picture.width * zoom}
      height={picture.height * zoom}
      font-family={palette.font}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <PictureMarks placed={picture} palette={palette} colours={colours} name={markName} chosen={chosen} />
    </svg>
  );
}

/** A picture of few points is drawn bigger. */
const BIGGEST = 1.4;
/** But none is drawn as if there were less width. */
const LEAST = 800;

/** Zooms to try, the largest first: drawn bigger, lines are shorter, and the same points take more of the height. */
const ZOOMS = Array.from({ length: 22 }, (_, step) => BIGGEST - 0.025 * step).filter((zoom) => zoom >= SMALLEST);

/** The picture at the largest zoom at which all has room; as large as usual where it would be too small. */
function fitted(points: readonly PicturePoint[], room: Room) {
  const at = (zoom: number) => ({
    picture: placed(points, { ...room, width: room.width / zoom, height: room.height / zoom }),
    zoom,
  });
  const usual = at(1);
  const fits = ({ picture, zoom }: typeof usual) => picture.height * zoom <= room.height + 0.5;
  if (room.width < LEAST) return usual;
  for (const zoom of ZOOMS) {
    if (zoom > 1 && (usual.picture.natural * zoom > room.height || room.width / zoom < LEAST)) continue;
    if (zoom <= 1 && fits(usual)) return usual;
    const tried = at(zoom);
    if (fits(tried)) return tried;
  }
  return usual;
}

/** Keeps the size of a box. Returns what stops it. */
function watchSize(box: HTMLElement | null, size: { value: Size | null }) {
  if (box === null) return undefined;
  const resized = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = box;
    if (width > 0 && (size.value?.width !== width || size.value.height !== height)) size.value = { width, height };
  });
  resized.observe(box);
  return () => resized.disconnect();
}
