import type { ComponentChildren } from "preact";
import { t } from "../strings.ts";
import type { StyleColours } from "../views/styleColours.ts";
import type { AboutFile } from "./aboutFile.ts";

/** The room around a picture in a file, in pixels. */
export const MARGIN = 24;
/** The room of title and question above it. */
export const HEAD = 66;
/** The height of a line of the legend. */
export const KEY_LINE = 20;
/** Between the lines below it. */
const BELOW = 18;

interface Given {
  readonly width: number;
  readonly height: number;
  readonly palette: Pick<StyleColours, "ground" | "text" | "muted" | "font">;
  readonly title: string;
  readonly about: AboutFile;
  /** What stands above the days, a line each: the sources of a map. */
  readonly sources?: readonly string[];
  readonly children?: ComponentChildren;
}

/** The sheet of every picture that becomes a file: title and question above it, sources, days and address below it. */
export function FileSheet({ width, height, palette, title, about, sources = [], children }: Given) {
  const below = [...sources, about.said];
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
      {children}
      {below.map((words, at) => (
        <text key={words} x={MARGIN} y={height - 12 - BELOW * (below.length - at)} fill={palette.muted}>
          {words}
        </text>
      ))}
      <text x={MARGIN} y={height - 12} fill={palette.muted} font-size="10">
        {about.link}
      </text>
    </svg>
  );
}
