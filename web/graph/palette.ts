import type { NodeKind } from "../../src/overview/network.ts";
import { COLOURS } from "../points/sideColours.ts";

/** The colours of a theme, each as CSS writes it. */
export interface Palette extends Record<NodeKind, string> {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly outline: string;
  /** Around what is chosen. */
  readonly accent: string;
  readonly edge: string;
  readonly denied: string;
  readonly font: string;
  /** By the number of a side; the first is that of an unknown one. */
  readonly sides: readonly string[];
}

/** The style sheet's colours: one place for both the page and the canvas. */
export function paletteOf(box: Element): Palette {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    actor: colour("actor"),
    event: colour("event"),
    place: colour("place"),
    document: colour("document"),
    ground: colour("panel"),
    text: colour("text"),
    muted: colour("muted"),
    outline: colour("outline"),
    accent: colour("accent"),
    edge: colour("edge"),
    denied: colour("denied"),
    font: style.fontFamily,
    sides: Array.from({ length: COLOURS + 1 }, (_, at) => colour(`side-${at}`)),
  };
}

/** Calls back whenever the colours may have changed. Returns what stops it. */
export function watchTheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const attribute = new MutationObserver(changed);
  attribute.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  dark.addEventListener("change", changed);
  return () => {
    attribute.disconnect();
    dark.removeEventListener("change", changed);
  };
}

/** The red, green and blue of a colour (#rrggbb or #rgb), each from 0 to 255. */
export function channelsOf(hex: string): readonly [red: number, green: number, blue: number] {
  // style sheets are minified: #ffffff becomes #fff
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  const channel = (at: number) => Number.parseInt(long.slice(1 + 2 * at, 3 + 2 * at), 16);
  return [channel(0), channel(1), channel(2)];
}

/** Black or white, whichever is readable on a colour. */
export function inkOn(colour: string): string {
  const [red, green, blue] = channelsOf(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 130 ? "#000000" : "#ffffff";
}

/** The colour of a thing: that of its side, or else that of its kind. */
export const colourOf = (
  palette: Palette,
  { kind, side }: { readonly kind: NodeKind; readonly side?: number },
): string => (side === undefined ? palette[kind] : (palette.sides[side] ?? palette[kind]));
