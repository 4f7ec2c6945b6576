import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { panelWidth, setPanelWidth } from "../panes.ts";
import { t } from "../strings.ts";

const STEP = 24;

/** The edge of what stands beside the view: dragged, or moved by arrow keys. */
export function Splitter() {
  const edge = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  useSignalEffect(() => {
    const { style } = document.documentElement;
    if (panelWidth.value === null) style.removeProperty("--panel-width");
    else style.setProperty("--panel-width", `${panelWidth.value}px`);
  });
  const widthNow = () => edge.current?.parentElement?.getBoundingClientRect().width ?? 0;
  const turned = () => (document.documentElement.dir === "rtl" ? -1 : 1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      ref={edge}
      class="splitter wide-only"
      role="separator"
      aria-orientation="vertical"
      aria-label={t.page.width}
      aria-valuenow={panelWidth.value ?? 320}
      aria-valuemin={260}
      aria-valuemax={900}
      title={t.page.width}
      tabIndex={0}
      onKeyDown={(event) => {
        const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        setPanelWidth(widthNow() + step * turned());
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width: widthNow() };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null) setPanelWidth(drag.current.width + (drag.current.x - event.clientX) * turned());
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
