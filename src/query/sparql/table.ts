/** A term of the SPARQL 1.1 Query Results JSON Format (section 3.2.2). */
export interface ResultTerm {
  readonly type: "uri" | "literal" | "bnode" | "triple";
  readonly value: string;
  readonly datatype?: string;
}

/** The part of the results format that tables need. */
export interface ResultRows {
  readonly head: { readonly vars: readonly string[] };
  readonly results: { readonly bindings: readonly Readonly<Record<string, ResultTerm>>[] };
}

export interface TableOptions {
  readonly prefixes?: Readonly<Record<string, string>>;
  readonly base?: string;
  /** The most characters in a line: longer cells end in an ellipsis. Absent: nothing is cut. */
  readonly width?: number;
}

const SMALLEST = 8;

/** Rows as a table for reading: IRIs shortened by prefixes, literals without their datatypes. Ends with a line break. */
export function formatTable(rows: ResultRows, options: TableOptions = {}): string {
  const { vars } = rows.head;
  const cells = rows.results.bindings.map((row) =>
    vars.map((name) => (Object.hasOwn(row, name) ? shorten(row[name]!, options) : "")),
  );
  const widths = vars.map((name, k) => Math.max(size(name), longest(cells, k)));
  if (options.width !== undefined) narrow(widths, options.width);
  const line = (values: readonly string[]): string =>
    values
      .map((value, k) => pad(cut(value, widths[k]!), widths[k]!))
      .join("  ")
      .trimEnd();
  return `${[line(vars), line(widths.map((width) => "─".repeat(width))), ...cells.map(line)].join("\n")}\n`;
}

const size = (text: string): number => [...text].length;

// No spread into Math.max over all rows: a hundred thousand arguments overflow the stack.
function longest(cells: readonly (readonly string[])[], column: number): number {
  let most = 0;
  for (const row of cells) most = Math.max(most, size(row[column]!));
  return most;
}

/** Narrows the widest columns until all fit, or are small. */
function narrow(widths: number[], width: number): void {
  const total = (): number => widths.reduce((sum, one) => sum + one + 2, -2);
  while (total() > width) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widest < 0 || widths[widest]! <= SMALLEST) return;
    widths[widest]!--;
  }
}

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - size(text)));

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join("")}…`;
}

function shorten(term: ResultTerm, options: TableOptions): string {
  if (term.type === "bnode") return `_:${term.value}`;
  if (term.type !== "uri") return typeof term.value === "string" ? term.value.replaceAll(/\s+/g, " ") : "<< >>";
  const { base } = options;
  if (base !== undefined && term.value.startsWith(base)) return `<${term.value.slice(base.length)}>`;
  let best: readonly [name: string, iri: string] | null = null;
  for (const entry of Object.entries(options.prefixes ?? {}))
    if (term.value.startsWith(entry[1]) && entry[1].length > (best?.[1].length ?? 0)) best = entry;
  return best === null ? `<${term.value}>` : `${best[0]}:${term.value.slice(best[1].length)}`;
}
