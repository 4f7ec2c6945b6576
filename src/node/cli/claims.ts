import { type Command, Option } from "commander";
import { type TableRow, tellerNames } from "../../export/claimTable.ts";
import { citationText } from "../../model/citation.ts";
import { ACTS, type Act } from "../../model/claim.ts";
import { contentOf } from "../../model/content.ts";
import { EXIT } from "../../model/errors.ts";
import type { DocumentRecord } from "../../model/record.ts";
import { CLAIM_ORDERS, type ClaimOrder } from "../../query/claimOrders.ts";
import type { ClaimQuestion } from "../../query/claims.ts";
import { nameWithTellers } from "../../query/telling.ts";
import type { LabelledLinks } from "../../rdf/linkQuads.ts";
import type { ClaimInDocument } from "../../store/claimGraph.ts";
import { counted } from "./counted.ts";
import { type OpenGraph, openGraph } from "./graph.ts";
import { noteOlderReading } from "./older.ts";
import { limit, minConfidence, type ReviewsShown, reviewsShown, unhide } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import { printable, type Terminal } from "./terminal.ts";
import { wrap } from "./wrap.ts";

interface Options {
  readonly by?: string;
  readonly about?: string;
  readonly act?: Act;
  readonly denied?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly minConfidence?: number;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly limit?: number;
  readonly sort?: ClaimOrder;
  readonly count?: boolean;
  readonly once?: boolean;
  readonly origins?: boolean;
  readonly unhide?: boolean;
  readonly reviews?: ReviewsShown;
}

export function addClaims(program: Command, session: Session): void {
  program
    .command("claims")
    .summary("ask a graph for claims, without SPARQL")
    .description(
      "Lists the claims of a graph that fit, by the day by which they were said: who claims what, in which words, in which document.",
    )
    .argument("<graph>", "a graph folder, or a .ttl, .trig, .nq or .jsonld file")
    .option("--by <name>", "the claimant or principal: a name, id or IRI")
    .option("--about <name>", "an event, place or participant: a name, id or IRI; or words of the content")
    .addOption(new Option("--act <act>", "only claims with this act").choices(ACTS))
    .option("--denied", "only what is denied")
    .option("--from <date>", "said on or after this date")
    .option("--to <date>", "said on or before this date")
    .option("--text <words>", "words in the claim")
    .addOption(minConfidence())
    .option("--once", "only the first of claims in copies of one text")
    .option("--origins", "with each claim, how many independent origins say it: one party is one, copies count once")
    .addOption(limit())
    .addOption(
      new Option("--sort <order>", "date (the default), date-down, confidence (the highest first) or document").choices(
        Object.keys(CLAIM_ORDERS),
      ),
    )
    .addOption(new Option("--count", "only how many there are").conflicts(["json", "csv", "limit", "origins"]))
    .addOption(new Option("--json", "one JSON object a line").conflicts("csv"))
    .option("--csv", "as a table (CSV)")
    .addOption(unhide())
    .addOption(reviewsShown())
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph claims conflict.graph --by Keldora --act deny",
          "claimgraph claims conflict.graph --about bridge --from 2025-03-19 --json",
          "claimgraph claims conflict.graph --by 'Jorun Halvey' --csv > halvey.csv",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (path: string, options: Options) => {
      const { graph, found, rowOf, origins } = await asked(path, options, session);
      const { terminal } = session;
      if (options.count === true) return terminal.write(`${found.length}\n`);
      const shown = found.slice(0, options.limit ?? found.length);
      const isData = options.json === true || options.csv === true;
      const { passagesIn } = await import("./table.ts");
      const passages = await passagesIn(graph, isData ? [...new Set(shown.map(({ document }) => document))] : []);
      const rows = function* (): Generator<TableRow> {
        for (const one of shown) {
          terminal.stopIfInterrupted();
          const row = rowOf(one);
          yield isData ? { ...row, passage: passages.of({ claim: one.claim, record: one.document }) } : row;
        }
      };
      for await (const text of textsOf(rows(), options, { origins, terminal })) await terminal.write(text);
      const more = shown.length < found.length ? `, ${shown.length} of them shown (--limit)` : "";
      terminal.say(`${counted(found.length, "claim")}${more}`);
    });
}

type OriginsOf = ((claim: string) => number) | null;

/** The fields that are written for each claim. */
async function* textsOf(
  rows: Iterable<TableRow>,
  { json, csv }: Options,
  { origins, terminal }: { readonly origins: OriginsOf; readonly terminal: Terminal },
): AsyncGenerator<string> {
  if (csv === true) {
    const { csvOf } = await import("../../export/csv.ts");
    yield* csvOf(rows);
    return;
  }
  const { claimJson } = await import("../../export/claimJson.ts");
  for (const row of rows) {
    const told = origins === null ? {} : { origins: origins(row.claim.id) };
    yield json === true
      ? `${JSON.stringify({ ...claimJson(row), ...told })}\n`
      : textOf(row, terminal, origins?.(row.claim.id) ?? null);
  }
}

