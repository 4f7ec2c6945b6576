import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { checkOutputFile } from "../disk/outputFile.ts";
import type { PutResult } from "../disk/putting.ts";
import { writeAtomically } from "../disk/writeAtomically.ts";

/** The result for one document of a run. */
export interface Outcome {
  /** The file, or the document's own id within it. */
  readonly input: string;
  /** For `unchanged`, `claims` is absent: the document was not read again. */
  readonly outcome: PutResult | "refused";
  /** Its id in the graph. */
  readonly document?: string;
  readonly claims?: number;
  readonly warnings?: readonly string[];
  /** Why it was refused, on which line, and the remedy. */
  readonly reason?: string;
  readonly line?: number;
  readonly remedy?: string;
  readonly exitCode?: number;
}

/** For a refused document. */
export const refusedOutcome = (input: string, { message, line, remedy, exitCode }: ClaimgraphError): Outcome => ({
  input,
  outcome: "refused",
  reason: message,
  ...(line === null ? {} : { line }),
  ...(remedy === null ? {} : { remedy }),
  exitCode,
});

/** A report of what a run read, skipped and refused, and why. */
export class RunReport {
  readonly #outcomes: Outcome[] = [];
  readonly #passedOver: string[] = [];

  add(outcome: Outcome): void {
    this.#outcomes.push(outcome);
  }

  passOver(what: string): void {
    this.#passedOver.push(what);
  }

  /**
   * Writes the report.
   *
   * @throws ClaimgraphError (cannot create, cannot write) naming `path`
   */
  async write(path: string, graph: string, ended: "done" | "interrupted"): Promise<void> {
    const counts: Record<string, number> = {};
    for (const { outcome } of this.#outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
    const report = { graph, ended, counts, documents: this.#outcomes, passedOver: this.#passedOver };
    await writeAtomically(path, `${JSON.stringify(report, null, 1)}\n`);
  }
}

/**
 * Checks that a report overwrites only an earlier report.
 *
 * @param graph the graph that is written
 * @throws ClaimgraphError (usage) if it is the graph’s own file, (cannot create) if the file holds anything else, or lies in the folder of a graph
 */
export async function checkReportFile(path: string, graph: string): Promise<void> {
  if (resolve(path) === resolve(graph))
    throw new ClaimgraphError("graph and report would be one file", {
      exitCode: EXIT.usage,
      place: path,
      remedy: "Name another file for the report",
    });
  await checkOutputFile(path);
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size === 0) return;
  const start = (await readFile(path, "utf8").catch(() => "")).slice(0, 12);
  if (/^\{\s*"graph":/.test(start)) return;
  throw new ClaimgraphError("the file is there and is no report of a run", {
    exitCode: EXIT.cannotCreate,
    place: path,
    remedy: "Name another file, or delete this one. Nothing was changed",
  });
}
