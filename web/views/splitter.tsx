import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type PanelSize, panelSize, setPanelSize, sizeProperty, sizeRange } from "../panes.ts";
import { t } from "../strings.ts";

const STEP = 24;
const KEYS: Readonly<Record<PanelSize, Readonly<Record<string, number>>>> = {
  width: { ArrowLeft: STEP, ArrowRight: -STEP },
  height: { ArrowUp: STEP, ArrowDown: -STEP },
};

/** The edge of what stands beside the view, or of the evidence below it: dragged, or moved by arrow keys. */
export function Splitter({ of: size = "width" }: { of?: PanelSize }) {
  const edge = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly at: number; readonly pixels: number } | null>(null);
  const own = panelSize[size];
  // At once, and not with the next picture: a key that follows soon starts from the size that the one before has set
  useEffect(
    () =>
      effect(() => {
        const { style } = document.documentElement;
        if (own.value === null) style.removeProperty(sizeProperty(size));
        else style.setProperty(sizeProperty(size), `${own.value}px`);
      }),
    [own, size],
  );
  const now = () => edge.current?.parentElement?.getBoundingClientRect()[size] ?? 0;
  const turned = () => (size === "width" && document.documentElement.dir === "rtl" ? -1 : 1);
  const placeOf = (event: PointerEvent) => (size === "width" ? event.clientX : event.clientY);
  const [least, most] = sizeRange(size);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      ref={edge}
      class="splitter wide-only"
      role="separator"
      aria-orientation={size === "width" ? "vertical" : "horizontal"}
      aria-label={t.page[size]}
      aria-valuenow={own.value ?? 320}
      aria-valuemin={least}
      aria-valuemax={most}
      title={t.page[size]}
      tabIndex={0}
      onKeyDown={(event) => {
        const step = KEYS[size][event.key];
        if (step === undefined) return;
        event.preventDefault();
        setPanelSize(size, now() + step * turned());
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { at: placeOf(event), pixels: now() };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null)
          setPanelSize(size, drag.current.pixels + (drag.current.at - placeOf(event)) * turned());
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}