/** The results of a question, and how they are printed. */
interface Asked {
  readonly graph: OpenGraph;
  readonly found: readonly ClaimInDocument[];
  readonly rowOf: (one: ClaimInDocument) => TableRow;
  readonly origins: OriginsOf;
}

async function asked(path: string, options: Options, session: Session): Promise<Asked> {
  const graph = await openGraph(path, session, options);
  const [{ ClaimGraph }, asking, { tableContext }] = await Promise.all([
    import("../../store/claimGraph.ts"),
    import("../../query/claims.ts"),
    import("../../export/claimTable.ts"),
  ]);
  const records = await graph.records();
  await noteOlderReading(path, session.terminal);
  const links = await graph.links(records);
  if (links === null && records.length > 1)
    session.terminal.say(
      `${path}: without links between its documents each name is that of one document (claimgraph link ${path})`,
    );
  const store = new ClaimGraph(records, graph.names);
  const { standsForIn } = await import("../../query/standsFor.ts");
  const known =
    links === null
      ? undefined
      : {
          canonical: links.links.canonical,
          // reviews have them made again: a count needs none
          get labels() {
            return links.labels;
          },
          standsFor: standsForIn(records, links.links.links),
        };
  if (options.by !== undefined || options.about !== undefined) {
    const { explainNames } = await import("./meant.ts");
    explainNames(asking.nameSource(store, known ?? asking.WITHIN_DOCUMENTS), store, options, { path, session });
  }
  const { by, about, act, from, to, text, minConfidence, denied } = options;
  const question = { by, about, act, from, to, text, minConfidence, polarity: denied === true ? "denied" : undefined };
  const { claimsAsked } = await import("../../query/claimsAsked.ts");
  const found = claimsAsked(store, definedOf(question) as ClaimQuestion, known, options);
  const contexts = new Map<string, (claim: ClaimInDocument["claim"]) => TableRow>();
  const rowOf = ({ document, claim }: ClaimInDocument): TableRow => {
    const context = contexts.get(document.id) ?? tableContext(document, known);
    contexts.set(document.id, context);
    return context(claim);
  };
  return { graph, found, rowOf, origins: options.origins === true ? await originsIn(records, links) : null };
}

async function originsIn(
  records: readonly DocumentRecord[],
  links: LabelledLinks | null,
): Promise<(claim: string) => number> {
  const [{ corpusIndexOf }, { origins }] = await Promise.all([
    import("../../query/corpusIndex.ts"),
    import("../../query/origins.ts"),
  ]);
  const corpus = corpusIndexOf(
    records,
    links?.links ?? { canonical: new Map(), links: [] },
    links === null ? {} : { labels: links.labels },
  );
  return (claim) => origins(corpus, claim).independent;
}

const definedOf = (options: object): object =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

type Layout = Pick<Terminal, "paint" | "width">;

function textOf(row: TableRow, { paint, width }: Layout, origins: number | null): string {
  const { claim, record } = row;
  const named = (id: string | null): string | null => (id === null ? null : row.nameOf(id));
  const who = named(claim.claimant) ?? "unknown speaker";
  const principal = named(claim.principal);
  const own = principal === null || principal === who ? who : `${who} (for ${principal})`;
  const head = [
    paint.bold(printable(nameWithTellers(own, tellerNames(row)) ?? own)),
    // the verb of a denial says so already
    paint.act(claim.polarity === "denied" && claim.act !== "deny" ? `${claim.act}, denied` : claim.act),
    claim.dating?.edtf ?? (claim.latest === null ? "no date" : `by ${claim.latest}`),
  ].join(" · ");
  const place = citationText(claim.citation);
  const where = `${record.title === null ? "" : `${printable(record.title)} · `}${place === "" ? "" : `${printable(place)} · `}document ${record.id.slice(0, 12)} · claim ${claim.id.slice(0, 12)}${origins === null ? "" : ` · ${counted(origins, "independent origin")}`}`;
  const content = [contentOf(claim), ...meaningOf(row)].flatMap((text) =>
    wrap(printable(text).replaceAll(/\s+/g, " "), width - 2),
  );
  return `${head}\n${content.map((line) => `  ${line}`).join("\n")}\n  ${paint.dim(where)}\n\n`;
}

/** What a denial that only points stands for. */
const meaningOf = ({ standsFor = null }: TableRow): readonly string[] =>
  standsFor === null
    ? []
    : standsFor.length === 0
      ? ["(what is meant is not told)"]
      : [`– of: ${standsFor.map((words) => `“${words}”`).join("; ")}`];
