import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { currentSides } from "../graph/currentSides.ts";
import { l } from "../lateStrings.ts";
import type { ClaimEntry, GraphIndex } from "../state/graphIndex.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { openedOf } from "../views/openedOf.ts";
import { useRovingMarks } from "../views/rovingMarks.ts";
import { dayNumber } from "./days.ts";
import { type LaneScale, laneScale } from "./laneScale.ts";
import { type Lane, type LaneRow, laneDays, lanesOf, type PlacedMark, placedMarks } from "./lanesOf.ts";

/** So many events of a side, and so many sides, are shown at first. */
const ROWS = 5;
const SIDES = 8;
/** How far apart marks stand at least, in pixels. */
const APART = 17;
/** So much room has the label of a day. */
const LABEL = 96;

interface Given {
  readonly index: GraphIndex;
  readonly entries: readonly ClaimEntry[];
}

/** The events by name in lanes by side, each with the days told of it and the days on which it was told. */
export function EventLanes({ index, entries }: Given) {
  const session = useSession();
  const all = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const room = Math.max(LABEL, width);
  const scale = laneScale(laneDays(index.entries), Math.floor(room / LABEL), (100 * LABEL) / room);
  const { lanes, without } = lanesOf(index, entries, currentSides(session));
  const shown = all.value ? lanes : lanes.slice(0, SIDES);
  const roving = useRovingMarks(box);
  const events = new Set(lanes.flatMap(({ rows }) => rows.map(({ event }) => event))).size;
  return (
    <section class="lanes" aria-labelledby="lanes-heading">
      <div class="lanes-head">
        <h3 id="lanes-heading">{l.lanes.title}</h3>
        {lanes.length > 0 && (
          <p class="muted">
            {l.lanes.told(events, lanes.length)}
            {openedOf(session)}
          </p>
        )}
        {without > 0 && <p class="muted">{l.lanes.without(without)}</p>}
      </div>
      {lanes.length === 0 ? (
        <p class="nothing">{l.lanes.none}</p>
      ) : scale === null ? (
        <p class="nothing">{l.lanes.noDays}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys lead from one of its buttons to the next
        <div class="lanes-body" ref={box} onKeyDown={roving.keys} onFocusIn={roving.focused}>
          <LaneAxis scale={scale} />
          {shown.map((lane) => (
            <SideLane key={lane.key} lane={lane} scale={scale} width={width} />
          ))}
        </div>
      )}
      {lanes.length > SIDES && (
        <button
          type="button"
          class="more"
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? l.lanes.fewerSides : l.lanes.moreSides(lanes.length - SIDES)}
        </button>
      )}
      {lanes.length > 0 && <LanesLegend />}
    </section>
  );
}

/** The width of the marks' room in pixels. */
function useWidth(box: { readonly current: HTMLElement | null }): number {
  const width = useSignal(700);
  useEffect(() => {
    const room = box.current?.querySelector(".lane-axis");
    if (room === null || room === undefined) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) width.value = Math.round(entry.contentRect.width);
    });
    observer.observe(room);
    return () => observer.disconnect();
  });
  return width.value;
}

/** The days of the lanes; it stays in sight. */
const LaneAxis = ({ scale }: { scale: LaneScale }) => (
  <div class="lane-top" aria-hidden="true">
    <div class="lane-axis">
      {scale.ticks.map(({ at, day }) => (
        <span key={day} class="lane-tick" style={{ insetInlineStart: `${at}%` }}>
          {t.date(day)}
        </span>
      ))}
      {scale.before !== null && <span class="lane-far">{scale.before}</span>}
      {scale.after !== null && <span class="lane-far last">{scale.after}</span>}
    </div>
  </div>
);

interface LaneGiven {
  readonly lane: Lane;
  readonly scale: LaneScale;
  readonly width: number;
}

function SideLane({ lane, scale, width }: LaneGiven) {
  const many = useSignal(ROWS);
  const { key, side, name, claims, rows } = lane;
  const shown = rows.slice(0, many.value);
  const next = Math.min(20, rows.length - shown.length);
  return (
    <section class="lane" data-side={side} aria-label={name ?? l.lanes.nobody}>
      <h4>
        <span class="lane-dot" aria-hidden="true" />
        <span dir="auto">{name ?? l.lanes.nobody}</span> <span class="muted">{l.lanes.about(claims)}</span>
      </h4>
      <ul>
        {shown.map((row) => (
          <LaneLine key={row.event} row={row} lane={key} scale={scale} width={width} />
        ))}
      </ul>
      {rows.length > ROWS && (
        <button
          type="button"
          class="plain small"
          onClick={() => {
            many.value = next > 0 ? many.value + next : ROWS;
          }}
        >
          {next > 0 ? l.lanes.more(next, rows.length) : l.lanes.fewer(ROWS)}
        </button>
      )}
    </section>
  );
}

