import { useEffect, useRef } from "preact/hooks";
import { maximised } from "../panes.ts";
import type { MapView } from "./projection.ts";

interface Held {
  readonly x: number;
  readonly y: number;
}

interface Start {
  readonly view: MapView;
  readonly grip: Grip;
}

/** Where the fingers hold the map: their middle, and how far they are apart; nothing for one alone. */
interface Grip {
  readonly middle: Held;
  readonly apart: number | null;
}

/** What moves less than this was a click. */
const STILL = 4;

/**
 * Moves and zooms the map: a mouse drags it, and so does a finger that goes sideways, or any way where the map has the window;
 * elsewhere a finger up or down scrolls the page. Two fingers drag and zoom.
 */
export function useHands(box: { readonly current: HTMLElement | null }, view: MapView, look: (view: MapView) => void) {
  const held = useRef(new Map<number, Held>());
  const start = useRef<Start | null>(null);
  useTwoFingers(box);
  const restart = (from: MapView) => {
    const grip = gripOf([...held.current.values()]);
    start.current = grip === null ? null : { view: from, grip };
  };
  const drop = (event: PointerEvent) => {
    if (held.current.delete(event.pointerId)) restart(view);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || held.current.size === 2) return;
      held.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      restart(view);
    },
    onPointerMove: (event: PointerEvent) => {
      if (!held.current.has(event.pointerId) || start.current === null) return;
      const was = start.current;
      const room = event.currentTarget as HTMLElement;
      held.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const now = gripOf([...held.current.values()]);
      if (now === null || !hasMoved(was.grip, now)) return;
      for (const id of held.current.keys()) if (!room.hasPointerCapture(id)) room.setPointerCapture(id);
      look(viewAt(was, now, room.getBoundingClientRect()));
    },
    onPointerUp: drop,
    onPointerCancel: drop,
  };
}

function gripOf([one, other]: readonly Held[]): Grip | null {
  if (one === undefined) return null;
  if (other === undefined) return { middle: one, apart: null };
  const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  return { middle, apart: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) };
}

const hasMoved = (was: Grip, now: Grip): boolean =>
  Math.abs(now.middle.x - was.middle.x) + Math.abs(now.middle.y - was.middle.y) >= STILL ||
  Math.abs((now.apart ?? 0) - (was.apart ?? 0)) >= STILL;

/** The view in which what the fingers took hold of is still between them. */
function viewAt({ view, grip: was }: Start, now: Grip, { left, top, width, height }: DOMRect): MapView {
  const { middle, scale } = view;
  const next = was.apart === null || now.apart === null ? scale : (scale * now.apart) / was.apart;
  const from = [was.middle.x - left - width / 2, was.middle.y - top - height / 2] as const;
  const to = [now.middle.x - left - width / 2, now.middle.y - top - height / 2] as const;
  return {
    middle: [middle[0] + from[0] / scale - to[0] / next, middle[1] + from[1] / scale - to[1] / next],
    scale: next,
  };
}

/** Two fingers scroll no page, and one does not where the map has the window: the browser is told before it begins to. */
function useTwoFingers(box: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const room = box.current;
    if (room === null) return;
    const hold = (event: TouchEvent) => {
      if (event.cancelable && (event.touches.length > 1 || maximised.value === "view")) event.preventDefault();
    };
    room.addEventListener("touchmove", hold, { passive: false });
    return () => room.removeEventListener("touchmove", hold);
  }, [box]);
}
