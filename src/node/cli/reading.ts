import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { reasonsForFewClaims } from "../../extract/little.ts";
import type { LookupEntry } from "../../extract/lookup.ts";
import type { Scheme } from "../../extract/options.ts";
import type { Metadata } from "../../model/document.ts";
import { ClaimgraphError, EXIT, type ExitCode } from "../../model/errors.ts";
import { formatByName } from "../../read/formats.ts";
import type { HowToRead } from "../../read/reader.ts";
import { inputKey } from "../disk/knownInputs.ts";
import type { IngestedPiece } from "../ingest/ingest.ts";
import { findInputs, type Input } from "../ingest/inputs.ts";
import { linesIn } from "../ingest/lines.ts";
import type { MetadataTable } from "../ingest/metadataTable.ts";
import type { Extracted, Work } from "../threads/extractInOrder.ts";
import { onOneLine, type Terminal } from "./terminal.ts";

export interface ReadingOptions {
  /** Whether to overwrite document files that somebody edited by hand. */
  readonly overwrites?: boolean;
  readonly given: Metadata;
  readonly how?: HowToRead;
  readonly scheme: Scheme;
  /** Further names known beforehand. */
  readonly lookup: readonly LookupEntry[];
  /** How many documents are read at the same time. */
  readonly jobs: number | undefined;
  /** Seconds that a document may take, whatever its length. */
  readonly timeLimit?: number | undefined;
  /** Whether the graph keeps the name under which a document was given; true if left out. */
  readonly keepsNames?: boolean;
  /** Whether the bytes of documents come with them. */
  readonly keepsOriginals?: boolean;
  /** Called for each skipped file, with the reason if there is one. */
  readonly onPassedOver?: (what: string) => void;
  /** The documents of an input that need not be read again. */
  readonly known?: InputsToSkip;
  /** The metadata of single files, from a table. */
  readonly table?: MetadataTable | null;
}

/** Which inputs need not be read again. */
export interface InputsToSkip {
  /** Ids of the documents that it gave; null if it must be read. */
  readonly documentsOf: (key: string) => Promise<readonly string[] | null>;
  /** Called when all documents of an input were taken; null if the input has no key. */
  readonly onRead: (key: string | null) => void;
}

/** Reads the named inputs one after another and yields the results, in their order; reports progress, warnings and refusals. */
export async function* readAll(
  named: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
): AsyncGenerator<Extracted> {
  const { inputs, passedOver, warnings } = await findInputs(named);
  for (const warning of warnings) terminal.warn(`passed over ${onOneLine(warning)}`);
  for (const one of [...warnings, ...passedOver]) options.onPassedOver?.(one);
  if (passedOver.length > 0) {
    const names = passedOver.slice(0, 3).map(onOneLine).join(", ") + (passedOver.length > 3 ? ", …" : "");
    terminal.say(`Passed over ${passedOver.length} that hold no document by their ending: ${names}`);
  }
  const [{ ingest }, { extractInOrder }, { defaultModelFiles }] = await Promise.all([
    import("../ingest/ingest.ts"),
    import("../threads/extractInOrder.ts"),
    import("../models.ts"),
  ]);
  const progress = terminal.progress("Reading");
  const settings = {
    given: options.given,
    how: options.how ?? {},
    keepsOriginals: options.keepsOriginals === true,
    scheme: options.scheme,
    names: options.lookup,
    models: defaultModelFiles(),
    jobs: options.jobs ?? jobsFor(inputs),
    ...(options.timeLimit === undefined ? {} : { timeLimit: options.timeLimit }),
    ...(options.known === undefined ? {} : { onRead: options.known.onRead }),
  };
  const { table = null, known } = options;
  for (const warning of table?.warnings ?? []) terminal.warn(warning);
  const pieces = table === null ? ingest(inputs) : withMetadata(ingest(inputs), table);
  const works = known === undefined ? pieces : withKnown(pieces, options, known);
  const total = await documentsIn(inputs);
  let done = 0;
  progress.at(0, total);
  for await (const one of untilInterrupted(extractInOrder(works, settings), terminal)) {
    if (one.kind === "refused") terminal.report(one.error);
    else if (one.kind === "extraction") {
      const { name, warnings } = one.extraction.document;
      for (const warning of [...warnings, ...reasonsForFewClaims(one.extraction)]) terminal.warn(`${name}: ${warning}`);
    }
    yield one;
    done++;
    progress.at(done, Math.max(done, total), one.id);
  }
  progress.done();
}

