import { render } from "preact";
import { type PicturePalette, picturePalette } from "../points/picturePalette.ts";
import type { Session } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { type AboutFile, aboutFile } from "./aboutFile.ts";

const MARGIN = 24;
const HEAD = 66;
const FOOT = 92;

/** A picture for a file, and its size in pixels. */
export interface PictureFile {
  readonly svg: Element;
  readonly width: number;
  readonly height: number;
}

/** The picture of points that is on the screen, with title, question, legend, days and address; null if there is none. */
export function pointsPicture(session: Session): PictureFile | null {
  const live = document.querySelector<SVGSVGElement>("svg.picture");
  if (live === null) return null;
  const { width: inner, height: tall } = live.viewBox.baseVal;
  const palette = picturePalette(live);
  const [width, height] = [inner + 2 * MARGIN, tall + HEAD + FOOT];
  const box = document.createElement("div");
  const title = live.closest(".disputes, .overview-points")?.querySelector(".picture-title")?.textContent ?? "";
  render(<Sheet {...{ width, height, palette, title }} about={aboutFile(session)} />, box);
  const svg = box.firstElementChild;
  if (svg === null) return null;
  const marks = stillOf(live);
  marks.setAttribute("transform", `translate(${MARGIN} ${HEAD})`);
  svg.append(marks);
  return { svg, width, height };
}

/** The marks of the picture without interaction, which only a page has. */
function stillOf(live: SVGSVGElement): Element {
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  for (const child of live.children) group.append(child.cloneNode(true));
  for (const one of group.querySelectorAll("*"))
    for (const name of ["tabindex", "role", "class", "data-point", "data-who", "aria-current"])
      one.removeAttribute(name);
  return group;
}

interface SheetGiven {
  readonly width: number;
  readonly height: number;
  readonly palette: PicturePalette;
  readonly title: string;
  readonly about: AboutFile;
}

function Sheet({ width, height, palette, title, about }: SheetGiven) {
  const line = height - FOOT + 24;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={palette.font}
      font-size="12"
    >
      <title>{title}</title>
      <rect width={width} height={height} fill={palette.ground} />
      <text x={MARGIN} y="28" fill={palette.text} font-size="18" font-weight="600">
        {title}
      </text>
      <text x={MARGIN} y="50" fill={palette.muted}>
        {t.export.told(about.question)}
      </text>
      <Key x={MARGIN} y={line} palette={palette} />
      <text x={MARGIN} y={line + 28} fill={palette.muted}>
        {about.said}
      </text>
      <text x={MARGIN} y={line + 46} fill={palette.muted} font-size="10">
        {about.link}
      </text>
    </svg>
  );
}

function Key({ x, y, palette }: { x: number; y: number; palette: PicturePalette }) {
  const stroke = { fill: "none", stroke: palette.muted, "stroke-width": 1.8 };
  return (
    <g fill={palette.muted}>
      <circle cx={x + 7} cy={y - 4} r="6" />
      <text x={x + 20} y={y}>
        {v.points.keySide}
      </text>
      <circle cx={x + 290} cy={y - 4} r="5.5" {...stroke} />
      <text x={x + 302} y={y}>
        {v.points.keyOthers}
      </text>
      <path d={`M${x + 520} ${y - 4}h40`} {...stroke} />
      <text x={x + 566} y={y}>
        {v.points.keyLine}
      </text>
      <path d={`M${x + 690} ${y - 4}h40m-12 -5l10 10m0 -10l-10 10`} {...stroke} stroke-dasharray="7 5" />
      <text x={x + 736} y={y}>
        {v.points.keyDenies}
      </text>
    </g>
  );
}
