import { BATCH, useRoving } from "../claims/roving.ts";
import { DeniedTag } from "../evidence/deniedTag.tsx";
import type { ClaimEntry, GraphIndex } from "../state/graphIndex.ts";
import { ALWAYS_SHOWN, COLUMNS, type Column, type Sorting } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { t } from "../strings.ts";
import { cellText, nextSorting, sorted } from "./columns.ts";

/** The claims of the list as rows that can be sorted by any column. */
export function ClaimTable() {
  const session = useSession();
  const index = session.index.value;
  const { sorting, hidden, claim: opened } = session.pageState.value;
  const columns = COLUMNS.filter((column) => !hidden.includes(column));
  const entries = index === null ? [] : sorted(index, session.results.value?.entries ?? [], sorting);
  const { box, shown, stop, keys, focused, showMore } = useRoving<HTMLTableSectionElement>(entries);
  if (index === null) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.views.table}>
      <Columns hidden={hidden} />
      <table class="claim-table">
        <caption class="hidden">{t.table.caption(entries.length)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody ref={box} onKeyDown={keys}>
          {shown.map((entry) => (
            <Row
              key={entry.claim.id}
              entry={entry}
              index={index}
              columns={columns}
              isOpen={entry.claim.id === opened}
              isStop={entry.claim.id === stop}
              onFocus={focused}
            />
          ))}
        </tbody>
      </table>
      {entries.length === 0 && <p class="nothing">{t.list.none}</p>}
      {shown.length < entries.length && (
        <button type="button" class="more" onClick={showMore}>
          {t.list.more(Math.min(BATCH, entries.length - shown.length), entries.length)}
        </button>
      )}
    </section>
  );
}

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
      <summary>{t.table.columns(COLUMNS.length - hidden.length, COLUMNS.length)}</summary>
      <fieldset aria-label={t.table.shown}>
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

function ColumnHead({ column, sorting }: { column: Column; sorting: Sorting | null }) {
  const session = useSession();
  const own = sorting?.column === column ? sorting : null;
  return (
    <th
      scope="col"
      data-column={column}
      aria-sort={own === null ? "none" : own.descending ? "descending" : "ascending"}
    >
      <button
        type="button"
        class="plain"
        title={t.table.sort(t.columns[column])}
        onClick={() => session.change((pageState) => ({ ...pageState, sorting: nextSorting(sorting, column) }))}
      >
        {t.columns[column]}
        <span aria-hidden="true">{own === null ? "" : own.descending ? " ↓" : " ↑"}</span>
      </button>
    </th>
  );
}

interface RowGiven {
  readonly entry: ClaimEntry;
  readonly index: GraphIndex;
  readonly columns: readonly Column[];
  readonly isOpen: boolean;
  /** Whether the Tab key stops at this row. */
  readonly isStop: boolean;
  readonly onFocus: (claim: string) => void;
}

/** One claim. A click anywhere opens it; the button in its first cell does the same by keyboard. */
function Row({ entry, index, columns, isOpen, isStop, onFocus }: RowGiven) {
  const session = useSession();
  const { claim, record } = entry;
  return (
    <tr
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
