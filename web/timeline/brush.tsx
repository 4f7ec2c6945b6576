import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import type { Bar } from "./bars.ts";
import { Strip } from "./strip.tsx";

interface Given {
  readonly range: "said" | "happened";
  readonly bars: readonly Bar[];
  readonly undated: number;
}

/** Bars over time, and two handles that narrow the list to a part of it. */
export function Brush({ range, bars, undated }: Given) {
  const session = useSession();
  const title = t.timeline[range];
  const chosen = session.pageState.value[range];
  const narrowed = chosen.from !== null || chosen.to !== null;
  return (
    <section class="brush" aria-labelledby={`brush-${range}`} data-range={range}>
      <div class="brush-head">
        <h3 id={`brush-${range}`}>{title}</h3>
        <p class="muted">{narrowed ? t.timeline.between(chosen.from, chosen.to) : ""}</p>
        {undated > 0 && <p class="muted">{t.timeline.undated(undated)}</p>}
        <button
          type="button"
          class="plain"
          disabled={!narrowed}
          onClick={() => session.change((pageState) => ({ ...pageState, [range]: { from: null, to: null } }))}
        >
          {t.timeline.all}
        </button>
      </div>
      {bars.length === 0 ? (
        <p class="nothing">{t.timeline.none}</p>
      ) : (
        <Strip
          title={title}
          bars={bars}
          chosen={chosen}
          onChoose={(days) => session.change((pageState) => ({ ...pageState, [range]: days }))}
        />
      )}
    </section>
  );
}
