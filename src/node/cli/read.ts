import type { Command } from "commander";
import type { Extraction } from "../../model/claim.ts";
import type { Part } from "../../model/document.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { pageAt } from "../../model/positions.ts";
import { howOf, type OpeningOptions, openingOptions, timeLimit } from "./options.ts";
import { ResultCounts, readAll } from "./reading.ts";
import { helpAfter, type Session } from "./session.ts";
import { type Paint, printable } from "./terminal.ts";

interface Options extends OpeningOptions {
  readonly pages?: string;
  readonly json?: true;
  readonly timeLimit?: number;
}

export function addRead(program: Command, session: Session): void {
  const command = program
    .command("read")
    .summary("show what is understood of a file: metadata, parts, text")
    .description(
      "Shows what documents a file holds, as they are read before any claim is: title, date, author, the paragraphs with their pages and kinds, footnotes, quoted replies, warnings. Nothing is stored.",
    )
    .argument("<input...>", "files of any format that is read, folders, globs, or - for standard input")
    .option("--pages <pages>", "only these pages, as printed: 3, 3-5 or iv")
    .option("--json", "one JSON object a document, offsets in UTF-16 units of its text")
    .addOption(timeLimit());
  for (const option of openingOptions()) command.addOption(option);
  command
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph read report.pdf --pages 3-5", "claimgraph read mail.eml --json | jq .document.parts"],
        [EXIT.someRefused, EXIT.badData, EXIT.noInput],
      ),
    )
    .action((inputs: string[], options: Options) => showInputs(inputs, options, session));
}

async function showInputs(inputs: readonly string[], options: Options, session: Session): Promise<void> {
  const { terminal } = session;
  const tally = new ResultCounts();
  const wanted = options.pages === undefined ? null : pagesOf(options.pages);
  const given = {};
  const { timeLimit } = options;
  const settings = { given, how: howOf(options), scheme: "claims" as const, lookup: [], jobs: undefined, timeLimit };
  for await (const one of readAll(inputs, settings, terminal)) {
    tally.add(one);
    if (one.kind !== "extraction") continue;
    if (wanted !== null && one.extraction.document.positions === undefined)
      terminal.warn(`${one.id}: it has no pages, so that --pages shows none of it`);
    const shown =
      options.json === true
        ? `${JSON.stringify(asJson(one.id, one.extraction))}\n`
        : asText(one.id, one.extraction, wanted, terminal.paint);
    await terminal.write(shown);
  }
  session.exitCode = tally.exitCode;
}

type Wanted = (label: string) => boolean;

function pagesOf(written: string): Wanted {
  const [, from = "", to] = /^\s*([\p{L}\p{N}][\p{L}\p{N}.-]*?)(?:\s*-\s*(\d+))?\s*$/u.exec(written) ?? [];
  if (from === "")
    throw new ClaimgraphError(`“${written}” names no pages`, {
      exitCode: EXIT.usage,
      place: "--pages",
      remedy: "Write it as 3 or 3-5",
    });
  if (to === undefined) return (label) => label === from;
  return (label) => /^\d+$/.test(label) && Number(label) >= Number(from) && Number(label) <= Number(to);
}

/** The metadata of a document. */
function known({ document, title, dating, genre, identifiers }: Extraction): [string, string | null][] {
  const { hints } = document;
  return [
    ["title", title],
    ["date", dating?.edtf ?? null],
    ["kind", genre],
    ["symbol", identifiers[0] ?? null],
    ["author", document.author ?? hints?.author ?? null],
    ["publisher", document.publisher],
    ["address", document.url],
    ["file made", hints?.created ?? null],
    ["captured", hints?.captured ?? null],
    ["pages", document.positions === undefined ? null : String(document.positions.labels.length)],
  ];
}

const asJson = (id: string, extraction: Extraction): object => {
  const { document } = extraction;
  return {
    id,
    text: document.text,
    document: {
      ...Object.fromEntries(known(extraction)),
      language: document.language,
      reading: document.reading,
      sha256: document.sha256,
      parts: extraction.parts,
      pages: document.positions?.labels ?? [],
    },
    warnings: document.warnings,
  };
};

function asText(id: string, extraction: Extraction, wanted: Wanted | null, paint: Paint): string {
  const { document, parts } = extraction;
  const lines = [paint.bold(printable(id))];
  for (const [key, value] of known(extraction))
    if (value !== null) lines.push(`${paint.dim(key.padEnd(10))} ${printable(value)}`);
  lines.push("");
  let page: string | null = null;
  let start = 0;
  for (const paragraph of document.text.split("\n\n")) {
    const at = document.positions === undefined ? null : pageAt(document.positions, start);
    const own = parts.filter((part) => part.start < start + paragraph.length && part.end > start);
    if (wanted === null || (at !== null && wanted(at))) {
      if (at !== page && at !== null) lines.push(paint.dim(`— page ${printable(at)} —`), "");
      page = at;
      const kind = kindOf(own, start);
      lines.push(`${kind === "" ? "" : `${paint.dim(`[${kind}]`)} `}${printableLines(paragraph)}`, "");
    }
    start += paragraph.length + 2;
  }
  return `${lines.join("\n")}\n`;
}

/** The kind of the part that begins there, unless it is a plain paragraph. */
function kindOf(parts: readonly Part[], start: number): string {
  const part = parts.find((one) => one.start === start && one.kind !== "paragraph" && one.end > one.start);
  if (part === undefined) return "";
  return part.by === undefined ? part.kind : `${part.kind}, ${part.by}`;
}

const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");
