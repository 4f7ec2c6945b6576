import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Position } from "../../src/overview/layout.ts";
import { pickedIn, withPicked } from "../state/picked.ts";
import { useSession } from "../state/session.ts";
import { v } from "../viewStrings.ts";
import type { Drawing } from "./useDrawing.ts";
import "./lasso.css";

export interface LassoGiven {
  readonly drawing: Drawing;
  /** Whether it is on: the line is drawn over the picture, which takes no other hand meanwhile. */
  readonly on: Signal<boolean>;
}

/** Lets a line be drawn round things with mouse, pen or finger: those within it are chosen, with Shift besides those that are. */
export function Lasso({ drawing, on }: LassoGiven) {
  const session = useSession();
  const line = useSignal<readonly Position[]>([]);
  const empty = useSignal(false);
  const sheet = useRef<SVGSVGElement>(null);
  useEffect(() => {
    // before the keys of the page: there Esc would take the filters away
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopImmediatePropagation();
      on.value = false;
    };
    addEventListener("keydown", leave, { capture: true });
    return () => removeEventListener("keydown", leave, { capture: true });
  }, [on]);
  const at = (event: PointerEvent): Position => {
    const { left, top } = sheet.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: Math.round(event.clientX - left), y: Math.round(event.clientY - top) };
  };
  const end = (event: PointerEvent) => {
    const found = within(drawing, line.value);
    line.value = [];
    empty.value = found.length === 0;
    if (empty.value) return;
    on.value = false;
    session.change((old) => withPicked(old, [...new Set([...(event.shiftKey ? pickedIn(old) : []), ...found])]));
  };
  return (
    <>
      <p class="lasso-note" role="status">
        {empty.value ? v.network.lassoNone : v.network.lasso}
      </p>
      <svg
        ref={sheet}
        class="lasso"
        aria-hidden="true"
        onPointerDown={(event) => {
          if (event.button !== 0 || !event.isPrimary) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          line.value = [at(event)];
        }}
        onPointerMove={(event) => {
          if (line.value.length > 0 && event.isPrimary) line.value = [...line.value, at(event)];
        }}
        onPointerUp={(event) => {
          if (line.value.length > 0 && event.isPrimary) end(event);
        }}
        onPointerCancel={() => {
          line.value = [];
        }}
      >
        <polygon points={line.value.map(({ x, y }) => `${x},${y}`).join(" ")} />
      </svg>
    </>
  );
}

/** The things whose middle is within a line, the heaviest first. */
function within({ placed, renderer }: Drawing, line: readonly Position[]): readonly string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null || line.length < 3) return [];
  const area = new Path2D();
  for (const { x, y } of line) area.lineTo(x, y);
  return (placed.value?.scene.nodes ?? []).flatMap(({ id }) => {
    const place = renderer.value?.placeOf(id) ?? null;
    return place !== null && context.isPointInPath(area, place.x, place.y) ? id : [];
  });
}
