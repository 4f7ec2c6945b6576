import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../cli/program.ts";

export const QUERIES = fileURLToPath(new URL("../../../docs/queries", import.meta.url));

/** The rows of each shipped query, by its name; each row as its cells in the order asked, all rows sorted: stores order by their own collation. */
export type Rows = Readonly<Record<string, readonly string[]>>;

/** Rows that can be compared: no order, numbers as they are counted. */
export const comparable = (rows: readonly (readonly string[])[]): string[] =>
  rows.map((cells) => JSON.stringify(cells.map((cell) => (/^\d+\.0+$/.test(cell) ? cell.split(".")[0] : cell)))).sort();

/** What the program itself answers on a graph folder or file. */
export async function ownRows(graph: string): Promise<Rows> {
  const rows: Record<string, string[]> = {};
  for (const name of readdirSync(QUERIES).filter((file) => file.endsWith(".rq"))) {
    const { stdout, stderr, code } = await run(["query", graph, "--file", join(QUERIES, name), "--format", "json"]);
    if (code !== 0) throw new Error(`${name}: ${stderr}`);
    const { head, results } = JSON.parse(stdout) as {
      head: { vars: string[] };
      results: { bindings: Record<string, { value: string }>[] };
    };
    rows[name.slice(0, -3)] = comparable(
      results.bindings.map((row) => head.vars.map((variable) => row[variable]?.value ?? "")),
    );
  }
  return rows;
}
