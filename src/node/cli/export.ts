import { type Command, Option } from "commander";
import type { TableOptions } from "../../export/csv.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { counted } from "./counted.ts";
import { type OpenGraph, openGraph } from "./graph.ts";
import { minConfidence } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";

interface Options {
  readonly output: string;
  readonly minConfidence?: number;
  readonly texts?: boolean;
}

export function addExport(program: Command, session: Session): void {
  program
    .command("export")
    .summary("write a graph as one file, or as a site")
    .description(
      "Writes a graph as Turtle, TriG, N-Quads or JSON-LD, or its claims as a table (CSV), by the ending of the file; or as a folder with the viewer, which any static host serves.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .addOption(
      new Option("-o, --output <file>", "a .ttl, .trig, .nq, .jsonld or .csv file, or a folder/").makeOptionMandatory(),
    )
    .option("--texts", "with a folder: the whole texts of the documents too, not only the words of claims")
    .addOption(minConfidence())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph export conflict.graph -o conflict.ttl",
          "claimgraph export conflict.graph -o claims.csv --min-confidence 0.9",
          "claimgraph export conflict.graph -o site/ --texts",
        ],
        [EXIT.badData, EXIT.noInput, EXIT.cannotCreate, EXIT.cannotWrite],
      ),
    )
    .action(async (path: string, { output, minConfidence, texts = false }: Options) => {
      const { isSite, writeSite } = await import("./site.ts");
      if (await isSite(output)) {
        const only = (record: DocumentRecord) => onlySure(record, minConfidence);
        const options = minConfidence === undefined ? { texts } : { texts, only };
        const written = await writeSite(await openGraph(path, session), output, options, session.terminal);
        session.terminal.say(
          `${output}: a site of ${counted(written.claims, "claim")} of ${counted(written.documents, "document")}`,
        );
        return;
      }
      const [{ graphFormatOf, graphPieces }, { writeAtomically }, { csvRows }] = await Promise.all([
        import("../../export/readGraph.ts"),
        import("../disk/writeAtomically.ts"),
        import("../../export/csv.ts"),
      ]);
      const format = graphFormatOf(output);
      const isTable = /\.csv$/i.test(output);
      if (format === null && !isTable)
        throw new ClaimgraphError("the ending tells no format", {
          exitCode: EXIT.usage,
          place: output,
          remedy: "Let the file end in .ttl, .trig, .nq, .jsonld or .csv, or a folder in /",
        });
      const graph = await openGraph(path, session);
      const all = await graph.records();
      const records = all.map((record) => onlySure(record, minConfidence));
      const { refuseOthers } = await import("./written.ts");
      await refuseOthers(output, new Set(records.map(({ id }) => id)), graph.names);
      const known = format === null ? await namesAcross(graph, all) : {};
      await writeAtomically(
        output,
        format === null ? csvRows(records, known) : graphPieces(records, format, graph.names),
      );
      const claims = records.reduce((sum, record) => sum + record.claims.length, 0);
      session.terminal.say(`${output}: ${counted(claims, "claim")} of ${counted(records.length, "document")}`);
    });
}

/** The names and ids that a linked graph has for what several documents tell of. */
async function namesAcross(graph: OpenGraph, records: readonly DocumentRecord[]): Promise<TableOptions> {
  const { keptLinks } = await import("./linking.ts");
  const kept = await keptLinks(graph, records);
  return kept === null ? {} : { labels: kept.labels, canonical: kept.links.canonical };
}

/** A record without the claims that are less sure, and without those inside or shown by them. */
function onlySure(record: DocumentRecord, least: number | undefined): DocumentRecord {
  if (least === undefined) return record;
  const kept = new Set<string>();
  const claims = record.claims.filter((claim) => {
    const keep = claim.confidence >= least * 100 && (claim.parent === null || kept.has(claim.parent));
    if (keep) kept.add(claim.id);
    return keep;
  });
  return { ...record, claims: claims.map((claim) => ({ ...claim, basis: claim.basis.filter((id) => kept.has(id)) })) };
}
