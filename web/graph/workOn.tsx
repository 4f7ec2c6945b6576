import type { Position } from "../../src/overview/layout.ts";
import { withPicked } from "../state/picked.ts";
import { useSession } from "../state/session.ts";
import { v } from "../viewStrings.ts";
import { pinsIn, withPin } from "./pins.ts";
import type { Drawing } from "./useDrawing.ts";
import "./workOn.css";

/** What can be done with things of the picture, with one or with all that are chosen. */
export function WorkOn({ ids, drawing }: { readonly ids: readonly string[]; readonly drawing: Drawing }) {
  const session = useSession();
  const { pins } = session.pageState.value;
  return (
    <>
      <button type="button" class="plain" onClick={() => drawing.renderer.value?.zoomTo(ids)}>
        {v.network.showChosen}
      </button>
      <button
        type="button"
        class="plain"
        onClick={() =>
          session.change((pageState) => ({ ...withPicked(pageState, []), away: [...pageState.away, ...ids] }))
        }
      >
        {v.network.takeOut}
      </button>
      {drawing.mode.value !== "static" && <Place ids={ids} drawing={drawing} />}
      {ids.some((id) => pinsIn(pins).has(id)) && (
        <button
          type="button"
          class="plain"
          title={v.network.letGoWhy}
          onClick={() =>
            session.change((pageState) => ({
              ...pageState,
              pins: ids.reduce((kept, id) => withPin(kept, id, null), pageState.pins),
            }))
          }
        >
          {v.network.letGo}
        </button>
      )}
    </>
  );
}

/** A step of a move is so large a part of the picture. */
const STEPS = 24;

const TOWARDS = { left: [-1, 0, "←"], up: [0, 1, "↑"], down: [0, -1, "↓"], right: [1, 0, "→"] } as const;
const KEYS: Record<string, keyof typeof TOWARDS> = {
  ArrowLeft: "left",
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "right",
};

/** Keeps things where they stand, or moves them: what dragging does, for who cannot drag. */
function Place({ ids, drawing }: { readonly ids: readonly string[]; readonly drawing: Drawing }) {
  const session = useSession();
  const put = (right: number, up: number) => {
    const places = drawing.placed.value?.positions ?? new Map<string, Position>();
    const step = stepIn([...places.values()]);
    session.change((pageState) => ({
      ...pageState,
      pins: ids.reduce((kept, id) => {
        const at = places.get(id);
        const to = (own: number, by: number) => Math.round(10 * (own + by)) / 10;
        return at === undefined ? kept : withPin(kept, id, { x: to(at.x, right * step), y: to(at.y, up * step) });
      }, pageState.pins),
    }));
  };
  return (
    <>
      <button type="button" class="plain" title={v.network.pinWhy} onClick={() => put(0, 0)}>
        {v.network.pin}
      </button>
      <fieldset
        class="move"
        aria-label={v.network.move}
        title={v.network.move}
        onKeyDown={(event) => {
          const towards = KEYS[event.key];
          if (towards === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          const [right, up] = TOWARDS[towards];
          put(right, up);
        }}
      >
        {(["left", "up", "down", "right"] as const).map((towards) => {
          const [right, up, sign] = TOWARDS[towards];
          return (
            <button
              type="button"
              class="plain"
              key={towards}
              aria-label={v.network.towards[towards]}
              onClick={() => put(right, up)}
            >
              {sign}
            </button>
          );
        })}
      </fieldset>
    </>
  );
}

/** How far one step goes, for things that stand so. */
function stepIn(places: readonly Position[]): number {
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  if (places.length < 2) return 1;
  return Math.max(1, extent(places.map(({ x }) => x)), extent(places.map(({ y }) => y))) / STEPS;
}
