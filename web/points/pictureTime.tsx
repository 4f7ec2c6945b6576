import type { DayRange } from "../state/pageState.ts";
import { t } from "../strings.ts";
import { barsOf, type Dated } from "../timeline/bars.ts";
import { Strip } from "../timeline/strip.tsx";
import { v } from "../viewStrings.ts";

interface Given {
  readonly dated: readonly Dated[];
  readonly undated: number;
  readonly chosen: DayRange;
  readonly onChoose: (days: DayRange) => void;
}

/** When the claims under the picture were said, by side; a part of the time narrows the picture. */
export function PictureTime({ dated, undated, chosen, onChoose }: Given) {
  const bars = barsOf(dated);
  const narrowed = chosen.from !== null || chosen.to !== null;
  if (bars.length === 0) return <p class="picture-time undated muted">{v.points.noDays}</p>;
  return (
    <section class="picture-time" aria-label={v.points.when}>
      <div class="picture-time-head">
        <h4>{v.points.when}</h4>
        {narrowed ? (
          <button type="button" class="plain" onClick={() => onChoose({ from: null, to: null })}>
            {t.timeline.all}
          </button>
        ) : (
          undated > 0 && <p class="muted">{v.points.undated(undated)}</p>
        )}
      </div>
      <Strip title={v.points.when} bars={bars} chosen={chosen} onChoose={onChoose} bySide />
    </section>
  );
}
