import { COLOURS } from "../points/sideColours.ts";

/** Colours and type that every picture has, each as CSS writes it. */
export interface StyleColours {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  /** The first is that of whoever has none of their own. */
  readonly sides: readonly string[];
  readonly font: string;
}

/** The style sheet's colours in a theme, so that a file has the same; `colour` gives any other by its name there. */
export function styleColours(box: Element): {
  readonly shared: StyleColours;
  readonly colour: (name: string) => string;
} {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const sides = Array.from({ length: COLOURS + 1 }, (_, at) => colour(`side-${at}`));
  const shared = {
    ground: colour("panel"),
    text: colour("text"),
    muted: colour("muted"),
    sides,
    font: style.fontFamily,
  };
  return { shared, colour };
}
