import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { whyLittle } from "../../extract/little.ts";
import type { LookupEntry } from "../../extract/lookup.ts";
import type { Scheme } from "../../extract/options.ts";
import type { Metadata } from "../../model/document.ts";
import { ClaimgraphError, EXIT, type ExitCode } from "../../model/errors.ts";
import { formatByName } from "../../read/formats.ts";
import type { HowToRead } from "../../read/reader.ts";
import { inputKey } from "../disk/knownInputs.ts";
import type { Ingested } from "../ingest/ingest.ts";
import { findInputs, type Input } from "../ingest/inputs.ts";
import { linesIn } from "../ingest/lines.ts";
import type { MetadataTable } from "../ingest/metadataTable.ts";
import type { Extracted, Work } from "../threads/extractInOrder.ts";
import type { Terminal } from "./terminal.ts";

export interface ReadingOptions {
  /** Writes over files of documents that somebody edited by hand. */
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
  /** Whether the graph keeps under which name a document was given; true where left out. */
  readonly keepsNames?: boolean;
  /** Whether the bytes of documents come with them. */
  readonly keepsOriginals?: boolean;
  /** Told what is passed over, with the reason where there is one. */
  readonly onPassedOver?: (what: string) => void;
  /** The documents of an input that need not be read again. */
  readonly known?: Known;
  /** What a table tells of single files. */
  readonly table?: MetadataTable | null;
}

/** Which inputs need not be read again. */
export interface Known {
  /** Ids of the documents that it gave; null where it has to be read. */
  readonly documentsOf: (key: string) => Promise<readonly string[] | null>;
  /** Called when all documents of an input were taken; null where the input has no key. */
  readonly onRead: (key: string | null) => void;
}

/** Reads the named inputs one after another and yields what was found in each, in their order; tells of progress, warnings and refusals. */
export async function* readAll(
  named: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
): AsyncGenerator<Extracted> {
  const { inputs, passedOver, warnings } = await findInputs(named);
  for (const warning of warnings) terminal.warn(`passed over ${warning}`);
  for (const one of [...warnings, ...passedOver]) options.onPassedOver?.(one);
  if (passedOver.length > 0) {
    const names = passedOver.slice(0, 3).join(", ") + (passedOver.length > 3 ? ", …" : "");
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
      for (const warning of [...warnings, ...whyLittle(one.extraction)]) terminal.warn(`${name}: ${warning}`);
    }
    yield one;
    done++;
    progress.at(done, Math.max(done, total), one.id);
  }
  progress.done();
}

/** The same inputs with what a table tells of each; one in another language is refused, not read as English. */
async function* withMetadata(ingested: AsyncIterable<Ingested>, table: MetadataTable): AsyncGenerator<Ingested> {
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

/** The same inputs; those that are known are not to be read. */
async function* withKnown(
  ingested: AsyncIterable<Ingested>,
  { given, how, scheme, lookup, keepsOriginals = false }: ReadingOptions,
  { documentsOf }: Known,
): AsyncGenerator<Work> {
  // The password is no part of the key: the graph keeps nothing of it
  const columns = how?.columns === undefined ? [] : [how.columns];
  for await (const one of ingested) {
    if (one.kind === "refused") {
      yield one;
      continue;
    }
    const key = inputKey(one.piece, [{ ...given, ...one.piece.given }, scheme, lookup, keepsOriginals, ...columns]);
    const documents = await documentsOf(key);
    yield documents === null ? { ...one, key } : { kind: "known", id: one.piece.id, documents };
  }
}

/** About how many documents inputs hold: of a file of JSON Lines as many as it has lines. */
async function documentsIn(inputs: readonly Input[]): Promise<number> {
  let count = 0;
  for (const input of inputs)
    count += input.kind === "file" && formatByName(input.path)?.reads === "jsonl" ? await linesIn(input.path) : 1;
  return count;
}

/** What `items` gives; throws at once after a Ctrl-C, also while the next one is waited for: standard input may never end. */
async function* untilInterrupted<Item>(items: AsyncGenerator<Item>, terminal: Terminal): AsyncGenerator<Item> {
  const { signal } = terminal;
  // No Promise.race: one that is raced again and again keeps everything that ever came of the others
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
    // not waited for: what is read just now may never end
    if (signal.aborted) items.return(undefined).catch(() => undefined);
    else await items.return(undefined);
  }
}

/** Fewer documents than this are read before another thread has started. */
const FEW = 6;

function jobsFor(inputs: readonly Input[]): number {
  const few =
    inputs.length < FEW &&
    !inputs.some((input) => input.kind === "file" && formatByName(input.path)?.reads === "jsonl");
  return few ? 1 : availableParallelism();
}

/** Counts what became of documents, and tells the exit code from it. */
export class Tally {
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

  /** Done; some refused; or, where nothing is done for one reason, that reason. */
  get exitCode(): ExitCode {
    if (this.refused === 0) return EXIT.done;
    const [code, ...others] = this.#codes;
    return this.done > 0 || code === undefined || others.length > 0 ? EXIT.someRefused : code;
  }
}
