import { shortNamed } from "../graph/shortNames.ts";
import { type ClaimEntry, type GraphIndex, labelOf } from "../state/graphIndex.ts";
import type { Rows } from "../state/pageState.ts";

export interface Head {
  readonly id: string;
  readonly label: string;
  readonly short?: string;
  readonly claims: number;
}

/** How many claims of a row's actor are about a column's event. */
export interface Cell {
  readonly asserted: number;
  readonly denied: number;
}

export interface MatrixOf {
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly cell: (row: string, column: string) => Cell;
  /** How many rows and columns there are, shown or not. */
  readonly all: { readonly rows: number; readonly columns: number };
}

const NONE: Cell = { asserted: 0, denied: 0 };

/**
 * Who claims about which event: at most `limit` columns, the events with most claims, and as many rows, the actors with
 * most claims about those: no row or column is empty.
 */
export function matrixOf(index: GraphIndex, entries: readonly ClaimEntry[], rows: Rows, limit: number): MatrixOf {
  const told = entries.flatMap(({ claim, teller }) => {
    const row = rows === "speaker" ? teller.claimant : teller.principal;
    const events = [...new Set(claim.descriptions.map(({ event }) => event))];
    return row === null ? [] : events.map((event) => ({ row, event, polarity: claim.polarity }));
  });
  const eventCounts = counted(told.map(({ event }) => event));
  const columns = shortNamed(heads(index, eventCounts, limit).map((one) => ({ ...one, kind: "event" as const })));
  const isShown = new Set(columns.map(({ id }) => id));
  const shown = told.filter(({ event }) => isShown.has(event));
  const cells = new Map<string, { asserted: number; denied: number }>();
  for (const { row, event, polarity } of shown) {
    const own = cells.get(`${row} ${event}`) ?? { asserted: 0, denied: 0 };
    own[polarity] += 1;
    cells.set(`${row} ${event}`, own);
  }
  return {
    rows: heads(index, counted(shown.map(({ row }) => row)), limit),
    columns,
    cell: (row, column) => cells.get(`${row} ${column}`) ?? NONE,
    all: { rows: new Set(told.map(({ row }) => row)).size, columns: eventCounts.size },
  };
}

function counted(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const heads = (index: GraphIndex, counts: ReadonlyMap<string, number>, limit: number): readonly Head[] =>
  [...counts]
    .map(([id, claims]) => ({ id, claims, label: labelOf(index, id) }))
    .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1))
    .slice(0, limit);
