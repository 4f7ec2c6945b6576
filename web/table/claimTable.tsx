import { useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { useRoving } from "../claims/roving.ts";
import { DeniedTag } from "../evidence/deniedTag.tsx";
import type { ClaimEntry, GraphIndex } from "../state/graphIndex.ts";
import { ALWAYS_SHOWN, COLUMNS, type Column, type Sorting } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import { useVirtualRows } from "../views/virtualRows.ts";
import { cellText, movedTo, nextSorting, ordered, sorted, widened, widthOf } from "./columns.ts";
import "./table.css";

/** About how high a row is. */
const ROW = 70;

/** The claims of the list as rows that can be sorted by any column. */
export function ClaimTable() {
  const session = useSession();
  const index = session.index.value;
  const pageState = session.pageState.value;
  const { sorting, hidden, claim: opened } = pageState;
  const columns = ordered(pageState).filter((column) => !hidden.includes(column));
  const found = session.results.value?.entries;
  const entries = useMemo(
    () => (index === null ? [] : sorted(index, found ?? [], sorting)),
    [index, found, sorting?.column, sorting?.descending],
  );
  const { scroller, rows, from, to, before, after, reveal } = useVirtualRows<HTMLTableSectionElement>(
    entries.length,
    ROW,
  );
  const { box, stop, keys, focused } = useRoving<HTMLTableSectionElement>(entries, reveal);
  if (index === null) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.views.table} ref={scroller}>
      <Columns hidden={hidden} />
      <table
        class="claim-table"
        aria-rowcount={entries.length + 1}
        style={`--columns: ${columns.reduce((sum, column) => sum + widthOf(pageState, column), 0)}px`}
      >
        <caption class="hidden">{v.table.caption(entries.length)}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: `${widthOf(pageState, column)}px` }} />
          ))}
        </colgroup>
        <Heads columns={columns} sorting={sorting} />
        <tbody
          ref={(body) => {
            box.current = body;
            rows.current = body;
          }}
          onKeyDown={keys}
        >
          <Space height={before} columns={columns.length} />
          {entries.slice(from, to).map((entry, at) => (
            <Row
              key={entry.claim.id}
              at={from + at}
              entry={entry}
              index={index}
              columns={columns}
              isOpen={entry.claim.id === opened}
              isStop={entry.claim.id === stop}
              onFocus={focused}
            />
          ))}
          <Space height={after} columns={columns.length} />
        </tbody>
      </table>
      {entries.length === 0 && <p class="nothing">{t.list.none}</p>}
    </section>
  );
}

/** The room of rows that are not on the page. */
const Space = ({ height, columns }: { height: number; columns: number }) =>
  height <= 0 ? null : (
    <tr>
      <td colSpan={columns} style={{ height: `${height}px`, padding: 0, border: 0 }} />
    </tr>
  );

