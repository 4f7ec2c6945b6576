import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { type Command, Option } from "commander";
import { GRAPH_FORMATS, type GraphFormat, graphFormatOf } from "../../export/graphFormats.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { inOrder } from "../../model/recordOrder.ts";
import type { Review } from "../../model/review.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import type { Quad } from "../../rdf/term.ts";
import { checkOutputFile } from "../disk/outputFile.ts";
import { type Pieces, packed } from "../disk/packed.ts";
import { counted } from "./counted.ts";
import { type OpenGraph, openGraph } from "./graph.ts";
import { minConfidence, type ReviewsShown, reviewsAsked, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

interface Options {
  readonly output: string;
  readonly minConfidence?: number;
  readonly texts?: boolean;
  readonly originals?: boolean;
  readonly single?: boolean;
  readonly links: boolean;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
  readonly format?: FileFormat;
  readonly names?: boolean;
}

/** The formats that are not read back as a graph; each is named for the ending of its files. */
const OTHER_FORMATS = ["csv", "gexf", "graphml"] as const;
export type OtherFormat = (typeof OTHER_FORMATS)[number];
export type FileFormat = GraphFormat | OtherFormat;

const format = (): Option =>
  new Option("--format <format>", "what is written to standard output (turtle where it is not told)").choices([
    ...GRAPH_FORMATS,
    ...OTHER_FORMATS,
  ]);

export function addExport(program: Command, session: Session): void {
  program
    .command("export")
    .summary("write a graph as one file, or as a site")
    .description(
      "Writes a graph as Turtle, TriG, N-Quads, N-Triples or JSON-LD, its claims as a table (CSV), or its actors and events with who speaks of what as a network (GEXF for Gephi, GraphML for yEd, Cytoscape, igraph), by the ending of the file, packed where that is .gz; or as a folder with the viewer, which any static host serves.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq, .nt or .jsonld file")
    .addOption(
      new Option(
        "-o, --output <file>",
        "a .ttl, .trig, .nq, .nt, .jsonld, .csv, .gexf or .graphml file, one of them with .gz, a folder/, or - for standard output",
      ).makeOptionMandatory(),
    )
    .addOption(format())
    .option("--texts", "with a folder: the whole texts of the documents too, not only the words of claims")
    .option(
      "--originals",
      "with a folder: the PDF files themselves and the texts, so that the viewer shows their pages",
    )
    .option("--single", "with a folder: one page with everything in it, which opens by double click")
    .option(
      "--no-links",
      "without what links the documents: disputes, disputed points, repeats, who and what is the same, display labels",
    )
    .option("--names", "with a table: the names of files and ids of lines under which documents were given, too")
    .addOption(minConfidence())
    .addOption(unhide())
    .addOption(reviewsAsked())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph export conflict.graph -o conflict.ttl",
          "claimgraph export conflict.graph -o claims.csv --min-confidence 0.9",
          "claimgraph export conflict.graph -o conflict.gexf",
          "claimgraph export conflict.graph -o conflict.graphml",
          "claimgraph export conflict.graph -o site/ --texts",
          "claimgraph export conflict.graph -o page/ --single --texts",
          "claimgraph export conflict.graph -o - --format ntriples | gzip > conflict.nt.gz",
        ],
        [EXIT.badData, EXIT.noInput, EXIT.cannotCreate, EXIT.cannotWrite],
      ),
    )
    .action(async (path: string, options: Options) => {
      const { terminal } = session;
      const { isSite } = await import("./site.ts");
      const isStream = options.output === "-";
      if (!isStream) await checkOutputFile(options.output);
      const toSite = !isStream && (await isSite(options.output));
      if (options.single === true) refuseSingle(options, toSite);
      const written = toSite ? await exportSite(path, options, session) : await exportFile(path, options, session);
      const what = written.isSite ? "a site of " : "";
      terminal.say(
        `${isStream ? "standard output" : options.output}: ${what}${counted(written.claims, "claim")} of ${counted(written.documents, "document")}`,
      );
    });
}

/** @throws ClaimgraphError (usage) if one page is asked for where none can be */
function refuseSingle({ output, originals }: Options, toSite: boolean): void {
  if (toSite && originals !== true) return;
  throw new ClaimgraphError(toSite ? "one page holds no files of documents" : "one page is written into a folder", {
    exitCode: EXIT.usage,
    place: output,
    remedy: toSite ? "Leave out --single or --originals" : "Let the output end in /",
  });
}

interface Written {
  readonly documents: number;
  readonly claims: number;
  readonly isSite: boolean;
}

async function exportSite(
  path: string,
  {
    output,
    minConfidence,
    originals = false,
    texts = originals,
    single = false,
    unhide = false,
    reviews = "applied",
  }: Options,
  session: Session,
): Promise<Written> {
  const { writeSite } = await import("./site.ts");
  const only = (record: DocumentRecord) => onlySure(record, minConfidence);
  const options = { texts, originals, single, ...(minConfidence === undefined ? {} : { only }) };
  return {
    ...(await writeSite(await openGraph(path, session, { unhide, reviews }), output, options, session.terminal)),
    isSite: true,
  };
}

