import { type ClaimEntry, type GraphIndex, labelOf } from "../state/graphIndex.ts";
import type { Rows } from "../state/view.ts";

export interface Head {
  readonly id: string;
  readonly label: string;
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

/** Who claims about which event: at most `limit` rows and columns, those with most claims first. */
export function matrixOf(index: GraphIndex, entries: readonly ClaimEntry[], rows: Rows, limit: number): MatrixOf {
  const counts = { rows: new Map<string, number>(), columns: new Map<string, number>() };
  const cells = new Map<string, { asserted: number; denied: number }>();
  const add = (map: Map<string, number>, id: string) => map.set(id, (map.get(id) ?? 0) + 1);
  for (const { claim } of entries) {
    const row = rows === "speaker" ? claim.claimant : claim.principal;
    const events = new Set(claim.descriptions.map(({ event }) => event));
    if (row === null || events.size === 0) continue;
    add(counts.rows, row);
    for (const event of events) {
      add(counts.columns, event);
      const key = `${row} ${event}`;
      const own = cells.get(key) ?? { asserted: 0, denied: 0 };
      own[claim.polarity] += 1;
      cells.set(key, own);
    }
  }
  const heads = (map: Map<string, number>): readonly Head[] =>
    [...map]
      .map(([id, claims]) => ({ id, claims, label: labelOf(index, id) }))
      .sort((a, b) => b.claims - a.claims || (a.label < b.label ? -1 : 1))
      .slice(0, limit);
  return {
    rows: heads(counts.rows),
    columns: heads(counts.columns),
    cell: (row, column) => cells.get(`${row} ${column}`) ?? NONE,
    all: { rows: counts.rows.size, columns: counts.columns.size },
  };
}
