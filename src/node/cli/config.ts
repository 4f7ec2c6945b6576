import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { CommanderError } from "commander";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import type { Side } from "../../query/corpusIndex.ts";
import { codeOf } from "../disk/files.ts";
import { CONFIG_NAME } from "../ingest/configName.ts";
import { openRegular, readWholeText } from "../ingest/regularFile.ts";
import { readSides, sidesIn } from "./sides.ts";
import type { Terminal } from "./terminal.ts";

/** What a file of settings says of the documents beside it. Paths in it are those from its folder. */
interface Config {
  readonly file: string;
  /** Files of names, as `--lookup` takes them. */
  readonly lookup: readonly string[];
  readonly metadata: string | null;
  readonly sides: readonly Side[] | null;
  /** Options of reading by their long names, where the command line does not give them. */
  readonly defaults: ReadonlyMap<string, string>;
}

const KEYS = ["lookup", "metadata", "sides", "defaults"] as const;
/** Options for which a default can be given. */
const DEFAULTS = ["date", "publisher", "genre", "jobs", "time-limit"] as const;

const REMEDY = `It is written as { "lookup": "bodies.json", "metadata": "index.csv", "sides": [{ "name": "Coast", "actors": ["Keldora"] }], "defaults": { "publisher": "Halyard" } }; defaults are ${DEFAULTS.join(", ")}`;

/** The options of reading, with what a config file in one of the input folders gives where the command line gives nothing. */
export async function withConfig<O extends { readonly lookup?: string; readonly metadata?: string }>(
  inputs: readonly string[],
  options: O,
  { command, terminal }: { readonly command: Command; readonly terminal: Terminal },
): Promise<{ readonly options: O; readonly lookups: readonly string[] }> {
  const config = await configIn(inputs);
  const own = options.lookup === undefined ? [] : [options.lookup];
  if (config === null) return { options, lookups: own };
  const added: Record<string, unknown> = {};
  const counts: string[] = [];
  const isGiven = (key: string): boolean => command.getOptionValueSource(key) === "cli";
  if (config.lookup.length > 0 && own.length === 0) counts.push("lookup");
  if (config.metadata !== null && options.metadata === undefined) {
    added.metadata = config.metadata;
    counts.push("metadata");
  }
  for (const [name, text] of config.defaults) {
    const option = command.options.find(({ long }) => long === `--${name}`);
    if (option === undefined || isGiven(option.attributeName())) continue;
    try {
      added[option.attributeName()] = option.parseArg === undefined ? text : option.parseArg(text, undefined);
    } catch (cause) {
      if (!(cause instanceof CommanderError)) throw cause;
      throw wrong(config.file, `“${text}” is no ${name}: ${cause.message}`);
    }
    counts.push(name);
  }
  if (counts.length > 0) terminal.say(`${config.file}: counts for ${counts.join(", ")}`);
  return { options: { ...options, ...added }, lookups: own.length > 0 ? own : config.lookup };
}

/** The sides of a question: of the file that the command line names, else those that the config file beside the graph gives. */
export async function sidesFor(
  path: string,
  sidesFile: string | undefined,
  terminal: Terminal,
): Promise<readonly Side[]> {
  if (sidesFile !== undefined) return readSides(sidesFile);
  const config = await configOf(dirname(resolve(path)));
  if (config?.sides == null) return [];
  terminal.say(`${config.file}: counts for sides`);
  return config.sides;
}

/** @throws ClaimgraphError (usage) if two of the folders have such a file: which of them counts nobody can tell */
async function configIn(inputs: readonly string[]): Promise<Config | null> {
  const found: Config[] = [];
  for (const input of new Set(inputs.filter((one) => one !== "-").map((one) => resolve(one)))) {
    const isFolder = (await stat(input).catch(() => null))?.isDirectory() === true;
    const config = isFolder ? await configOf(input) : null;
    if (config !== null) found.push(config);
  }
  const [first = null, second] = found;
  if (second === undefined) return first;
  throw new ClaimgraphError(`two folders have a ${CONFIG_NAME}: ${first?.file} and ${second.file}`, {
    exitCode: EXIT.usage,
    remedy: "Read one folder after the other into the same graph",
  });
}

async function configOf(folder: string): Promise<Config | null> {
  const file = join(folder, CONFIG_NAME);
  let text: string;
  try {
    text = await readWholeText(file);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT" || codeOf(cause) === "ENOTDIR") return null;
    if (cause instanceof ClaimgraphError) throw cause;
    throw new ClaimgraphError("the config file cannot be read", { exitCode: EXIT.noInput, place: file, cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw wrong(file, "this is no JSON", cause);
  }
  if (!isObject(value)) throw wrong(file, "this is no JSON object");
  const unknown = Object.keys(value).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) throw wrong(file, `“${unknown}” is no key of it`);
  const { lookup = [], metadata = null, sides = null, defaults = {} } = value as Partial<Record<string, unknown>>;
  const files = Array.isArray(lookup) ? lookup : [lookup];
  if (!files.every(isText)) throw wrong(file, "“lookup” is no name of a file, nor a list of them");
  if (metadata !== null && !isText(metadata)) throw wrong(file, "“metadata” is no name of a file");
  const named = [...files, metadata, isText(sides) ? sides : null].flatMap((one) => (one === null ? [] : one));
  for (const one of named) await refuseEndless(resolve(folder, one));
  return {
    file,
    lookup: files.map((one) => resolve(folder, one)),
    metadata: metadata === null ? null : resolve(folder, metadata),
    sides: isText(sides) ? await readSides(resolve(folder, sides)) : sides === null ? null : sidesIn(sides, file),
    defaults: defaultsIn(defaults, file),
  };
}

/** A folder of somebody else’s may name a device or a FIFO, which would be read for ever. @throws ClaimgraphError (no input) naming it */
async function refuseEndless(file: string): Promise<void> {
  try {
    await (await openRegular(file)).close();
  } catch (error) {
    // what reads it tells of a file that is not there
    if (error instanceof ClaimgraphError) throw error;
  }
}

function defaultsIn(defaults: unknown, file: string): ReadonlyMap<string, string> {
  if (!isObject(defaults)) throw wrong(file, "“defaults” is no JSON object");
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(defaults)) {
    if (!DEFAULTS.some((known) => known === name)) throw wrong(file, `“${name}” is none of the defaults`);
    if (typeof value !== "number" && !isText(value)) throw wrong(file, `the default of “${name}” is no text or number`);
    found.set(name, String(value));
  }
  return found;
}

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrong = (file: string, message: string, cause?: unknown): ClaimgraphError =>
  new ClaimgraphError(message, {
    exitCode: EXIT.badData,
    place: file,
    remedy: REMEDY,
    ...(cause === undefined ? {} : { cause }),
  });
