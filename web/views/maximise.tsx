import { type LargePane, maximised, turnMaximised } from "../panes.ts";
import { t } from "../strings.ts";

/** Gives a part of the page the whole window, or shows the others again. */
export function Maximise({ pane }: { pane: LargePane }) {
  const isOn = maximised.value === pane;
  const label = isOn ? t.page.smaller : t.page.maximise;
  return (
    <button
      type="button"
      class="plain maximise wide-only"
      aria-pressed={isOn}
      aria-label={label}
      title={label}
      onClick={() => turnMaximised(pane)}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={isOn ? "M6 2v4H2M10 2v4h4M6 14v-4H2M10 14v-4h4" : "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"}
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
        />
      </svg>
    </button>
  );
}
