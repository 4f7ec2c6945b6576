import { Option } from "commander";
import type { Report } from "../../export/report.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { GraphNames } from "../../rdf/vocabulary/namespaces.ts";
import { vocabularyOf } from "../../rdf/vocabulary/vocabulary.ts";
import type { Terminal } from "./terminal.ts";

/** How a report is written; Markdown where nothing is said. */
export interface ReportFormat {
  readonly html?: boolean;
  readonly md?: boolean;
  readonly json?: boolean;
}

export const reportOptions = (): Option[] => [
  new Option("--html", "as one HTML file that needs no other and can be printed").conflicts(["md", "json"]),
  new Option("--md", "as Markdown (the default)").conflicts(["html", "json"]),
  new Option("--json", "as JSON").conflicts(["html", "md"]),
];

export const sidesOption = (): Option =>
  new Option(
    "--sides <file>",
    "bodies that count as one side: a JSON file of names and ids; without it nobody is put on a side",
  );

/** Writes a report to standard output. */
export async function writeReport(
  report: () => Report,
  json: () => unknown,
  format: ReportFormat,
  terminal: Terminal,
): Promise<void> {
  if (format.json === true) {
    const { jsonPieces } = await import("../../export/jsonPieces.ts");
    await writePieces(jsonPieces(json()), terminal);
    return terminal.write("\n");
  }
  if (format.html === true) {
    const { htmlPieces } = await import("../../export/reportHtml.ts");
    return writePieces(htmlPieces(report()), terminal);
  }
  const { markdownPieces } = await import("../../export/reportMarkdown.ts");
  return writePieces(markdownPieces(report()), terminal);
}

/** UTF-16 units that are written at a time. */
const CHUNK = 1 << 16;

/** Writes pieces to standard output, many at a time: no string is longer than a chunk and a piece. */
async function writePieces(pieces: Iterable<string>, terminal: Terminal): Promise<void> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    await terminal.write(chunk);
    chunk = "";
  }
  await terminal.write(chunk);
}

/** The address of a claim in this graph. */
export const claimIri =
  (names: GraphNames): ((id: string) => string) =>
  (id) =>
    vocabularyOf(names).id("claim", id).value;

/** Refuses a day that is none. */
export function dayOption(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new ClaimgraphError(`${text} is no day`, { exitCode: EXIT.usage, remedy: "Write it like 2025-03-03" });
  return text;
}
