import type { Session } from "../state/session.ts";
import type { Land } from "./coast.ts";
import type { MapPlace } from "./mapOf.ts";
import type { MapView, Size } from "./projection.ts";

/** The map that is on the screen: what a file of it is made of. */
export interface CurrentMap {
  readonly places: readonly MapPlace[];
  readonly land: readonly Land[];
  readonly view: MapView;
  readonly size: Size;
}

const shown = new WeakMap<Session, CurrentMap>();

/** The map that is on the screen; none where another view is. */
export const currentMap = (session: Session): CurrentMap | undefined =>
  session.pageState.value.view === "map" ? shown.get(session) : undefined;

export const keepCurrentMap = (session: Session, map: CurrentMap): void => {
  shown.set(session, map);
};
