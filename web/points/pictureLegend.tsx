import type { ComponentChildren } from "preact";
import { v } from "../viewStrings.ts";

/** What the marks of the picture mean. */
export function PictureLegend({ children }: { children?: ComponentChildren }) {
  return (
    <div class="picture-legend">
      <ul aria-label={v.points.legend}>
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle class="key-side" cx="8" cy="8" r="6" />
          </svg>
          {v.points.keySide}
        </li>
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <circle class="key-other" cx="8" cy="8" r="5.5" />
          </svg>
          {v.points.keyOthers}
        </li>
        <li>
          <svg viewBox="0 0 44 20" width="44" height="20" aria-hidden="true">
            <path class="key-line" d="M1 10h42" />
            <rect class="key-badge" x="13" y="1.5" width="18" height="17" rx="8.5" />
            <text class="key-count" x="22" y="14">
              3
            </text>
          </svg>
          {v.points.keySays}
        </li>
        <li>
          <svg viewBox="0 0 44 20" width="44" height="20" aria-hidden="true">
            <path class="key-line" d="M1 10h42" stroke-dasharray="7 5" />
            <path class="key-line" d="m30 4.5 11 11m0-11-11 11" />
          </svg>
          {v.points.keyDenies}
        </li>
      </ul>
      {children}
    </div>
  );
}
