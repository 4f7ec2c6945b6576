import type { Overview } from "../../src/overview/overview.ts";
import { useSession } from "../state/session.ts";
import { START } from "../state/view.ts";
import { t } from "../strings.ts";
import { AT_ONCE } from "./openings.ts";

const LIMIT = 20;

/** Actors by events, those of the overview with most claims; each cell opens its claims. */
export function OverviewMatrix({ overview: { nodes, edges } }: { overview: Overview }) {
  const session = useSession();
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const cells = new Map<string, { readonly count: number; readonly denied: number }>();
  const sums = new Map<string, number>();
  for (const { kind, source, target, count, denied } of edges) {
    if (kind !== "claims" || kinds.get(source) !== "actor" || kinds.get(target) !== "event") continue;
    cells.set(`${source} ${target}`, { count, denied });
    for (const end of [source, target]) sums.set(end, (sums.get(end) ?? 0) + count);
  }
  const top = (kind: "actor" | "event") =>
    nodes
      .filter((node) => node.kind === kind && sums.has(node.id))
      .sort((a, b) => (sums.get(b.id) ?? 0) - (sums.get(a.id) ?? 0))
      .slice(0, LIMIT);
  const [rows, columns] = [top("actor"), top("event")];
  return (
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
              <th scope="row" dir="auto">
                {row.label}
              </th>
              {columns.map((column) => {
                const cell = cells.get(`${row.id} ${column.id}`);
                if (cell === undefined) return <td key={column.id} />;
                const asserted = cell.count - cell.denied;
                const words = t.matrix.cell(row.label, column.label, asserted, cell.denied);
                return (
                  <td key={column.id}>
                    <button
                      type="button"
                      class="cell"
                      data-of={cell.denied === 0 ? "asserted" : asserted === 0 ? "denied" : "both"}
                      data-many={Math.min(4, Math.ceil(Math.log2(cell.count + 1)))}
                      title={words}
                      onClick={() =>
                        session.openPart([{ kind: "things", ids: [row.id, column.id], count: AT_ONCE }], {
                          node: column.id,
                          chosen: { ...START.chosen, by: [row.id] },
                        })
                      }
                    >
                      <span class="hidden">{words}</span>
                      {asserted > 0 && <span aria-hidden="true">{asserted}</span>}
                      {cell.denied > 0 && (
                        <span class="cell-denied" aria-hidden="true">
                          ✕{cell.denied}
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
