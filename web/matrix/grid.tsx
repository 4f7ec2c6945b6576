import { t } from "../strings.ts";
import { v } from "../viewStrings.ts";
import type { Cell } from "./matrixOf.ts";
import "./matrix.css";

interface Named {
  readonly id: string;
  readonly label: string;
  /** A name that is short enough for a heading; the label where there is none. */
  readonly short?: string;
}

interface Given {
  readonly rows: readonly Named[];
  readonly columns: readonly Named[];
  readonly cell: (row: string, column: string) => Cell;
  /** How dark so many claims are, from 1 to 4. */
  readonly shade: (claims: number) => number;
  /** Whether the claims of a cell are what is narrowed to. */
  readonly isPressed?: (row: string, column: string) => boolean;
  readonly onOpen: (row: string, column: string) => void;
}

/** Actors by events: how many claims each makes about each, asserted and denied told apart; each cell opens its claims. */
export function MatrixGrid({ rows, columns, cell, shade, isPressed, onOpen }: Given) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.views.matrix}>
      <table class="matrix">
        <caption class="hidden">{v.matrix.caption(rows.length, columns.length)}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, label, short = label }) => (
              <th key={id} scope="col" title={label}>
                <span dir="auto">{short}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" title={row.label} dir="auto">
                {row.label}
              </th>
              {columns.map((column) => {
                const { asserted, denied } = cell(row.id, column.id);
                if (asserted + denied === 0) return <td key={column.id} />;
                const words = v.matrix.cell(row.label, column.label, asserted, denied);
                return (
                  <td key={column.id}>
                    <button
                      type="button"
                      class="cell"
                      data-of={denied === 0 ? "asserted" : asserted === 0 ? "denied" : "both"}
                      data-many={shade(asserted + denied)}
                      aria-pressed={isPressed?.(row.id, column.id)}
                      title={words}
                      onClick={() => onOpen(row.id, column.id)}
                    >
                      <span class="hidden">{words}</span>
                      {asserted > 0 && <span aria-hidden="true">{asserted}</span>}
                      {denied > 0 && (
                        <span class="cell-denied" aria-hidden="true">
                          ✕{denied}
                        </span>
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the numbers of the cells mean. */
export const MatrixLegend = () => (
  <ul class="graph-legend">
    <li>
      <span class="cell key" data-of="asserted" data-many="2" aria-hidden="true">
        2
      </span>
      {v.matrix.asserted}
    </li>
    <li>
      <span class="cell key" data-of="denied" data-many="1" aria-hidden="true">
        ✕1
      </span>
      {v.matrix.denied}
    </li>
    <li>
      <span class="cell key" data-of="both" data-many="1" aria-hidden="true">
        2 <span class="cell-denied">✕1</span>
      </span>
      {v.matrix.both}
    </li>
  </ul>
);
