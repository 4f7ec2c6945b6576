import { type StyleColours, styleColours } from "../views/styleColours.ts";

/** The colours of the map in a theme. */
export interface MapPalette extends StyleColours {
  readonly sea: string;
  readonly land: string;
  readonly coast: string;
}

export function mapPalette(box: Element): MapPalette {
  const { shared, colour } = styleColours(box);
  return { ...shared, sea: colour("accent-soft"), land: colour("panel"), coast: colour("edge") };
}