/** The same inputs with the metadata of a table; one in another language is refused, not read as English. */
async function* withMetadata(
  ingested: AsyncIterable<IngestedPiece>,
  table: MetadataTable,
): AsyncGenerator<IngestedPiece> {
  for await (const one of ingested) {
    const told = one.kind === "piece" ? table.of(await realpath(one.piece.name).catch(() => "")) : null;
    if (one.kind === "refused" || told === null) {
      yield one;
      continue;
    }
    const { piece } = one;
    const { language, line } = told;
    if (language === null || /^en(?:g|glish)?\b/i.test(language))
      yield { kind: "piece", piece: { ...piece, given: filled(told.given) } };
    else yield { kind: "refused", id: piece.id, error: notEnglish(piece.name, language, `${table.file}:${line}`) };
  }
}

const filled = (given: Metadata): Metadata =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));

const notEnglish = (place: string, language: string, told: string): ClaimgraphError =>
  new ClaimgraphError(`it is in “${language}”, as ${told} says`, {
    exitCode: EXIT.badData,
    place,
    remedy: "Only English is read: give a translation, or take the language out of the table where it is wrong",
  });

/** The same inputs, with those marked that need not be read again. */
async function* withKnown(
  ingested: AsyncIterable<IngestedPiece>,
  { given, how, scheme, lookup, keepsOriginals = false }: ReadingOptions,
  { documentsOf }: InputsToSkip,
): AsyncGenerator<Work> {
  // the password is no part of the key: the graph keeps nothing of it
  const columns = how?.columns === undefined ? [] : [how.columns];
  const recognised = how?.ocr === true ? ["ocr"] : [];
  for await (const one of ingested) {
    if (one.kind === "refused") {
      yield one;
      continue;
    }
    const key = inputKey(one.piece, [
      { ...given, ...one.piece.given },
      scheme,
      lookup,
      keepsOriginals,
      ...columns,
      ...recognised,
    ]);
    const documents = await documentsOf(key);
    yield documents === null ? { ...one, key } : { kind: "known", id: one.piece.id, documents };
  }
}

/** The approximate number of documents in inputs: for a JSON Lines file, its number of lines. */
async function documentsIn(inputs: readonly Input[]): Promise<number> {
  let count = 0;
  for (const input of inputs)
    count += input.kind === "file" && formatByName(input.path)?.reads === "jsonl" ? await linesIn(input.path) : 1;
  return count;
}

/** Yields `items`; throws at once after Ctrl-C, even while waiting for the next one, because standard input may never end. */
async function* untilInterrupted<Item>(items: AsyncGenerator<Item>, terminal: Terminal): AsyncGenerator<Item> {
  const { signal } = terminal;
  // no Promise.race: a promise that is raced again and again keeps all the results of the others in memory
  const nextOrAbort = (): Promise<IteratorResult<Item> | null> =>
    new Promise((resolve, reject) => {
      const onAbort = (): void => resolve(null);
      signal.addEventListener("abort", onAbort);
      items
        .next()
        .then(resolve, reject)
        .finally(() => signal.removeEventListener("abort", onAbort));
    });
  try {
    for (;;) {
      terminal.stopIfInterrupted();
      const next = await nextOrAbort();
      terminal.stopIfInterrupted();
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    // not awaited: the present read may never end
    if (signal.aborted) items.return(undefined).catch(() => undefined);
    else await items.return(undefined);
  }
}

/** With fewer documents, another thread would start too late to help. */
const FEW = 6;

function jobsFor(inputs: readonly Input[]): number {
  const few =
    inputs.length < FEW &&
    !inputs.some((input) => input.kind === "file" && formatByName(input.path)?.reads === "jsonl");
  return few ? 1 : availableParallelism();
}

/** Counts the results of documents, which decide the exit code. */
export class ResultCounts {
  done = 0;
  readonly #codes = new Set<ExitCode>();
  refused = 0;

  add(one: Extracted): void {
    if (one.kind === "extraction") this.done++;
    else if (one.kind === "known") this.done += one.documents.length;
    else {
      this.refused++;
      this.#codes.add(one.error.exitCode);
    }
  }

  /** Done, or some refused; if nothing is done for a single reason, the code of that reason. */
  get exitCode(): ExitCode {
    if (this.refused === 0) return EXIT.done;
    const [code, ...others] = this.#codes;
    return this.done > 0 || code === undefined || others.length > 0 ? EXIT.someRefused : code;
  }
}
