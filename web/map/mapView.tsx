import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { currentSides } from "../graph/currentSides.ts";
import { l } from "../lateStrings.ts";
import type { GraphIndex } from "../state/graphIndex.ts";
import { withPicked } from "../state/picked.ts";
import { type Session, useSession } from "../state/session.ts";
import { openedOf } from "../views/openedOf.ts";
import { type Land, landIn } from "./coast.ts";
import { keepCurrentMap } from "./currentMap.ts";
import { type Gazetteer, gazetteerFor, HAS_GAZETTEER } from "./gazetteer.ts";
import { MapCanvas } from "./mapCanvas.tsx";
import { MapLegend } from "./mapLegend.tsx";
import { isPlaced, type MapPlace, mapOf, namesOfPlaces, ownPoints } from "./mapOf.ts";
import { PlaceList } from "./placeList.tsx";
import { type Placing, placingOf } from "./placing.ts";
import { corePoints, type Flat, flat, held, type Size, type MapView as View, viewOf } from "./projection.ts";
import "./map.css";

/** The claims by place: on a map where a place has a point, in a list where it has none. */
export function MapView() {
  const session = useSession();
  const index = session.index.value;
  const results = session.results.value;
  const known = useGazetteer(index);
  const placings = useMemo(
    () => (index === null || known === null ? null : placingsIn(index, known.gazetteer)),
    [index, known],
  );
  const numbers = currentSides(session);
  const places = useMemo(
    () =>
      index === null || results === null || placings === null ? [] : mapOf(index, results.drawn, numbers, placings),
    [index, results, placings, [...numbers].join()],
  );
  if (index === null || results === null) return null;
  if (known === null || placings === null) return <p class="nothing">{l.map.loading}</p>;
  if (places.length === 0) return <p class="nothing">{l.map.none}</p>;
  return <Shown places={places} land={known.land} />;
}

/** The gazetteer for the names of a graph, and the coasts; null until they are loaded. */
function useGazetteer(index: GraphIndex | null) {
  const known = useSignal<{ readonly gazetteer: Gazetteer; readonly land: readonly Land[] } | null>(null);
  useEffect(() => {
    if (index === null) return;
    let gone = false;
    const names = [...namesOfPlaces(index).values()].flat();
    Promise.all([gazetteerFor(names), import("../../data/gazetteer/coastlines.txt?raw")]).then(
      ([gazetteer, { default: coasts }]) => {
        if (!gone) known.value = { gazetteer, land: landIn(coasts) };
      },
      () => {
        if (!gone) known.value = { gazetteer: { pointOf: () => undefined }, land: [] };
      },
    );
    return () => {
      gone = true;
    };
  }, [index, known]);
  return known.value;
}

function placingsIn(index: GraphIndex, gazetteer: Gazetteer): ReadonlyMap<string, Placing> {
  const own = ownPoints(index);
  return new Map([...namesOfPlaces(index)].map(([id, names]) => [id, placingOf(names, own.get(id) ?? [], gazetteer)]));
}

function Shown({ places, land }: { places: readonly MapPlace[]; land: readonly Land[] }) {
  const session = useSession();
  const size = useSignal<Size>({ width: 700, height: 420 });
  /** What somebody looks at; null for the part that most claims are about. */
  const looked = useSignal<View | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const placed = places.filter(isPlaced);
  const points = placed.map(({ placing, claims }) => ({ at: flat(placing.point), weight: claims.length }));
  const start = viewOf(corePoints(points), size.value);
  const view = looked.value ?? start;
  useEffect(() => keepCurrentMap(session, { places, land, view, size: size.value }));
  const look = (next: View) => {
    looked.value = held(next, size.value);
  };
  const choose = (place: MapPlace) => {
    const isChosen = turnChosen(session, place);
    if (!isChosen || place.placing.is !== "placed") return;
    const at = flat(place.placing.point);
    if (!isSeen(at, view, size.value)) look({ middle: at, scale: view.scale });
  };
  return (
    <div class="map-body">
      <section class="map-pane" aria-labelledby="map-title" ref={box}>
        <div class="map-head">
          <h3 id="map-title">{l.map.title}</h3>
          <p class="muted">
            {l.map.told(placed.length, places.length)}
            {openedOf(session)}
          </p>
          <MapTools
            onZoom={(by) => look({ ...view, scale: view.scale * by })}
            onFit={() => {
              looked.value = null;
            }}
            onAll={() =>
              look(
                viewOf(
                  points.map(({ at }) => at),
                  size.value,
                ),
              )
            }
          />
        </div>
        {placed.length === 0 ? (
          <p class="nothing">{HAS_GAZETTEER ? l.map.noPoint : l.map.noNames}</p>
        ) : (
          <MapCanvas {...{ places, land, view, size, look, choose }} />
        )}
        <MapLegend places={placed} />
      </section>
      <PlaceList
        places={places}
        isSeen={(place) => isPlaced(place) && isSeen(flat(place.placing.point), view, size.value)}
        choose={choose}
      />
    </div>
  );
}

/** Chooses a place, or lets go of it where it was chosen; tells whether it is now. */
function turnChosen(session: Session, { ids, claims }: MapPlace): boolean {
  const { node } = session.pageState.value;
  const isChosen = node === null || !ids.includes(node);
  session.change((pageState) => ({
    ...withPicked(pageState, isChosen ? ids : []),
    claim: isChosen ? (claims[0] ?? pageState.claim) : pageState.claim,
  }));
  return isChosen;
}

function isSeen([x, y]: Flat, { middle, scale }: View, { width, height }: Size): boolean {
  return Math.abs(x - middle[0]) * scale <= width / 2 && Math.abs(y - middle[1]) * scale <= height / 2;
}

interface ToolsGiven {
  readonly onZoom: (by: number) => void;
  readonly onFit: () => void;
  readonly onAll: () => void;
}

const MapTools = ({ onZoom, onFit, onAll }: ToolsGiven) => (
  <div class="tools map-tools">
    <button type="button" class="small" aria-label={l.map.near} title={l.map.near} onClick={() => onZoom(1.6)}>
      +
    </button>
    <button type="button" class="small" aria-label={l.map.far} title={l.map.far} onClick={() => onZoom(1 / 1.6)}>
      −
    </button>
    <button type="button" class="small" onClick={onFit}>
      {l.map.fit}
    </button>
    <button type="button" class="small" onClick={onAll}>
      {l.map.all}
    </button>
  </div>
);
