import { type ComponentChildren, render } from "preact";
import { measuring } from "../points/measure.ts";
import { type PicturePalette, picturePalette } from "../points/picturePalette.ts";
import type { Session } from "../state/session.ts";
import { v } from "../viewStrings.ts";
import { type AboutFile, aboutFile } from "./aboutFile.ts";
import { FileSheet, HEAD, KEY_LINE, MARGIN } from "./fileSheet.tsx";

/** Below the legend stand the days and the address. */
const FOOT = 64;

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
  const keys = keysIn(inner, palette);
  const [width, height] = [inner + 2 * MARGIN, tall + HEAD + keys.length * KEY_LINE + FOOT];
  const box = document.createElement("div");
  const title = live.closest(".disputes, .overview-points")?.querySelector(".picture-title")?.textContent ?? "";
  render(<Sheet {...{ width, height, palette, title, keys }} about={aboutFile(session)} />, box);
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
  readonly keys: readonly KeyLine[];
}

function Sheet({ width, height, palette, title, about, keys }: SheetGiven) {
  const line = height - FOOT + 10;
  return (
    <FileSheet {...{ width, height, palette, title, about }}>
      {keys.map((own, at) => (
        <g
          key={at}
          fill={palette.muted}
          transform={`translate(${MARGIN} ${line - (keys.length - at) * KEY_LINE + 10})`}
        >
          {own.map(({ x, words, mark }) => (
            <g key={words} transform={`translate(${x} 0)`}>
              {mark}
              <text x={MARK} y="4">
                {words}
              </text>
            </g>
          ))}
        </g>
      ))}
    </FileSheet>
  );
}

interface KeyEntry {
  readonly words: string;
  readonly mark: ComponentChildren;
}

type KeyLine = readonly (KeyEntry & { readonly x: number })[];

/** The room of a mark before its words, and between one entry and the next. */
const MARK = 48;
const BETWEEN = 22;

/** The legend in as many lines as it takes. */
function keysIn(width: number, palette: PicturePalette): readonly KeyLine[] {
  const measure = measuring(palette.font);
  const lines: (KeyEntry & { readonly x: number })[][] = [[]];
  let x = 0;
  for (const entry of entriesOf(palette)) {
    const own = MARK + measure(entry.words, 12, false);
    if (x > 0 && x + own > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ ...entry, x });
    x += own + BETWEEN;
  }
  return lines;
}

function entriesOf({ muted, sides, box, boxLine }: PicturePalette): readonly KeyEntry[] {
  const stroke = { fill: "none", stroke: muted, "stroke-width": 1.8 };
  const ring = { ...stroke, cx: 34, cy: 0, r: 5.5 };
  return [
    {
      words: v.points.keyPoint,
      mark: <rect x="18" y="-7" width="22" height="14" rx="4" fill={box} stroke={boxLine} />,
    },
    {
      words: v.points.keySide,
      mark: (
        <>
          <circle cx="20" cy="0" r="6" fill={sides[1]} />
          <circle cx="34" cy="0" r="5" fill={sides[2]} />
        </>
      ),
    },
    { words: v.points.keySmall, mark: <circle cx="34" cy="0" r="6" fill={sides[0]} /> },
    { words: v.points.keyNobody, mark: <circle {...ring} /> },
    {
      words: v.points.keySeveral,
      mark: (
        <>
          <circle {...ring} r={4.5} />
          <circle {...ring} r={7.5} />
        </>
      ),
    },
    { words: v.points.keyTold, mark: <circle {...ring} stroke-dasharray="3 2" /> },
    { words: v.points.keyLine, mark: <path d="M2 0h40" {...stroke} /> },
    {
      words: v.points.keyDenies,
      mark: (
        <>
          <path d="M2 0h40" {...stroke} stroke-dasharray="7 5" />
          <path d="m27 -5 10 10m0 -10l-10 10" {...stroke} />
        </>
      ),
    },
  ];
}
