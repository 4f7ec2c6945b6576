import { type PageState, ROWS, type Rows } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { v } from "../viewStrings.ts";
import { MatrixGrid, MatrixLegend } from "./grid.tsx";
import { matrixOf } from "./matrixOf.ts";
import "./matrix.css";

const LIMIT = 20;

const ROW_WORDS: Record<Rows, string> = { speaker: v.matrix.speakers, side: v.matrix.sides };
const ROW_FACET: Record<Rows, "by" | "side"> = { speaker: "by", side: "side" };

/** Speakers by events: how many claims each makes about each, asserted and denied told apart. */
export function Matrix() {
  const session = useSession();
  const index = session.index.value;
  const results = session.results.value;
  if (index === null || results === null) return null;
  const { rows: by, chosen } = session.pageState.value;
  const { rows, columns, cell, all } = matrixOf(index, results.entries, by, LIMIT);
  const facet = ROW_FACET[by];
  const narrow = (row: string, column: string) =>
    session.change((pageState) => ({ ...pageState, chosen: { ...pageState.chosen, [facet]: [row], event: [column] } }));
  return (
    <>
      <div class="view-tools">
        <p class="muted">
          {rows.length < all.rows || columns.length < all.columns
            ? v.matrix.cut(rows.length, columns.length)
            : v.matrix.caption(rows.length, columns.length)}
        </p>
        <fieldset class="segmented" aria-label={v.matrix.rows}>
          {ROWS.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={one === by}
              onClick={() => session.change((pageState): PageState => ({ ...pageState, rows: one }))}
            >
              {ROW_WORDS[one]}
            </button>
          ))}
        </fieldset>
      </div>
      {rows.length === 0 ? (
        <p class="nothing">{v.matrix.none}</p>
      ) : (
        <MatrixGrid
          rows={rows}
          columns={columns}
          cell={cell}
          shade={(claims) => Math.min(4, claims)}
          isPressed={(row, column) => chosen[facet].includes(row) && chosen.event.includes(column)}
          onOpen={narrow}
        />
      )}
      <MatrixLegend />
    </>
  );
}
