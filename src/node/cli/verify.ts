import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { FOLDERS } from "../disk/layout.ts";
import { nameOf } from "../disk/manifest.ts";
import type { Finding, Verification } from "../disk/verification.ts";
import { counted } from "./counted.ts";
import { readLookupFile } from "./lookupFile.ts";
import { lookup } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

interface Options {
  readonly json?: boolean;
  readonly again?: boolean;
  readonly lookup?: string;
}

export function addVerify(program: Command, session: Session): void {
  program
    .command("verify")
    .summary("check that a graph is whole")
    .description(
      "Checks that every file can be read, every text has the hash that names it, every span slices to its quote, all triples have the shapes of the ontology (SHACL), no byte has changed since it was written, and that links and view are what the documents give. Of a graph in one file, which holds no texts, what can be checked without them. With --again every text is read anew, and what is found is compared with the graph.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--again", "read every text anew and compare, with the version that read it")
    .addOption(lookup())
    .option("--json", "the findings as one JSON object")
    .addHelpText(
      "after",
      helpAfter(
        ["claimgraph verify conflict.graph", "claimgraph verify conflict.graph --again --lookup bodies.json"],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, options: Options) => {
      const { terminal } = session;
      const isFile = await stat(path).then(
        (found) => found.isFile(),
        () => false,
      );
      const found = isFile ? await verifyOneFile(path, options) : await verifyFolder(path, options, terminal);
      if (options.json === true) await terminal.write(`${JSON.stringify(found)}\n`);
      else for (const one of found.findings) await terminal.write(lineOf(one));
      const { documents, claims, spans, withoutText, older, findings } = found;
      if (older > 0)
        terminal.say(
          `${path}: ${counted(older, "document")} in the form of version 0.1, with dct:date and numbers as words: building the files again writes today’s, and ids of claims stay`,
        );
      if (withoutText > 0 && !isFile)
        terminal.say(
          withoutText === 1
            ? `${path}: 1 document came without its text: its quotes could not be compared with it`
            : `${path}: ${withoutText} documents came without their texts: their quotes could not be compared with them`,
        );
      terminal.say(
        `${path}: ${counted(documents, "document")}, ${counted(claims, "claim")}, ${counted(spans, "span")}; ${findings.length === 0 ? "all is well" : counted(findings.length, "finding")}`,
      );
      if (findings.length > 0) session.exitCode = EXIT.badData;
    });
}

const lineOf = ({ file, line, claim, message }: Finding): string =>
  `${file}${line === null ? "" : `:${line}`}: ${message}${claim === null ? "" : ` (claim ${claim.slice(0, 12)})`}\n`;

/** @throws ClaimgraphError (usage) if texts to be read again are missing, (bad data) if it is no graph */
async function verifyOneFile(path: string, { again }: Options): Promise<Verification> {
  if (again === true)
    throw new ClaimgraphError("a graph in one file holds no texts to read again", {
      exitCode: EXIT.usage,
      place: path,
    });
  const [{ readGraphFileWhole }, { verifyRecords }] = await Promise.all([
    import("./graph.ts"),
    import("../disk/verifyRecords.ts"),
  ]);
  return verifyRecords(path, await readGraphFileWhole(path));
}

async function verifyFolder(path: string, options: Options, terminal: Terminal): Promise<Verification> {
  const [{ GraphFolder }, { verifyGraph }, { verifyComputed }] = await Promise.all([
    import("../disk/graphFolder.ts"),
    import("../disk/verify.ts"),
    import("./verifyComputed.ts"),
  ]);
  const graph = await GraphFolder.open(path);
  const bar = terminal.progress("Verifying");
  const records: DocumentRecord[] = [];
  const found = await verifyGraph(graph, (done, total, record) => {
    terminal.stopIfInterrupted();
    if (record !== null) records.push(record);
    bar.at(done, total);
  });
  bar.done();
  const more: Finding[] = [];
  // computed files do not fit changed documents
  const isWhole = !found.findings.some(({ file }) => nameOf(file).startsWith(`${FOLDERS.documents}/`));
  if (isWhole && records.length === found.documents) {
    const told = new Set(found.findings.map(({ file }) => file));
    more.push(...(await verifyComputed(graph, records)).filter(({ file }) => !told.has(file)));
  }
  const names = await readLookupFile(options.lookup);
  const { verifyStatus } = await import("./verifyStatus.ts");
  more.push(...(await verifyStatus(graph, records, names)));
  const { olderLinks } = await import("./linking.ts");
  const older = await olderLinks(graph);
  if (older !== null) terminal.warn(older);
  if (options.again === true) {
    const { readAgain } = await import("./readAgain.ts");
    const reading = terminal.progress("Reading again");
    const { findings, notes } = await readAgain(graph, records, names, (done, total) => {
      terminal.stopIfInterrupted();
      reading.at(done, total);
    });
    reading.done();
    for (const note of notes) terminal.warn(note);
    more.push(...findings);
  }
  return { ...found, findings: [...found.findings, ...more] };
}
