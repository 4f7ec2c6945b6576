import { COLOURS } from "../points/sideColours.ts";

/** The colours of the map in a theme, each as CSS writes it. */
export interface MapPalette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
  /** The first is that of whoever has none of their own. */
  readonly sides: readonly string[];
  readonly font: string;
}

/** The style sheet's colours, so that a file has the same. */
export function mapPalette(box: Element): MapPalette {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: colour("panel"),
    text: colour("text"),
    muted: colour("muted"),
    sea: colour("accent-soft"),
    land: colour("panel"),
    coast: colour("edge"),
    sides: Array.from({ length: COLOURS + 1 }, (_, at) => colour(`side-${at}`)),
    font: style.fontFamily,
  };
}
