import { type Signal, useSignal } from "@preact/signals";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { type Bar, barsIn, rangeOf } from "./bars.ts";

interface Given {
  readonly range: "said" | "happened";
  readonly bars: readonly Bar[];
  readonly undated: number;
}

/** At most so many days are written under the bars. */
const TICKS = 5;

/** Bars over time, and two handles that narrow the list to a part of it. */
export function Brush({ range, bars, undated }: Given) {
  const session = useSession();
  /** The bar where a drag began, and the bar under the pointer. */
  const drag = useSignal<readonly [number, number] | null>(null);
  const title = t.timeline[range];
  const chosen = session.pageState.value[range];
  const narrowed = chosen.from !== null || chosen.to !== null;
  const [first, last] = drag.value === null ? barsIn(bars, chosen) : [Math.min(...drag.value), Math.max(...drag.value)];
  const set = (one: number, other: number, how: "push" | "replace" = "push") =>
    session.change((pageState) => ({ ...pageState, [range]: rangeOf(bars, one, other) }), how);

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
        <>
          <Bars title={title} bars={bars} drag={drag} first={first} last={last} onDragged={set} />
          <div class="ticks" aria-hidden="true">
            {ticksOf(bars).map(({ bar, wide }) => (
              <span key={bar.from} style={{ flexGrow: wide }}>
                {t.date(bar.from)}
              </span>
            ))}
          </div>
          {bars.length > 1 && (
            <div class="handles">
              <Handle range={range} end="first" bars={bars} at={first} onMove={(at) => set(at, Math.max(at, last))} />
              <Handle range={range} end="last" bars={bars} at={last} onMove={(at) => set(Math.min(first, at), at)} />
            </div>
          )}
        </>
      )}
    </section>
  );
}

interface BarsGiven {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly drag: Signal<readonly [number, number] | null>;
  /** The bars that are chosen, the last one included. */
  readonly first: number;
  readonly last: number;
  readonly onDragged: (from: number, to: number) => void;
}

/** The bars, along which one drags to choose some. */
function Bars({ title, bars, drag, first, last, onDragged }: BarsGiven) {
  const tallest = Math.max(1, ...bars.map(({ asserted, denied }) => asserted + denied));
  return (
    <div
      class="bars"
      role="img"
      aria-label={t.timeline.bars(title)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = barAt(event, bars.length);
        drag.value = [at, at];
      }}
      onPointerMove={(event) => {
        if (drag.value !== null) drag.value = [drag.value[0], barAt(event, bars.length)];
      }}
      onPointerUp={() => {
        if (drag.value !== null) onDragged(...drag.value);
        drag.value = null;
      }}
      onPointerCancel={() => {
        drag.value = null;
      }}
    >
      {bars.map((bar, at) => (
        <div
          key={bar.from}
          class="bar"
          data-in={at >= first && at <= last ? "" : undefined}
          title={t.timeline.bar(spanOf(bar), bar.asserted + bar.denied, bar.denied)}
        >
          <div class="bar-part denied" style={{ height: `${(100 * bar.denied) / tallest}%` }} />
          <div class="bar-part" style={{ height: `${(100 * bar.asserted) / tallest}%` }} />
        </div>
      ))}
    </div>
  );
}

/** The bar under the pointer, counted from 0. */
function barAt(event: PointerEvent, count: number): number {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const share = (event.clientX - box.left) / Math.max(1, box.width);
  const along = document.documentElement.dir === "rtl" ? 1 - share : share;
  return Math.max(0, Math.min(count - 1, Math.floor(along * count)));
}

const spanOf = ({ from, to }: Bar): string => t.timeline.between(from, to);

/** The first bars of equal parts of the row, and how many bars each part has. A last part with no room for words has none. */
function ticksOf(bars: readonly Bar[]): readonly { readonly bar: Bar; readonly wide: number }[] {
  const step = Math.max(1, Math.ceil(bars.length / TICKS));
  return bars.flatMap((bar, at) => {
    if (at % step !== 0) return [];
    const wide = Math.min(step, bars.length - at);
    return at > 0 && wide * 2 < step ? [] : [{ bar, wide }];
  });
}

interface HandleGiven {
  readonly range: "said" | "happened";
  readonly end: "first" | "last";
  readonly bars: readonly Bar[];
  readonly at: number;
  readonly onMove: (at: number) => void;
}

function Handle({ range, end, bars, at, onMove }: HandleGiven) {
  const bar = bars[at];
  const day = (end === "first" ? bar?.from : bar?.to) ?? "";
  return (
    <label class="handle">
      <span class="hidden">{t.timeline[end](t.timeline[range])}</span>
      <input
        type="range"
        min="0"
        max={bars.length - 1}
        step="1"
        value={at}
        aria-valuetext={t.date(day)}
        onChange={(event) => onMove(Number(event.currentTarget.value))}
      />
    </label>
  );
}
