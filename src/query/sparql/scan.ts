/** The form of a query: the sort of its answer, or that it would change the graph. */
export type QueryForm = "SELECT" | "ASK" | "CONSTRUCT" | "DESCRIBE";

/** What the words of a query show before an engine reads it. */
export interface Scanned {
  /** Null if no word shows it: the engine will report the mistake. */
  readonly form: QueryForm | null;
  /** The word that would change the graph, with its line, if it stands in the place of the form. */
  readonly update: { readonly word: string; readonly line: number } | null;
  /** Whether it names its graphs (FROM). */
  readonly hasDataset: boolean;
  /** The line on which it asks another server (SERVICE); null if it does not. */
  readonly service: number | null;
  /** Prefixes that are used but not declared, each with the line of its first use. */
  readonly prefixes: ReadonlyMap<string, number>;
}

const FORMS: ReadonlySet<string> = new Set<QueryForm>(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]);
const UPDATES: ReadonlySet<string> = new Set([
  "INSERT",
  "DELETE",
  "WITH",
  "LOAD",
  "CLEAR",
  "DROP",
  "CREATE",
  "ADD",
  "MOVE",
  "COPY",
]);

// Terminals of the SPARQL 1.1 grammar (section 19.8) as far as they are needed to distinguish words from the contents of strings and IRIs.
const SKIPPED = [
  String.raw`\s+`,
  String.raw`#[^\n\r]*`,
  String.raw`<[^\x00-\x20<>"{}|^\x60\\]*>`,
  String.raw`"""(?:"{0,2}(?:[^"\\]|\\.))*"""`,
  String.raw`'''(?:'{0,2}(?:[^'\\]|\\.))*'''`,
  String.raw`"(?:[^"\\\n\r]|\\.)*"`,
  String.raw`'(?:[^'\\\n\r]|\\.)*'`,
  String.raw`[?$][\p{L}\p{N}_]+`,
  "@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
  String.raw`_:[\p{L}\p{N}_.-]*`,
].join("|");
const PREFIX = String.raw`(?<prefix>(?:\p{L}(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)?):(?:[\p{L}\p{N}_.:-]|%[0-9A-Fa-f]{2}|\\[^\w\s])*`;
const WORD = String.raw`(?<word>[\p{L}_][\p{L}\p{N}_-]*)`;
const TERMINAL = new RegExp(`(?:${SKIPPED})|${PREFIX}|${WORD}|.`, "suy");

/** Reads the words of a query: its form and the prefixes that it uses and does not declare. Linear, and never throws. */
export function scanQuery(query: string): Scanned {
  const terminal = new RegExp(TERMINAL);
  const used = new Map<string, number>();
  const declared = new Set<string>();
  let form: QueryForm | null = null;
  let update: Scanned["update"] = null;
  let line = 1;
  let declaring = false;
  let hasDataset = false;
  let service: number | null = null;
  while (terminal.lastIndex < query.length) {
    const match = terminal.exec(query);
    if (match === null) break;
    const { prefix, word } = match.groups ?? {};
    if (prefix !== undefined) {
      if (declaring) declared.add(prefix);
      else if (!used.has(prefix)) used.set(prefix, line);
      declaring = false;
    } else if (word !== undefined) {
      const upper = word.toUpperCase();
      declaring = upper === "PREFIX";
      hasDataset ||= upper === "FROM";
      if (upper === "SERVICE") service ??= line;
      if (form === null && update === null) {
        if (FORMS.has(upper)) form = upper as QueryForm;
        else if (UPDATES.has(upper)) update = { word: upper, line };
      }
    }
    for (const character of match[0]) if (character === "\n") line++;
  }
  for (const prefix of declared) used.delete(prefix);
  return { form, update, hasDataset, service, prefixes: used };
}
