import type { Overview } from "../../src/overview/overview.ts";
import { shortNamed } from "../graph/shortNames.ts";
import { MatrixGrid, MatrixLegend } from "../matrix/grid.tsx";
import type { Cell } from "../matrix/matrixOf.ts";
import { START } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { AT_ONCE } from "./openings.ts";

const LIMIT = 20;
const NONE: Cell = { asserted: 0, denied: 0 };

/** The things at one end of lines, those with most claims on these first. */
function top(nodes: Overview["nodes"], lines: Overview["edges"], end: "source" | "target"): Overview["nodes"] {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line[end], (sums.get(line[end]) ?? 0) + line.count);
  const sumOf = ({ id }: { readonly id: string }) => sums.get(id) ?? 0;
  return nodes
    .filter((node) => sumOf(node) > 0)
    .sort((a, b) => sumOf(b) - sumOf(a))
    .slice(0, LIMIT);
}

/** Actors by events, those of the overview with most claims; each cell opens its claims. */
export function OverviewMatrix({ overview: { nodes, edges } }: { overview: Overview }) {
  const session = useSession();
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const cells = new Map<string, Cell>();
  const told = edges.filter(
    ({ kind, source, target }) => kind === "claims" && kinds.get(source) === "actor" && kinds.get(target) === "event",
  );
  const columns = shortNamed(top(nodes, told, "target"));
  const isShown = new Set(columns.map(({ id }) => id));
  const shown = told.filter(({ target }) => isShown.has(target));
  for (const { source, target, count, denied } of shown)
    cells.set(`${source} ${target}`, { asserted: count - denied, denied });
  return (
    <>
      <MatrixGrid
        rows={top(nodes, shown, "source")}
        columns={columns}
        cell={(row, column) => cells.get(`${row} ${column}`) ?? NONE}
        shade={(claims) => Math.min(4, Math.ceil(Math.log2(claims + 1)))}
        onOpen={(row, column) =>
          session.openPiece([{ kind: "things", ids: [row, column], count: AT_ONCE }], {
            node: column,
            chosen: { ...START.chosen, by: [row] },
          })
        }
      />
      <MatrixLegend />
    </>
  );
}
