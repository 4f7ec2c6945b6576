import { type Command, Option } from "commander";
import type { Report } from "../../export/report/blocks.ts";
import type { ReportOptions } from "../../export/report/references.ts";
import { boundsOf } from "../../model/edtf.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { type ReviewsShown, reviewsShown, unhide } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** The format of a report; Markdown if absent. */
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
    "bodies that count as one side: a JSON file of names and ids; without it those that a claimgraph.config.json beside the graph gives, else nobody is put on a side",
  );

/** The options of commands that answer a question about a graph with a report on the days asked for. */
export interface AnswerOptions extends ReportFormat {
  readonly from?: string;
  readonly to?: string;
  readonly sides?: string;
  readonly site?: string;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
}

/** Adds these options behind those of the command itself; `days` has the help of `--from` and `--to`. */
export function addAnswerOptions(command: Command, days: { readonly from: string; readonly to: string }): Command {
  command.option("--from <date>", days.from, firstDay).option("--to <date>", days.to, lastDay);
  for (const option of [sidesOption(), siteOption(), unhide(), reviewsShown(), ...reportOptions()])
    command.addOption(option);
  return command;
}

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
    const { htmlPieces } = await import("../../export/report/html.ts");
    return writePieces(htmlPieces(report()), terminal);
  }
  const { markdownPieces } = await import("../../export/report/markdown.ts");
  return writePieces(markdownPieces(report()), terminal);
}

/** How many UTF-16 units are written at a time. */
const CHUNK = 1 << 16;

/** Writes pieces to standard output, many at a time; no string is longer than a chunk and a piece. */
export async function writePieces(pieces: Iterable<string>, terminal: Terminal): Promise<void> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    await terminal.write(chunk);
    chunk = "";
  }
  await terminal.write(chunk);
}

const siteOption = (): Option =>
  new Option("--site <address>", "the address of the graph's site: claims are linked to it").argParser(siteAddress);

/** The address of a site. Anything behind ? or # might be a token, and is refused. */
function siteAddress(address: string): string {
  if (/[?#\s"<>]/.test(address) || !/^https?:\/\//i.test(address))
    throw new ClaimgraphError(`${address} is no address of a site`, {
      exitCode: EXIT.usage,
      place: "--site",
      remedy: "Give it like https://example.org/conflict/, without anything behind ? or #",
    });
  return address.endsWith("/") || address.endsWith(".html") ? address : `${address}/`;
}

/** The facts needed to write a report: the texts of the documents that it cites, and the targets of links to claims. */
export async function reportOptionsFor(
  records: Iterable<DocumentRecord>,
  text: (textId: string) => Promise<string | null>,
  site: string | undefined,
): Promise<ReportOptions> {
  const texts = new Map<string, string | null>();
  for (const { textId } of records) if (!texts.has(textId)) texts.set(textId, await text(textId));
  return {
    textOf: ({ textId }) => texts.get(textId) ?? null,
    ...(site === undefined ? {} : { claimHref: (id: string) => `${site}#claim=${id}` }),
  };
}

/** @throws ClaimgraphError (usage) if the first day is after the last */
export function checkDays(command: string, { from, to }: { readonly from?: string; readonly to?: string }): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new ClaimgraphError(`--from ${from} is after --to ${to}`, {
      exitCode: EXIT.usage,
      place: command,
      remedy: "Give the earlier day with --from",
    });
}

/** The first day of a day, month or year; refuses anything else. */
const firstDay = (text: string): string => boundOf(text, "earliest");

/** The last day of a day, month or year; refuses anything else. */
const lastDay = (text: string): string => boundOf(text, "latest");

function boundOf(text: string, which: "earliest" | "latest"): string {
  const day = /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? boundsOf(text)?.[which] : null;
  if (day === null || day === undefined)
    throw new ClaimgraphError(`${text} is no day, month or year`, {
      exitCode: EXIT.usage,
      remedy: "Write it like 2025-03-03, 2025-03 or 2025",
    });
  return day;
}
