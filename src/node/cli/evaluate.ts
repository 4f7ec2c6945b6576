import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Command, Option } from "commander";
import type { Evaluation } from "../../evaluate/evaluation.ts";
import type { GoldLine, PredictedLine } from "../../evaluate/gold.ts";
import type { LinkEvaluation } from "../../evaluate/links.ts";
import type { ExtractOptions, Scheme } from "../../extract/options.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { sha256Hex } from "../../model/ids.ts";
import type { DocumentRecord } from "../../model/record.ts";
import type { Origin } from "../../read/decode.ts";
import { codeOf, readingError } from "../disk/files.ts";
import { readLookupFile } from "./lookupFile.ts";
import { lookup, wholeNumber } from "./options.ts";
import { helpAfter, type Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";

interface Options {
  readonly scheme?: Scheme;
  readonly lookup?: string;
  readonly items: number;
  readonly relations?: string;
  readonly points?: string;
  readonly json?: true;
  readonly textAlone?: boolean;
  readonly reviews?: boolean;
}

/** The folder, below the present one, in which an evaluation is kept until the next one of the same file. */
const KEPT = join(".cache", "evaluate");

export function addEvaluate(program: Command, session: Session): void {
  program
    .command("evaluate")
    .summary("score the program against a gold file")
    .description(
      `Reads the texts of a gold file, extracts their claims and scores them: contents, claimants and cues as PolNeAR's scorers do, acts, polarity, nesting; or dates as TempEval-3 does; or event types. Where the gold has relations between claims, links are scored too: disputes and repeats by pairs, actors and events by B³. Which gold it is, the file tells. Lists what was won and lost since the last run, which is kept in ${KEPT}.`,
    )
    .argument("<gold.jsonl>", "one annotated document a line; with --reviews a graph folder")
    .addOption(
      new Option("--scheme <scheme>", "what counts as a claim (default: as the gold was made)").choices([
        "claims",
        "polnear",
      ] satisfies Scheme[]),
    )
    .addOption(lookup())
    .option("--items <n>", "how many items of each sort of mistake are listed", wholeNumber(0, 1_000_000), 20)
    .option(
      "--relations <file.jsonl>",
      "relations between the claims of the gold, where they are in a file of their own",
    )
    .option(
      "--points <file.jsonl>",
      "disputed points of the texts, by their ids, in place of what their lines are annotated with",
    )
    .option(
      "--text-alone",
      "give the program the text only, not the gold's title, date, publisher and genre (default: where the gold tells what the head of a text says)",
    )
    .option("--no-text-alone", "give the program the gold's metadata as well")
    .option("--reviews", "score a graph's claims against people's decisions (claimgraph review)")
    .option("--json", "print scores and items as JSON")
    .addHelpText(
      "after",
      helpAfter(
        [
          "claimgraph evaluate data/samples/gold.jsonl --lookup data/samples/lookup.json",
          "claimgraph evaluate gold.jsonl --items 0",
          "claimgraph evaluate conflict.graph --reviews",
        ],
        [EXIT.badData, EXIT.noInput],
      ),
    )
    .action(async (file: string, options: Options) => {
      if (options.reviews !== true) return evaluateFile(file, options, session);
      return (await import("./review/scoring.ts")).scoreReviews(file, options.json === true, session);
    });
}

async function evaluateFile(file: string, options: Options, { terminal }: Session): Promise<void> {
  const [{ evaluate }, { detectGold, readGold, withRelations }, { lookupWith }, { defaultModels }] = await Promise.all([
    import("../../evaluate/evaluation.ts"),
    import("../../evaluate/gold.ts"),
    import("../../extract/lookup.ts"),
    import("../models.ts"),
  ]);
  const read = readGold(await readText(file), file);
  const gold =
    options.relations === undefined ? read : withRelations(read, await readText(options.relations), options.relations);
  const kind = options.points === undefined ? detectGold(gold) : "claims";
  if (kind === null) {
    throw new ClaimgraphError("no gold: no line has attributions, time expressions or an event type", {
      exitCode: EXIT.badData,
      place: file,
    });
  }
  const scheme = options.scheme ?? (kind === "polnear" ? "polnear" : "claims");
  const reader = { scheme, lookup: lookupWith(await readLookupFile(options.lookup)), models: defaultModels() };
  const textAlone = options.textAlone ?? gold.some(({ head }) => head !== undefined);
  const readings = await inTurn(gold, terminal, (line, n) => predict(line, { file, line: n + 1 }, textAlone, reader));
  if (options.points !== undefined) return scorePoints(readings, options.points, options, terminal);
  const predicted =
    kind === "events"
      ? await Promise.all(gold.map(({ text }, n) => withMainEvent(readings[n]!.line, text)))
      : readings.map(({ line }) => line);
  const evaluation = evaluate(gold, predicted, { kind });
  const links = gold.some(({ relations }) => (relations ?? []).length > 0) ? await scoreLinks(gold, readings) : null;
  const kept = keptFile(file, scheme);
  const before = await readKept(kept);
  const byKind =
    kind === "claims" && gold.some(({ head }) => head !== undefined) ? await scoreKinds(gold, predicted) : null;
  if (options.json) {
    const scores = {
      ...evaluation,
      ...(links === null ? {} : { links }),
      ...(byKind === null ? {} : { kinds: byKind.scores }),
    };
    await terminal.write(`${JSON.stringify(scores, null, 1)}\n`);
  } else {
    const { formatEvaluation } = await import("../../evaluate/format.ts");
    await terminal.write(formatEvaluation(evaluation, { before, items: options.items }));
    if (kind === "claims") await terminal.write(await allLevelsTogether(gold, predicted));
    if (byKind !== null) await terminal.write(`\nby kind of text\n${byKind.text}`);
    if (links !== null) {
      const { formatLinks } = await import("../../evaluate/formatLinks.ts");
      await terminal.write(`\n${formatLinks(links, options.items)}`);
    }
  }
  await keep(kept, evaluation, terminal);
}

/** The figures of all claims together, offsets counted in code points: as in the reference scorer, which has no levels. */
async function allLevelsTogether(gold: readonly GoldLine[], predicted: readonly PredictedLine[]): Promise<string> {
  const [{ evaluateAttributions }, { formatEvaluation }] = await Promise.all([
    import("../../evaluate/attributions.ts"),
    import("../../evaluate/format.ts"),
  ]);
  const scores = evaluateAttributions(gold, predicted, { offsets: "codePoints" });
  return `\nall levels together\n${formatEvaluation({ kind: "polnear", ...scores }, { items: 0 })}`;
}

/** Reads the lines of gold one after the other, with a progress bar; Ctrl-C works between two lines. */
async function inTurn(
  gold: readonly GoldLine[],
  terminal: Terminal,
  read: (line: GoldLine, n: number) => Promise<Reading>,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  const bar = terminal.progress("Extracting");
  for (const [n, line] of gold.entries()) {
    terminal.stopIfInterrupted();
    bar.at(n, gold.length, line.id);
    readings.push(await read(line, n));
    await new Promise((resolve) => setImmediate(resolve));
  }
  bar.done();
  return readings;
}

/** The file in which the evaluation of a gold file is kept. */
const keptFile = (file: string, scheme: string): string =>
  join(KEPT, `${basename(file)}-${sha256Hex(`${file}\n${scheme}`).slice(0, 8)}.json`);

/** Keeps an evaluation for comparison with the next run. If it cannot be written, the scores are printed all the same. */
async function keep(file: string, evaluation: Evaluation, terminal: Terminal): Promise<void> {
  const { writeAtomically } = await import("../disk/writeAtomically.ts");
  try {
    await writeAtomically(file, JSON.stringify(evaluation));
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    terminal.warn(`the next run has nothing to compare with: ${error}`);
  }
}

/** The result for a gold text: the line that `extract --jsonl` would print, and the record; null for a text that is refused. */
interface Reading {
  readonly line: PredictedLine;
  readonly record: DocumentRecord | null;
}

/** The figures by kind of text, as data and as lines to read. */
async function scoreKinds(gold: readonly GoldLine[], predicted: readonly PredictedLine[]) {
  const { evaluateKinds, formatKinds } = await import("../../evaluate/kinds.ts");
  const scores = evaluateKinds(gold, predicted);
  return { scores: { ...scores, families: Object.fromEntries(scores.families) }, text: formatKinds(scores) };
}

async function scoreLinks(gold: readonly GoldLine[], readings: readonly Reading[]): Promise<LinkEvaluation> {
  const [{ evaluateLinks }, { link }] = await Promise.all([
    import("../../evaluate/links.ts"),
    import("../../link/linker.ts"),
  ]);
  const read = readings.flatMap(({ line, record }) => (record === null ? [] : [{ line, record }]));
  return evaluateLinks(gold, read, link(read.map(({ record }) => record)));
}

/** Scores only the disputed points. */
async function scorePoints(
  readings: readonly Reading[],
  file: string,
  { json }: Pick<Options, "json">,
  terminal: Terminal,
): Promise<void> {
  const [
    { evaluatePoints },
    { readPoints },
    { formatPoints },
    { link },
    { corpusIndexOf },
    { disputedPoints },
    { Comparables },
  ] = await Promise.all([
    import("../../evaluate/points.ts"),
    import("../../evaluate/readPoints.ts"),
    import("../../evaluate/formatPoints.ts"),
    import("../../link/linker.ts"),
    import("../../query/corpusIndex.ts"),
    import("../../query/points/disputedPoints.ts"),
    import("../../query/points/comparables.ts"),
  ]);
  const gold = readPoints(await readText(file), file);
  const records = new Map<string, DocumentRecord>();
  const given = new Map<string, string[]>();
  for (const { line, record } of readings) {
    if (record === null) continue;
    records.set(record.id, record);
    given.set(record.id, [...(given.get(record.id) ?? []), line.id]);
  }
  const all = [...records.values()];
  const corpus = corpusIndexOf(all, link(all));
  const words = new Comparables(corpus);
  const found = disputedPoints(corpus).map(({ stances }) => ({
    stances: stances.map(({ side, stance, claims }) => ({
      side,
      stance,
      claims: claims.flatMap((one) =>
        (given.get(one.record.id) ?? []).map((source) => ({ source, content: words.wordsOf(one) })),
      ),
    })),
  }));
  const scores = evaluatePoints(gold, found);
  await terminal.write(json ? `${JSON.stringify({ points: scores }, null, 1)}\n` : formatPoints(scores));
}

async function predict(line: GoldLine, origin: Origin, textAlone: boolean, options: ExtractOptions): Promise<Reading> {
  const [{ metadataOf, TEXT_ALONE }, { makeSource }, { extract }, { attributionsOf, refusedLine }, { recordOf }] =
    await Promise.all([
      import("../../evaluate/gold.ts"),
      import("../../read/source.ts"),
      import("../../extract/pipeline.ts"),
      import("../../export/attributions.ts"),
      import("../../extract/stages/recordOf.ts"),
    ]);
  const { text } = line;
  try {
    const document = makeSource(
      { text, reading: "plain", warnings: [] },
      text,
      origin,
      textAlone ? TEXT_ALONE : metadataOf(line),
      {},
    );
    const extraction = extract(document, options);
    return { line: attributionsOf(extraction, { id: line.id }), record: recordOf(extraction) };
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    return { line: refusedLine(line.id, error.message), record: null };
  }
}

/** Puts the main event of the whole sentence first: these data give one type for each sentence, which may also be an act of saying. */
async function withMainEvent(line: PredictedLine, text: string): Promise<PredictedLine> {
  const [{ eventTypeOf }, { tokenize }] = await Promise.all([
    import("../../extract/events/type.ts"),
    import("../../text/tokens.ts"),
  ]);
  const tokens = tokenize(text);
  const main = eventTypeOf(tokens, 0, tokens.count);
  return main === null ? line : { ...line, events: [{ type: main.type }, ...(line.events ?? [])] };
}

async function readText(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw readingError(cause, file);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ClaimgraphError("this is not text in UTF-8", { exitCode: EXIT.badData, place: file, cause });
  }
}

/** The evaluation of the last run; null if there is none, or one of an earlier version. */
async function readKept(file: string): Promise<Evaluation | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, "utf8"));
    return typeof kept === "object" && kept !== null && "items" in kept && Array.isArray(kept.items)
      ? (kept as Evaluation)
      : null;
  } catch (error) {
    // an evaluation that cannot be read is not compared
    if (error instanceof SyntaxError || codeOf(error) !== null) return null;
    throw error;
  }
}
