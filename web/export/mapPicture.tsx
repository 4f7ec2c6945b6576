import { render } from "preact";
import { l } from "../lateStrings.ts";
import type { CurrentMap } from "../map/currentMap.ts";
import { sidesOf } from "../map/mapLegend.tsx";
import { isPlaced } from "../map/mapOf.ts";
import { type MapPalette, mapPalette } from "../map/mapPalette.ts";
import { Ground, PlaceMark, PlaceName } from "../map/mapSvg.tsx";
import { placedPlaces } from "../map/placedMarks.ts";
import { measuring } from "../points/measure.ts";
import type { Session } from "../state/session.ts";
import { type AboutFile, aboutFile } from "./aboutFile.ts";
import { FileSheet, HEAD, KEY_LINE, MARGIN } from "./fileSheet.tsx";
import type { PictureFile } from "./pointsPicture.tsx";

/** Below the legend stand the sources, the days and the address. */
const FOOT = 84;
/** A file is at least so wide, so that its title and legend have room. */
const LEAST = 900;

/** The map that is on the screen, the same part of the world, with title, question, legend, sources, days and address. */
export function mapPicture(session: Session, map: CurrentMap): PictureFile {
  const palette = mapPalette(document.body);
  const times = Math.max(1, LEAST / map.size.width);
  const size = { width: map.size.width * times, height: map.size.height * times };
  const view = { ...map.view, scale: map.view.scale * times };
  const measure = measuring(palette.font);
  const keys = keysOf(map, size.width, (words) => measure(words, 12, false));
  const [width, height] = [size.width + 2 * MARGIN, size.height + HEAD + keys.length * KEY_LINE + FOOT];
  const marks = placedPlaces(map.places, view, size, measure);
  const box = document.createElement("div");
  render(
    <Sheet width={width} height={height} palette={palette} keys={keys} about={aboutFile(session)}>
      <svg x={MARGIN} y={HEAD} width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`}>
        <title>{l.map.title}</title>
        <Ground land={map.land} view={view} size={size} palette={palette} />
        {marks.map((placed) => (
          <PlaceMark key={placed.place.ids.join(" ")} placed={placed} palette={palette} />
        ))}
        {marks.map((placed) => (
          <PlaceName key={placed.place.ids.join(" ")} placed={placed} palette={palette} />
        ))}
      </svg>
    </Sheet>,
    box,
  );
  const svg = box.firstElementChild;
  if (svg === null) throw new Error(l.map.none);
  return { svg, width, height };
}

interface Key {
  readonly words: string;
  /** The number of a side; null for what is no side. */
  readonly side: number | null;
  readonly at: number;
}

/** The lines of the legend. */
function keysOf({ places }: CurrentMap, width: number, wide: (words: string) => number): readonly (readonly Key[])[] {
  const placed = places.filter(isPlaced);
  const all = [
    ...sidesOf(placed).map(({ side, name }) => ({ side, words: name ?? l.map.others })),
    { side: null, words: `${l.map.keyPie}, ${l.map.keySize}` },
    ...(placed.some(({ disputed }) => disputed) ? [{ side: null, words: `◎ ${l.map.keyDisputed}` }] : []),
  ];
  const lines: Key[][] = [[]];
  let used = 0;
  for (const one of all) {
    const room = wide(one.words) + (one.side === null ? 0 : 18) + 20;
    if (used > 0 && used + room > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push({ ...one, at: MARGIN + used });
    used += room;
  }
  return lines;
}

interface SheetGiven {
  readonly width: number;
  readonly height: number;
  readonly palette: MapPalette;
  readonly keys: readonly (readonly Key[])[];
  readonly about: AboutFile;
  readonly children: preact.ComponentChildren;
}

function Sheet({ width, height, palette, keys, about, children }: SheetGiven) {
  const below = height - FOOT - keys.length * KEY_LINE + 18;
  return (
    <FileSheet {...{ width, height, palette, about }} title={l.map.title} sources={[l.map.source]}>
      {children}
      {keys.flatMap((line, nth) =>
        line.map(({ words, side, at }) => (
          <g key={words} fill={palette.muted}>
            {side !== null && <circle cx={at + 6} cy={below + KEY_LINE * nth - 4} r="6" fill={palette.sides[side]} />}
            <text x={at + (side === null ? 0 : 18)} y={below + KEY_LINE * nth}>
              {words}
            </text>
          </g>
        )),
      )}
    </FileSheet>
  );
}
