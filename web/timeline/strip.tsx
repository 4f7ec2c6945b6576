import { type Signal, useSignal } from "@preact/signals";
import type { DayRange } from "../state/pageState.ts";
import { t } from "../strings.ts";
import { type Bar, barsIn, rangeOf } from "./bars.ts";
import { type TimeScale, timeScale } from "./timeScale.ts";
import "./timeline.css";

/** About so many days are written under the bars. */
const TICKS = 6;

interface Given {
  /** What the bars are of, for who does not see them. */
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly chosen: DayRange;
  readonly onChoose: (days: DayRange) => void;
  /** Whether bars are parted by side, and not by who asserts and who denies. */
  readonly bySide?: boolean;
}

/** Bars on a true line of time, and two handles that choose a part of it. */
export function Strip({ title, bars, chosen, onChoose, bySide = false }: Given) {
  /** The bar where a drag began, and the bar under the pointer. */
  const drag = useSignal<readonly [number, number] | null>(null);
  const [first, last] = drag.value === null ? barsIn(bars, chosen) : [Math.min(...drag.value), Math.max(...drag.value)];
  const scale = timeScale(bars, TICKS);
  const set = (one: number, other: number) => onChoose(rangeOf(bars, one, other));
  return (
    <div class="strip">
      <Bars onDragged={set} {...{ title, bars, scale, drag, first, last, bySide }} />
      <Axis bars={bars} scale={scale} />
      {bars.length > 1 && (
        <div class="handles">
          <Handle title={title} end="first" bars={bars} at={first} onMove={(at) => set(at, Math.max(at, last))} />
          <Handle title={title} end="last" bars={bars} at={last} onMove={(at) => set(Math.min(first, at), at)} />
        </div>
      )}
    </div>
  );
}

interface BarsGiven extends Pick<Given, "title" | "bars"> {
  readonly bySide: boolean;
  readonly scale: TimeScale;
  readonly drag: Signal<readonly [number, number] | null>;
  /** The bars that are chosen, the last one included. */
  readonly first: number;
  readonly last: number;
  readonly onDragged: (from: number, to: number) => void;
}

/** The bars, along which one drags to choose some. */
function Bars({ title, bars, scale, drag, first, last, bySide, onDragged }: BarsGiven) {
  const tallest = Math.max(1, ...bars.map(({ asserted, denied }) => asserted + denied));
  return (
    <div
      class="bars"
      role="img"
      aria-label={t.timeline.bars(title)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = barAt(event, scale);
        drag.value = [at, at];
      }}
      onPointerMove={(event) => {
        if (drag.value !== null) drag.value = [drag.value[0], barAt(event, scale)];
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
          style={{ insetInlineStart: `${scale.places[at]?.left ?? 0}%`, width: `${scale.places[at]?.width ?? 0}%` }}
          data-in={at >= first && at <= last ? "" : undefined}
          title={barWords(bar)}
        >
          {bySide ? (
            bar.sides.map((count, side) => (
              <div key={side} class="bar-part" data-side={side} style={{ height: `${(100 * count) / tallest}%` }} />
            ))
          ) : (
            <>
              <div class="bar-part denied" style={{ height: `${(100 * bar.denied) / tallest}%` }} />
              <div class="bar-part" style={{ height: `${(100 * bar.asserted) / tallest}%` }} />
            </>
          )}
        </div>
      ))}
      {scale.breaks.map((at) => (
        <span key={at} class="break" style={{ insetInlineStart: `${at}%` }} title={t.timeline.interrupted} />
      ))}
      {!bySide && <span class="tallest">{t.counted.number(tallest)}</span>}
    </div>
  );
}

/** What a bar says: its claims, and how many more may be of its days, which are listed with them. */
function barWords({ from, to, asserted, denied, reached }: Bar): string {
  const count = asserted + denied;
  const words = t.timeline.bar(t.timeline.between(from, to), count, denied);
  return reached > count ? `${words}, ${t.timeline.unsure(reached - count)}` : words;
}

/** Days under the bars. */
export function Axis({ bars, scale: { ticks, breaks } }: { bars: readonly Bar[]; scale: TimeScale }) {
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <div class="ticks" aria-hidden="true">
      {ticks.map(({ at, day }, nth) => (
        <span
          key={day}
          class={
            nth > 0 ? undefined : first === last ? "only" : first?.gathers ? "beside" : at < 2 ? "start" : undefined
          }
          style={{ insetInlineStart: first === last ? undefined : `${at}%` }}
        >
          {t.date(day)}
        </span>
      ))}
      {first?.gathers && breaks.length > 0 && <span class="far">{first.from.slice(0, 4)}</span>}
      {last?.gathers && <span class="far last">{last.to.slice(0, 4)}</span>}
    </div>
  );
}

/** The bar under the pointer, counted from 0. */
function barAt(event: PointerEvent, { places }: TimeScale): number {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const share = (event.clientX - box.left) / Math.max(1, box.width);
  const along = 100 * (document.documentElement.dir === "rtl" ? 1 - share : share);
  return Math.max(
    0,
    places.findLastIndex(({ left }) => left <= along),
  );
}

interface HandleGiven extends Pick<Given, "title" | "bars"> {
  readonly end: "first" | "last";
  readonly at: number;
  readonly onMove: (at: number) => void;
}

function Handle({ title, end, bars, at, onMove }: HandleGiven) {
  const bar = bars[at];
  const day = (end === "first" ? bar?.from : bar?.to) ?? "";
  return (
    <label class="handle">
      <span class="hidden">{t.timeline[end](title)}</span>
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