/** Which columns are shown. */
function Columns({ hidden }: { hidden: readonly Column[] }) {
  const session = useSession();
  const toggle = (column: Column) =>
    session.change((pageState) => ({
      ...pageState,
      hidden: hidden.includes(column) ? hidden.filter((one) => one !== column) : [...hidden, column],
    }));
  return (
    <details class="columns">
      <summary>{v.table.columns(COLUMNS.length - hidden.length, COLUMNS.length)}</summary>
      <fieldset aria-label={v.table.shown}>
        {COLUMNS.filter((column) => !ALWAYS_SHOWN.has(column)).map((column) => (
          <label key={column}>
            <input type="checkbox" checked={!hidden.includes(column)} onChange={() => toggle(column)} />
            {t.columns[column]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** The heads of the columns: one stop of Tab. Arrow keys move between them, with Shift they change a width, with Ctrl they move a column. */
function Heads({ columns, sorting }: { columns: readonly Column[]; sorting: Sorting | null }) {
  const session = useSession();
  const stop = useSignal<Column | null>(null);
  const focus = useRef<Column | null>(null);
  const row = useRef<HTMLTableRowElement>(null);
  const own = columns.find((one) => one === stop.value) ?? columns[0];
  useLayoutEffect(() => {
    if (focus.current === null) return;
    row.current?.querySelector<HTMLElement>(`[data-column="${focus.current}"] button`)?.focus();
    focus.current = null;
  });
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || own === undefined) return;
    event.preventDefault();
    const next = columns[columns.indexOf(own) + (document.documentElement.dir === "rtl" ? -step : step)];
    if (event.shiftKey) session.change((old) => widened(old, own, widthOf(old, own) + 16 * step), "replace");
    else if (next === undefined) return;
    else if (event.ctrlKey) session.change((old) => movedTo(old, own, next));
    else stop.value = next;
    focus.current = event.shiftKey || event.ctrlKey ? own : (next ?? own);
  };
  return (
    <thead>
      <tr ref={row} onKeyDown={keys}>
        {columns.map((column) => (
          <ColumnHead
            key={column}
            column={column}
            sorting={sorting}
            isStop={column === own}
            onFocus={() => {
              stop.value = column;
            }}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadGiven {
  readonly column: Column;
  readonly sorting: Sorting | null;
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

function ColumnHead({ column, sorting, isStop, onFocus }: HeadGiven) {
  const session = useSession();
  const own = sorting?.column === column ? sorting : null;
  return (
    <th
      scope="col"
      data-column={column}
      aria-sort={own === null ? "none" : own.descending ? "descending" : "ascending"}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes(DRAGGED)) event.preventDefault();
      }}
      onDrop={(event) => {
        const moved = COLUMNS.find((one) => one === event.dataTransfer?.getData(DRAGGED));
        if (moved === undefined || moved === column) return;
        event.preventDefault();
        session.change((pageState) => movedTo(pageState, moved, column));
      }}
    >
      <button
        type="button"
        class="plain"
        tabIndex={isStop ? 0 : -1}
        draggable
        title={v.table.sort(t.columns[column])}
        onFocus={onFocus}
        onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, column)}
        onClick={() => session.change((pageState) => ({ ...pageState, sorting: nextSorting(sorting, column) }))}
      >
        {t.columns[column]}
        <span aria-hidden="true">{own === null ? "" : own.descending ? " ↓" : " ↑"}</span>
      </button>
      <Edge column={column} />
    </th>
  );
}

/** What is dragged while a column is moved. */
const DRAGGED = "application/x-claimgraph-column";

/** The edge of a column, dragged to change its width. By keyboard its head does that. */
function Edge({ column }: { column: Column }) {
  const session = useSession();
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <span
      class="column-edge"
      aria-hidden="true"
      title={v.table.edge}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const width = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0;
        drag.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        const from = drag.current;
        if (from === null) return;
        const along = (event.clientX - from.x) * (document.documentElement.dir === "rtl" ? -1 : 1);
        session.change((pageState) => widened(pageState, column, from.width + along), "replace");
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

interface RowGiven {
  /** Its place among all rows. */
  readonly at: number;
  readonly entry: ClaimEntry;
  readonly index: GraphIndex;
  readonly columns: readonly Column[];
  readonly isOpen: boolean;
  /** Whether the Tab key stops at this row. */
  readonly isStop: boolean;
  readonly onFocus: (claim: string) => void;
}

/** One claim. A click anywhere opens it; the button in its first cell does the same by keyboard. */
function Row({ at, entry, index, columns, isOpen, isStop, onFocus }: RowGiven) {
  const session = useSession();
  const { claim, record } = entry;
  return (
    <tr
      data-index={at}
      aria-rowindex={at + 2}
      data-polarity={claim.polarity}
      aria-current={isOpen ? "true" : undefined}
      onClick={() => session.open(claim.id)}
    >
      {columns.map((column) => {
        const text = cellText(column, index, entry);
        if (column === "speaker") {
          return (
            <th key={column} scope="row" dir="auto">
              <button type="button" class="link" tabIndex={isStop ? 0 : -1} onFocus={() => onFocus(claim.id)}>
                {text}
              </button>
            </th>
          );
        }
        return (
          <td key={column} data-column={column} dir="auto" lang={column === "claim" ? record.language : undefined}>
            <span class="clamped" title={text}>
              {text} {column === "act" && claim.polarity === "denied" && <DeniedTag />}
            </span>
          </td>
        );
      })}
    </tr>
  );
}
