import type { LookupEntry } from "../../extract/lookup.ts";
import type { Scheme } from "../../extract/options.ts";
import type { Extraction } from "../../model/claim.ts";
import type { Metadata } from "../../model/document.ts";
import { type ClaimgraphError, EXIT, type ExitCode } from "../../model/errors.ts";
import { findInputs } from "../ingest/inputs.ts";
import type { Terminal } from "./terminal.ts";

/** A document read and understood, or refused. */
export type Extracted =
  | { readonly kind: "extraction"; readonly id: string; readonly extraction: Extraction }
  | { readonly kind: "refused"; readonly id: string; readonly error: ClaimgraphError };

export interface ReadingOptions {
  readonly given: Metadata;
  readonly scheme: Scheme;
  /** Further names known beforehand. */
  readonly lookup: readonly LookupEntry[];
  /** How many documents are read at the same time. */
  readonly jobs: number | undefined;
}

/** Reads the named inputs one after another and yields what was found in each, in their order; tells of progress, warnings and refusals. */
export async function* readAll(
  named: readonly string[],
  options: ReadingOptions,
  terminal: Terminal,
): AsyncGenerator<Extracted> {
  const { inputs, passedOver } = await findInputs(named);
  if (passedOver.length > 0) {
    const names = passedOver.slice(0, 3).join(", ") + (passedOver.length > 3 ? ", …" : "");
    terminal.say(`Passed over ${passedOver.length} that hold no document by their ending: ${names}`);
  }
  const [{ ingest }, { extract }, { lookupWith }, { defaultModels }] = await Promise.all([
    import("../ingest/ingest.ts"),
    import("../../extract/pipeline.ts"),
    import("../../extract/lookup.ts"),
    import("../models.ts"),
  ]);
  const how = { scheme: options.scheme, lookup: lookupWith(options.lookup), models: defaultModels() };
  const progress = terminal.progress("Reading");
  let done = 0;
  for await (const one of ingest(inputs, options.given)) {
    terminal.stopIfInterrupted();
    progress.at(done, Math.max(done + 1, inputs.length), one.id);
    if (one.kind === "refused") {
      terminal.report(one.error);
      yield one;
    } else {
      for (const warning of one.document.warnings) terminal.warn(`${one.document.name}: ${warning}`);
      yield { kind: "extraction", id: one.id, extraction: extract(one.document, how) };
    }
    done++;
  }
  progress.done();
}

/** Counts what became of documents, and tells the exit code from it. */
export class Tally {
  done = 0;
  readonly #codes = new Set<ExitCode>();
  refused = 0;

  add(one: Extracted): void {
    if (one.kind === "extraction") this.done++;
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