/** @throws ClaimgraphError (usage) if the format is unknown, (cannot create) if the file has contents that the export lacks */
async function exportFile(path: string, options: Options, session: Session): Promise<Written> {
  const { terminal } = session;
  const { output, minConfidence } = options;
  const format = formatOf(options);
  const isTable = OTHER_FORMATS.some((other) => other === format);
  const { unhide = false, reviews: shown = isTable ? "applied" : "none" } = options;
  const graph = await openGraph(path, session, { unhide, reviews: shown });
  const reviews = !isTable && options.reviews === undefined ? await graph.reviews() : [];
  if (reviews.length > 0)
    terminal.say(
      `${path}: claims as they were read, with ${counted(reviews.length, "review")} beside them (--reviews applied writes what people corrected)`,
    );
  const whole = await graph.records();
  const records = whole.map((record) => onlySure(record, minConfidence));
  const own = await graph.own();
  const { refuseOthers } = await import("./written.ts");
  if (output !== "-") await refuseOthers(output, format, { records, own, reviews }, graph.names);
  const pieces = await piecesOf(graph, { whole, records, own, reviews }, format, { options, terminal });
  if (output === "-") for await (const piece of pieces) await terminal.write(piece);
  else {
    const { writeAtomically } = await import("../disk/writeAtomically.ts");
    await writeAtomically(output, packed(pieces, output));
  }
  const claims = records.reduce((sum, record) => sum + record.claims.length, 0);
  return { documents: records.length, claims, isSite: false };
}

interface Parts {
  readonly whole: readonly DocumentRecord[];
  /** The graph without the claims that are left out. */
  readonly records: readonly DocumentRecord[];
  readonly own: readonly Quad[];
  /** The reviews, beside the claims as they were read. */
  readonly reviews: readonly Review[];
}

/** The text to write, piece by piece. */
async function piecesOf(
  graph: OpenGraph,
  { whole, records, own, reviews }: Parts,
  format: FileFormat,
  { options, terminal }: { readonly options: Options; readonly terminal: Terminal },
): Promise<Pieces> {
  if (format === "csv") {
    const { tablePieces } = await import("./table.ts");
    return tablePieces(graph, whole, records, options.names === true);
  }
  const isNetwork = format === "gexf" || format === "graphml";
  const links = options.links || isNetwork ? await linksOf(graph, whole, terminal) : null;
  const { linksWithin } = await import("../../rdf/linksToQuads.ts");
  const within = links === null || options.minConfidence === undefined ? links : linksWithin(records, links);
  if (isNetwork) {
    const { networkOf } = await import("../../export/network.ts");
    const network = networkOf(records, within);
    if (format === "gexf") return (await import("../../export/gexf.ts")).gexfPieces(network);
    return (await import("../../export/graphml.ts")).graphmlPieces(network);
  }
  if (!options.links) terminal.say("Without what links the documents, as asked");
  const { graphText } = await import("./graphText.ts");
  const folder = options.output === "-" ? tmpdir() : dirname(options.output);
  return graphText({ records, links: within, own, reviews }, format, folder, graph.names);
}

function formatOf({ output, format, names }: Options): FileFormat {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(output)?.[1]?.toLowerCase();
  const told = graphFormatOf(output) ?? OTHER_FORMATS.find((name) => name === ending) ?? null;
  const known = format ?? told ?? (output === "-" ? "turtle" : null);
  if (names === true && known !== "csv")
    throw new ClaimgraphError("names of files stand in tables only", {
      exitCode: EXIT.usage,
      place: output,
      remedy: "Let the file end in .csv, or leave out --names",
    });
  if (known !== null && (told === null || told === known)) return known;
  throw new ClaimgraphError(known === null ? "the ending tells no format" : `the ending is not that of ${known}`, {
    exitCode: EXIT.usage,
    place: output,
    remedy: "Let the file end in .ttl, .trig, .nq, .nt, .jsonld, .csv, .gexf or .graphml, or a folder in /",
  });
}

/** The links of the documents: the kept ones, or else computed now. */
async function linksOf(
  graph: OpenGraph,
  records: readonly DocumentRecord[],
  terminal: Terminal,
): Promise<LabelledLinks | null> {
  const kept = await graph.links(records);
  if (kept !== null || records.length === 0) return kept;
  terminal.say(`${graph.path}: computing links`);
  const { labelledLinks } = await import("./linking.ts");
  return labelledLinks(records);
}

/** A record without the claims of less confidence, and without those inside or shown by them. */
function onlySure(record: DocumentRecord, least: number | undefined): DocumentRecord {
  if (least === undefined) return record;
  const kept = new Set<string>();
  const claims = record.claims.filter((claim) => {
    const keep = claim.confidence >= least * 100 && (claim.parent === null || kept.has(claim.parent));
    if (keep) kept.add(claim.id);
    return keep;
  });
  const withBasis = claims.map((claim) => ({ ...claim, basis: claim.basis.filter((id) => kept.has(id)) }));
  // things that none of them names are not listed
  return inOrder({ ...record, claims: withBasis });
}
