import type { Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { l } from "../lateStrings.ts";
import { maximised } from "../panes.ts";
import { measuring } from "../points/measure.ts";
import { COLOURS } from "../points/sideColours.ts";
import { useSession } from "../state/session.ts";
import { useRovingMarks } from "../views/rovingMarks.ts";
import type { Land } from "./coast.ts";
import { useHands } from "./mapHands.ts";
import type { MapPlace } from "./mapOf.ts";
import type { MapPalette } from "./mapPalette.ts";
import { Ground, PlaceMark, PlaceName } from "./mapSvg.tsx";
import { placedPlaces } from "./placedMarks.ts";
import type { MapView, Size } from "./projection.ts";
import { sharesInWords } from "./words.ts";

/** The colours of the page, which follow its theme. */
const LIVE: MapPalette = {
  ground: "var(--panel)",
  text: "var(--text)",
  muted: "var(--muted)",
  sea: "var(--accent-soft)",
  land: "var(--panel)",
  coast: "var(--edge)",
  sides: Array.from({ length: COLOURS + 1 }, (_, at) => `var(--side-${at})`),
  font: "var(--sans)",
};

interface Given {
  readonly places: readonly MapPlace[];
  readonly land: readonly Land[];
  readonly view: MapView;
  readonly size: Signal<Size>;
  readonly look: (view: MapView) => void;
  readonly choose: (place: MapPlace) => void;
}

/** The picture: dragged with mouse or finger; a wheel zooms with Ctrl, or where the map has the whole window. */
export function MapCanvas({ places, land, view, size, look, choose }: Given) {
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const roving = useRovingMarks(box);
  const hands = useHands(box, view, look);
  useSize(box, size);
  useWheel(box, view, look);
  const font = box.current === null ? null : getComputedStyle(box.current).fontFamily;
  const marks = placedPlaces(places, view, size.value, font === null ? undefined : measuring(font));
  const { node } = session.pageState.value;
  const isChosen = ({ ids }: MapPlace) => node !== null && ids.includes(node);
  const { width, height } = size.value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead from one of its places to the next
    <div class="map-room" ref={box} onKeyDown={roving.keys} onFocusIn={roving.focused} {...hands}>
      <svg class="map" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{l.map.picture}</title>
        <Ground land={land} view={view} size={size.value} palette={LIVE} />
        {marks.map((placed) => (
          <PlaceButton
            key={placed.place.ids.join(" ")}
            placed={placed}
            isChosen={isChosen(placed.place)}
            onChoose={() => choose(placed.place)}
          />
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus */}
        <g class="map-names" aria-hidden="true">
          {marks.map((placed) => (
            <PlaceName key={placed.place.ids.join(" ")} placed={placed} palette={LIVE} />
          ))}
        </g>
      </svg>
    </div>
  );
}

interface PlaceGiven {
  readonly placed: ReturnType<typeof placedPlaces>[number];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function PlaceButton({ placed, isChosen, onChoose }: PlaceGiven) {
  const { place, x, y, radius } = placed;
  const words = l.map.place(place.label, place.claims.length, sharesInWords(place), place.disputed);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture has no buttons of HTML
    <g
      class="map-place"
      role="button"
      data-mark=""
      tabindex={-1}
      aria-label={words}
      aria-pressed={isChosen}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onChoose();
      }}
    >
      <title>{words}</title>
      {isChosen && <circle class="map-chosen" cx={x} cy={y} r={radius + 9} />}
      <circle class="map-target" cx={x} cy={y} r={Math.max(12, radius + 4)} />
      <PlaceMark placed={placed} palette={LIVE} />
      <circle class="map-focus" cx={x} cy={y} r={radius + 7} />
    </g>
  );
}

function useSize(box: { readonly current: HTMLElement | null }, size: Signal<Size>): void {
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
      if (width > 0 && height > 0) size.value = { width: Math.round(width), height: Math.round(height) };
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, size]);
}

/** A wheel over the map scrolls the page, as it does elsewhere, unless the map has the window or Ctrl is held. */
function useWheel(box: { readonly current: HTMLElement | null }, view: MapView, look: (view: MapView) => void): void {
  const now = useRef({ view, look });
  now.current = { view, look };
  useEffect(() => {
    const room = box.current;
    if (room === null) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && maximised.value !== "view") return;
      event.preventDefault();
      const { view: old, look: set } = now.current;
      const { left, top, width, height } = room.getBoundingClientRect();
      const by = Math.exp(-event.deltaY / 400);
      // what is under the pointer stays there
      const away = [event.clientX - left - width / 2, event.clientY - top - height / 2].map(
        (pixels) => pixels / old.scale - pixels / (old.scale * by),
      );
      set({ middle: [old.middle[0] + (away[0] ?? 0), old.middle[1] + (away[1] ?? 0)], scale: old.scale * by });
    };
    room.addEventListener("wheel", turn, { passive: false });
    return () => room.removeEventListener("wheel", turn);
  }, [box]);
}
