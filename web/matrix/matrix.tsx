import { useSession } from "../state/session.ts";
import { ROWS, type Rows, type View } from "../state/view.ts";
import { t } from "../strings.ts";
import { type Cell, matrixOf } from "./matrixOf.ts";

const LIMIT = 20;

const ROW_WORDS: Record<Rows, string> = { speaker: t.matrix.speakers, side: t.matrix.sides };
const ROW_FACET: Record<Rows, "by" | "side"> = { speaker: "by", side: "side" };

/** Speakers by events: how many claims each makes about each, asserted and denied told apart. */
export function Matrix() {
  const session = useSession();
  const index = session.index.value;
  const results = session.results.value;
  if (index === null || results === null) return null;
  const { rows: by, chosen } = session.view.value;
  const { rows, columns, cell, all } = matrixOf(index, results.entries, by, LIMIT);
  const facet = ROW_FACET[by];
  const narrow = (row: string, column: string) =>
    session.change((view) => ({ ...view, chosen: { ...view.chosen, [facet]: [row], event: [column] } }));
  return (
    <>
      <div class="face-tools">
        <p class="muted">
          {rows.length < all.rows || columns.length < all.columns
            ? t.matrix.cut(rows.length, columns.length)
            : t.matrix.caption(rows.length, columns.length)}
        </p>
        <fieldset class="segmented" aria-label={t.matrix.rows}>
          {ROWS.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={one === by}
              onClick={() => session.change((view): View => ({ ...view, rows: one }))}
            >
              {ROW_WORDS[one]}
            </button>
          ))}
        </fieldset>
      </div>
      {rows.length === 0 ? (
        <p class="nothing">{t.matrix.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class="scroll" tabIndex={0} aria-label={t.faces.matrix}>
          <table class="matrix">
            <caption class="hidden">{t.matrix.caption(rows.length, columns.length)}</caption>
            <thead>
              <tr>
                <td />
                {columns.map(({ id, label }) => (
                  <th key={id} scope="col" title={label}>
                    <span dir="auto">{label}</span>
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
                    const counts = cell(row.id, column.id);
                    if (counts.asserted + counts.denied === 0) return <td key={column.id} />;
                    const pressed = chosen[facet].includes(row.id) && chosen.event.includes(column.id);
                    return (
                      <td key={column.id}>
                        <button
                          type="button"
                          class="cell"
                          data-of={kindOf(counts)}
                          data-many={Math.min(4, counts.asserted + counts.denied)}
                          aria-pressed={pressed}
                          title={t.matrix.cell(row.label, column.label, counts.asserted, counts.denied)}
                          onClick={() => narrow(row.id, column.id)}
                        >
                          <span class="hidden">
                            {t.matrix.cell(row.label, column.label, counts.asserted, counts.denied)}
                          </span>
                          {counts.asserted > 0 && <span aria-hidden="true">{counts.asserted}</span>}
                          {counts.denied > 0 && (
                            <span class="cell-denied" aria-hidden="true">
                              ✕{counts.denied}
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
      )}
      <ul class="graph-legend">
        <li>
          <span class="cell key" data-of="asserted" data-many="2" aria-hidden="true">
            2
          </span>
          {t.polarities.asserted}
        </li>
        <li>
          <span class="cell key" data-of="denied" data-many="1" aria-hidden="true">
            ✕1
          </span>
          {t.polarities.denied}
        </li>
      </ul>
    </>
  );
}

const kindOf = ({ asserted, denied }: Cell) => (denied === 0 ? "asserted" : asserted === 0 ? "denied" : "both");
