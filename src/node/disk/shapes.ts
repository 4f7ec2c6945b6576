import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { newDataset, parseQuads } from "../../rdf/n3.ts";
import type { DatasetCore, Quad } from "../../rdf/term.ts";
import { DEFAULT_NAMES } from "../../rdf/vocabulary/namespaces.ts";
import { readingError } from "./files.ts";
import type { GraphSettings } from "./graphSettings.ts";

/** The shapes that come with the program; `dist` lies as deep as `src`. */
const SHAPES = new URL("../../../ontology/shapes.ttl", import.meta.url);

/** A violation of a shape. */
export interface ShapeResult {
  /** The IRI of the thing at fault. */
  readonly focus: string;
  readonly message: string;
}

/** Checks triples against the shapes. */
export type ShapeCheck = (quads: readonly Quad[]) => Promise<ShapeResult[]>;

/**
 * Loads the program's SHACL shapes, for a graph with its own namespace written into them.
 * https://www.w3.org/TR/shacl/, checked by rdf-validate-shacl.
 */
export async function loadShapes(settings: GraphSettings): Promise<ShapeCheck> {
  const file = fileURLToPath(SHAPES);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw readingError(cause, file);
  });
  const { default: Validator } = await import("rdf-validate-shacl");
  const shapes = dataset(parseQuads(text.replaceAll(DEFAULT_NAMES.ns, settings.ns), "turtle", file));
  const validator = new Validator(shapes as never);
  return async (quads) => {
    const report = await validator.validate(dataset(quads) as never);
    return report.results.map((result) => ({
      focus: String(result.focusNode?.value ?? ""),
      message: describe(
        result.message.map(({ value }) => value).join("; "),
        localName(result.path),
        localName(result.sourceConstraintComponent),
      ),
    }));
  };
}

function describe(message: string, path: string, constraint: string): string {
  const what = message === "" ? `misses ${constraint.replace("ConstraintComponent", "")}` : message;
  return path === "" ? what : `${path}: ${what}`;
}

/** The end of an IRI; nothing for a path that is no IRI. */
const localName = (term: unknown): string =>
  typeof term === "object" && term !== null && "value" in term && typeof term.value === "string"
    ? term.value.replace(/^.*[#/]/, "")
    : "";

function dataset(quads: readonly Quad[]): DatasetCore {
  const store = newDataset();
  for (const one of quads) store.add(one);
  return store;
}
