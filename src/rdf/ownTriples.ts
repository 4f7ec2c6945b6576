import { canonize } from "rdf-canonize";
import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { sha256Hex } from "../model/ids.ts";
import { DEFAULT_GRAPH, parseKeepingBlankNodes, quad, quadLines } from "./n3.ts";
import type { AnyTerm, Quad } from "./term.ts";

/**
 * Quads as sorted lines of N-Quads in which equal graphs are equal lines. Connected blank nodes get their names from RDFC-1.0
 * (https://www.w3.org/TR/rdf-canon/) and a hash of all their triples: what is said twice, even in two files, is one.
 *
 * @param name their name in messages: a file
 * @throws ClaimgraphError (bad data) if blank nodes are too entangled to be named, or a term could not be written as one
 */
export async function canonicalLines(quads: Iterable<Quad>, name: string): Promise<string[]> {
  const { plain, tangles } = parted(quads);
  const lines = new Set(quadLines(plain));
  for (const tangle of tangles) for (const line of await named(tangle, name)) lines.add(line);
  return [...lines].sort();
}

/** The same as quads, with these names. Throws as {@link canonicalLines} does. */
export async function canonicalQuads(quads: Iterable<Quad>, name: string): Promise<Quad[]> {
  return parseKeepingBlankNodes((await canonicalLines(quads, name)).join(""), name);
}

/** Quads without blank nodes, and those with blank nodes, split into connected components. */
function parted(quads: Iterable<Quad>): { plain: Quad[]; tangles: Iterable<Quad[]> } {
  const plain: Quad[] = [];
  const withBlank: Quad[] = [];
  const parents = new Map<string, string>();
  const rootOf = (label: string): string => {
    let root = label;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    parents.set(label, root);
    return root;
  };
  for (const given of quads) {
    // nothing can refer to a graph named by a blank node: its triples join the rest
    const one = isBlank(given.graph) ? quad(given.subject, given.predicate, given.object, DEFAULT_GRAPH) : given;
    const labels = [one.subject, one.object].filter(isBlank).map(({ value }) => value);
    const [first] = labels;
    if (first === undefined) {
      plain.push(one);
      continue;
    }
    withBlank.push(one);
    for (const label of labels) parents.set(rootOf(label), rootOf(first));
  }
  const tangles = new Map<string, Quad[]>();
  for (const one of withBlank) {
    const root = rootOf([one.subject, one.object].find(isBlank)!.value);
    const known = tangles.get(root);
    if (known === undefined) tangles.set(root, [one]);
    else known.push(one);
  }
  return { plain, tangles: tangles.values() };
}

const isBlank = (term: AnyTerm): boolean => term.termType === "BlankNode";

async function named(tangle: readonly Quad[], name: string): Promise<string[]> {
  let canonical: string;
  try {
    canonical = await canonize(quadLines(tangle).join(""), {
      algorithm: "RDFC-1.0",
      inputFormat: "application/n-quads",
      format: "application/n-quads",
      maxWorkFactor: 2,
    });
  } catch (cause) {
    throw new ClaimgraphError("its blank nodes are too entangled to be told apart", {
      code: "bad-rdf",
      exitCode: EXIT.badData,
      place: name,
      remedy: "Give them IRIs",
      cause,
    });
  }
  const hash = sha256Hex(canonical).slice(0, 16);
  return canonical
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `${renamed(line, hash)}\n`);
}

/** A line whose blank nodes have the hash in their names; similar characters inside a text or an IRI stay. */
const renamed = (line: string, hash: string): string =>
  line.replace(/"(?:[^"\\]|\\.)*"|<[^>]*>|_:c14n(\d+)/g, (part, number) =>
    number === undefined ? part : `_:b${hash}n${number}`,
  );
