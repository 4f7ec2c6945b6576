import { type StyleColours, styleColours } from "../views/styleColours.ts";

/** The colours of the picture in a theme. */
export interface PicturePalette extends StyleColours {
  readonly accent: string;
  readonly box: string;
  readonly boxLine: string;
}

export function picturePalette(box: Element): PicturePalette {
  const { shared, colour } = styleColours(box);
  return { ...shared, accent: colour("accent"), box: colour("point"), boxLine: colour("point-line") };
}
