import runTests from "@rdfjs/dataset/test/DatasetCore.test.js";
import type * as RDF from "@rdfjs/types";
import { describe, it } from "vitest";
import { ClaimGraph } from "../../src/store/claimGraph.ts";

// The tests of the RDF/JS community for a DatasetCore, on a graph of claims itself
const dataset = (quads: readonly RDF.Quad[] = []): ClaimGraph => {
  const graph = new ClaimGraph();
  for (const one of quads) graph.add(one);
  return graph;
};
runTests({ factory: { dataset }, mocha: { describe, it } });
