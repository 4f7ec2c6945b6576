import { COLOURS } from "./sideColours.ts";

/** The colours of the picture in a theme, each as CSS writes it. */
export interface PicturePalette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly box: string;
  readonly boxLine: string;
  /** The first is that of whoever has none of their own. */
  readonly sides: readonly string[];
  readonly font: string;
}

/** The style sheet's colours, so that a file has the same. */
export function picturePalette(box: Element): PicturePalette {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: colour("panel"),
    text: colour("text"),
    muted: colour("muted"),
    accent: colour("accent"),
    box: colour("point"),
    boxLine: colour("point-line"),
    sides: Array.from({ length: COLOURS + 1 }, (_, at) => colour(`side-${at}`)),
    font: style.fontFamily,
  };
}
