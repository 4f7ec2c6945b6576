import type { Overview } from "../../src/overview/overview.ts";
import { MatrixGrid, MatrixLegend } from "../matrix/grid.tsx";
import type { Cell } from "../matrix/matrixOf.ts";
import { START } from "../state/pageState.ts";
import { useSession } from "../state/session.ts";
import { AT_ONCE } from "./openings.ts";

const LIMIT = 20;
const NONE: Cell = { asserted: 0, denied: 0 };

/** Actors by events, those of the overview with most claims; each cell opens its claims. */
export function OverviewMatrix({ overview: { nodes, edges } }: { overview: Overview }) {
  const session = useSession();
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const cells = new Map<string, Cell>();
  const sums = new Map<string, number>();
  for (const { kind, source, target, count, denied } of edges) {
    if (kind !== "claims" || kinds.get(source) !== "actor" || kinds.get(target) !== "event") continue;
    cells.set(`${source} ${target}`, { asserted: count - denied, denied });
    for (const end of [source, target]) sums.set(end, (sums.get(end) ?? 0) + count);
  }
  const top = (kind: "actor" | "event") =>
    nodes
      .filter((node) => node.kind === kind && sums.has(node.id))
      .sort((a, b) => (sums.get(b.id) ?? 0) - (sums.get(a.id) ?? 0))
      .slice(0, LIMIT);
  return (
    <>
      <MatrixGrid
        rows={top("actor")}
        columns={top("event")}
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
