import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { extract } from "../../src/extract/pipeline.ts";
import { recordOf } from "../../src/extract/stages/recordOf.ts";
import type { DocumentRecord } from "../../src/model/record.ts";
import { readDocument } from "../../src/read/document.ts";

const SAMPLES = fileURLToPath(new URL("../../data/samples/", import.meta.url));

/** Texts of the samples by name. */
export const sampleNames = (): string[] => readdirSync(SAMPLES).filter((name) => /^\d.*\.(?:txt|html)$/.test(name));

/** What is read from a sample, and the text that offsets refer to. */
export function readSample(name: string): { readonly record: DocumentRecord; readonly text: string } {
  return readFile(`${SAMPLES}${name}`, name);
}

function readFile(path: string, name: string): { readonly record: DocumentRecord; readonly text: string } {
  const document = readDocument(readFileSync(path), name);
  return { record: recordOf(extract(document)), text: document.text };
}

const CORPUS = fileURLToPath(new URL("../../../shared/corpus/", import.meta.url));
export const hasCorpus = existsSync(CORPUS);

const corpusNames = (): string[] =>
  readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort();

/** Every so-manieth text of the real ones. */
export function* readCorpus(every: number): Generator<{ readonly record: DocumentRecord; readonly text: string }> {
  for (const [at, name] of corpusNames().entries()) if (at % every === 0) yield readFile(`${CORPUS}${name}`, name);
}

/** The real texts of which the name begins so. */
export const readCorpusNamed = (
  ...begins: readonly string[]
): { readonly record: DocumentRecord; readonly text: string }[] =>
  corpusNames()
    .filter((name) => begins.some((begin) => name.startsWith(begin)))
    .map((name) => readFile(`${CORPUS}${name}`, name));
