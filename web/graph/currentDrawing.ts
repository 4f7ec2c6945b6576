import type { Positions } from "../../src/overview/layout.ts";
import type { Session } from "../state/session.ts";
import type { Scene } from "./scene.ts";

/** A scene and where its things stand: always of each other. */
export interface PlacedScene {
  readonly scene: Scene;
  readonly positions: Positions;
}

const onScreen = new WeakMap<Session, PlacedScene>();

/** Keeps what the network shows, for a file of it. */
export const keepDrawing = (session: Session, placed: PlacedScene): void => void onScreen.set(session, placed);

/** What the network shows; undefined where it was not looked at. */
export const currentDrawing = (session: Session): PlacedScene | undefined =>
  session.pageState.value.view === "graph" ? onScreen.get(session) : undefined;
