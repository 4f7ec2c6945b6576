// Trains the models in data/models from gold files: npm run train -- --pos TAGS --claims ARTICLES --dev ARTICLES -o FOLDER
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Command, CommanderError, Option } from "commander";
import { packClaimModel, readClaimModel } from "../../extract/attribution/crf/claimModelFile.ts";
import { MODEL_FILES } from "../../extract/models/models.ts";
import type { PosModel } from "../../extract/pos/pos.ts";
import { readPosModel } from "../../extract/pos/posModelFile.ts";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { readingError } from "../disk/files.ts";
import { writeAtomically } from "../disk/writeAtomically.ts";
import { type Article, prepareArticle } from "./article.ts";
import { calibrate, reliability } from "./calibrate.ts";
import { type GoldArticle, readGoldArticles, readGoldTags } from "./gold.ts";
import { claimCard, posCard } from "./modelCard.ts";
import { readReviewedArticles } from "./reviewedGold.ts";
import { SETTINGS } from "./settings.ts";
import { trainClaims } from "./trainClaims.ts";
import { alignTags, scorePos, trainPos } from "./trainPos.ts";
import { ordinaryWords } from "./vocabulary.ts";

interface Options {
  readonly pos?: string[];
  readonly posDev?: string[];
  readonly claims?: string[];
  readonly dev?: string[];
  readonly reviews?: string[];
  readonly devReviews?: string[];
  readonly output: string;
  readonly date?: string;
  readonly licence: string;
}

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const program = new Command("train")
  .description(
    "Learns the models of parts of speech and of claims from gold files (JSON lines) and writes them with a card each.",
  )
  .option("--pos <file...>", "gold tags: {id, text?, sentences: [[[start, end, tag]…]…]}; texts may stand in --claims")
  .option("--pos-dev <file...>", "gold tags for the held-out figures")
  .option("--claims <file...>", "gold attributions: {id, text, attributions: [{source, cue, content}]}")
  .option("--dev <file...>", "gold attributions for the held-out figures and for what a confidence means")
  .option(
    "--reviews <graph...>",
    "graph folders: documents that people reviewed to the end (claimgraph review) are learnt, too",
  )
  .option("--dev-reviews <graph...>", "the same, beside --dev: they tell what a confidence means")
  .addOption(new Option("-o, --output <folder>", "where the models go").makeOptionMandatory())
  .option("--date <date>", "the date that the cards bear")
  .option("--licence <words>", "the licence of the gold files, for the cards", "none stated")
  .addHelpText(
    "after",
    "\nExample:\n  $ npm run train -- --pos tags.train.jsonl --pos-dev tags.dev.jsonl --claims train.jsonl --dev dev.jsonl -o data/models",
  )
  .exitOverride();

async function train(options: Options): Promise<void> {
  const articles = [...(await readAll(options.claims, readGoldArticles)), ...(await reviewedIn(options.reviews))];
  const dev = [...(await readAll(options.dev, readGoldArticles)), ...(await reviewedIn(options.devReviews))];
  await mkdir(options.output, { recursive: true });
  const about = { date: options.date ?? null, licence: options.licence, command: commandOf(process.argv.slice(2)) };
  const posPath = join(options.output, MODEL_FILES.pos);
  let pos: PosModel;
  if (options.pos === undefined) pos = readPosModel(await bytesOf(posPath), posPath);
  else {
    const texts = new Map([...articles, ...dev].map(({ id, text }) => [id, text]));
    const tagged = async (files: string[] | undefined) =>
      (await readAll(files, readGoldTags)).flatMap((line) => {
        const text = line.text ?? texts.get(line.id);
        return text === undefined ? [] : [alignTags(text, line)];
      });
    const learnt = await tagged(options.pos);
    const bytes = trainPos(learnt, ordinaryWords(learnt.map(({ tokens }) => tokens)), log);
    pos = readPosModel(bytes, posPath);
    const figures = scorePos(await tagged(options.posDev), pos);
    await writeAtomically(posPath, bytes);
    await writeAtomically(
      join(options.output, "pos.en.md"),
      posCard({ ...about, texts: learnt.length, figures, gzipped: gzipSync(bytes).length }),
    );
    log(
      `${posPath}: ${gzipSync(bytes).length} bytes gzipped; ${figures.right} of ${figures.tokens} held-out tags right`,
    );
  }
  if (articles.length === 0 && options.devReviews === undefined) return;
  const prepare = (gold: readonly GoldArticle[]): Article[] => gold.map((one) => prepareArticle(one, pos));
  const heldOut = prepare(dev);
  const path = join(options.output, MODEL_FILES.claims);
  // without gold to learn from, the model that is there is calibrated anew
  const learnt =
    articles.length === 0
      ? readClaimModel(await bytesOf(path), path, pos)
      : trainClaims(prepare(articles), pos, SETTINGS, log);
  const calibration = calibrate(heldOut, learnt);
  const bytes = packClaimModel({ ...learnt, calibration });
  const model = readClaimModel(bytes, path, pos);
  await writeAtomically(path, bytes);
  const figures = reliability(heldOut, model);
  if (articles.length > 0)
    await writeAtomically(
      join(options.output, "claims.en.md"),
      claimCard({ ...about, texts: articles.length, held: dev.length, figures, gzipped: gzipSync(bytes).length }),
    );
  log(`${path}: ${gzipSync(bytes).length} bytes gzipped`);
  for (const { from, claims, right } of figures)
    log(
      `confidence ${from / 100} and more: ${claims} claims, ${claims === 0 ? "–" : Math.round((right * 100) / claims)} % right`,
    );
}

/** The command for the model card: files without their folders. */
const commandOf = (argv: readonly string[]): string =>
  `npm run train -- ${argv.map((word) => word.split("/").at(-1)!).join(" ")}`;

async function reviewedIn(graphs: readonly string[] = []): Promise<GoldArticle[]> {
  const all: GoldArticle[] = [];
  for (const graph of graphs) {
    const found = await readReviewedArticles(graph);
    log(`${graph}: ${found.length} documents are reviewed to the end`);
    all.push(...found);
  }
  return all;
}

async function readAll<T>(
  files: readonly string[] | undefined,
  read: (content: string, file: string) => T[],
): Promise<T[]> {
  const all: T[] = [];
  for (const file of files ?? []) all.push(...read(new TextDecoder().decode(await bytesOf(file)), file));
  return all;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw readingError(cause, file);
  }
}

try {
  await train(program.parse().opts<Options>());
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof ClaimgraphError) {
    log(`error: ${error}`);
    process.exitCode = error.exitCode;
  } else throw error;
}
