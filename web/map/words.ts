import { l } from "../lateStrings.ts";
import type { MapPlace } from "./mapOf.ts";

/** How many claims of each side, in words. */
export const sharesInWords = ({ shares }: MapPlace): string =>
  shares.map(({ name, count }) => l.map.side(name ?? l.map.nobody, count)).join(" · ");