interface LineGiven extends Omit<LaneGiven, "lane"> {
  readonly row: LaneRow;
  readonly lane: string;
}

/** One event: its name lists its claims, a mark opens them. */
function LaneLine({ row, lane, scale, width }: LineGiven) {
  const session = useSession();
  const { node, claim } = session.pageState.value;
  const apart = (100 * APART) / Math.max(APART, width);
  const happened = placedMarks(of(row, "happened"), scale.at, apart, dayNumber);
  const said = placedMarks(of(row, "said"), scale.at, apart, dayNumber);
  const choose = () =>
    session.change((pageState) => ({
      ...pageState,
      node: node === row.event ? null : row.event,
      picked: [],
      claim: row.claims[0] ?? pageState.claim,
    }));
  const undated = l.lanes.undated(row.unsaid, row.undated);
  return (
    <li class="lane-line">
      <div class="lane-name">
        <button
          type="button"
          class="link"
          data-mark=""
          tabIndex={-1}
          aria-pressed={node === row.event}
          title={l.lanes.row(row.label, row.claims.length, row.all)}
          onClick={choose}
          dir="auto"
        >
          {row.short}
        </button>
        <span class="muted">
          {row.disputed && (
            <span class="lane-disputed" role="img" aria-label={l.lanes.keyDisputed} title={l.lanes.keyDisputed} />
          )}
          {l.lanes.claims(row.claims.length, row.all)}
          {undated !== "" && ` · ${undated}`}
        </span>
      </div>
      <div class="lane-track">
        {scale.breaks.map((at) => (
          <span key={at} class="break" style={{ insetInlineStart: `${at}%` }} title={t.timeline.interrupted} />
        ))}
        {[...happened, ...said].map((mark) => (
          <Mark key={`${mark.kind} ${mark.at}`} mark={mark} lane={lane} open={claim} />
        ))}
      </div>
    </li>
  );
}

const of = (row: LaneRow, kind: "said" | "happened") => row.marks.filter((mark) => mark.kind === kind);

/** One date: it opens its claims, one after the other. */
function Mark({ mark, open }: { mark: PlacedMark; lane: string; open: string | null }) {
  const session = useSession();
  const { kind, claims, denied, at, from, to, days } = mark;
  const words = l.lanes.mark(kind, t.timeline.between(days.earliest, days.latest), claims.length, denied.length);
  const opened = open === null ? -1 : claims.indexOf(open);
  return (
    <>
      {to > from && (
        <span
          class="lane-span"
          data-kind={kind}
          aria-hidden="true"
          style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }}
        />
      )}
      <button
        type="button"
        class="lane-mark"
        data-mark=""
        data-kind={kind}
        data-denied={denied.length === claims.length ? "" : undefined}
        aria-current={opened >= 0 ? "true" : undefined}
        tabIndex={-1}
        style={{ insetInlineStart: `${at}%` }}
        title={words}
        aria-label={words}
        onClick={() => session.open(claims[(opened + 1) % claims.length] ?? "")}
      >
        <span aria-hidden="true">
          {claims.length > 1 ? t.counted.number(claims.length) : denied.length > 0 ? "✕" : ""}
        </span>
      </button>
    </>
  );
}

const LanesLegend = () => (
  <ul class="graph-legend lanes-legend">
    <li>
      <span class="lane-mark key" data-kind="happened" aria-hidden="true" />
      {l.lanes.keyHappened}
    </li>
    <li>
      <span class="lane-span key" data-kind="happened" aria-hidden="true" />
      {l.lanes.keySpan}
    </li>
    <li>
      <span class="lane-mark key" data-kind="said" aria-hidden="true">
        3
      </span>
      {l.lanes.keySaid}
    </li>
    <li>
      <span class="lane-mark key" data-kind="said" data-denied="" aria-hidden="true">
        ✕
      </span>
      {l.lanes.keyDenied}
    </li>
    <li>
      <span class="lane-disputed" aria-hidden="true" />
      {l.lanes.keyDisputed}
    </li>
    <li>{l.lanes.keys}</li>
  </ul>
);
