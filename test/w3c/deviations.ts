/** Oxigraph keeps numbers and booleans by their value: "0"^^xsd:boolean is false, 1.0 is 1. */
const BY_VALUE = "the engine keeps numbers and booleans by value, and not as they are written";
const PATH_OF_NOTHING = "the engine gives no path of length zero for a constant that the graph does not have";
const CONCATENATED = "the engine keeps the language that concatenated words share";

/** Tests of the W3C in which the program deviates, with the reason of each. */
export const DEVIATIONS: readonly { readonly test: string; readonly why: string }[] = [
  ...["4", "6"].map((n) => ({ test: `sparql aggregates agg-groupconcat-0${n}`, why: CONCATENATED })),
  ...["bool", "int", "float", "double", "decimal", "string"].map((to) => ({
    test: `sparql cast cast-${to}`,
    why: BY_VALUE,
  })),
  {
    test: "sparql negation graph-minus",
    why: "the engine compares the graph’s name, too, where MINUS stands in GRAPH",
  },
  // ours, and no deviation of the engine's
  {
    test: "sparql exists exists-graph-variable",
    why: "where no graph is named all graphs are asked, so that a triple in two of them answers twice",
  },
  ...["zero_or_more_set_start", "zero_or_more_set_end", "zero_or_one_set_start", "zero_or_one_set_end"].map((path) => ({
    test: `sparql property-path ${path}`,
    why: PATH_OF_NOTHING,
  })),
  { test: "sparql syntax-query test_4", why: "the engine refuses a query with a function that it does not know" },
];
