import { ClaimgraphError, EXIT } from "../../model/errors.ts";
import { iri, plainText, quad, quadLines } from "../../rdf/n3.ts";
import type { Literal, NamedNode } from "../../rdf/term.ts";

/** A value for a query: a term, or a value that becomes one. */
export type SparqlValue = NamedNode | Literal | string | number | boolean;

/**
 * A SPARQL query whose values cannot break out of their places: terms are written as such, strings, numbers and booleans as literals.
 *
 * @throws ClaimgraphError (usage) if a value is no term that can stand in a query
 * @example
 * sparql`SELECT ?claim { ?claim cg:claimant/rdfs:label ${name} }`
 */
export function sparql(parts: TemplateStringsArray, ...values: readonly SparqlValue[]): string {
  return parts.reduce((query, part, n) => `${query}${written(values[n - 1]!)}${part}`);
}

function written(value: SparqlValue): string {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return written(plainText(value));
  if (typeof value === "number") {
    if (Number.isFinite(value)) return Number.isInteger(value) ? value.toFixed(0) : String(value);
    throw notATerm(String(value));
  }
  if (value.termType !== "NamedNode" && value.termType !== "Literal")
    throw notATerm((value as { readonly termType: string }).termType);
  // A line of N-Quads ends in a term that SPARQL also has: "<s> <p> TERM ."
  const [line = ""] = quadLines([quad(PLACE, PLACE, value)]);
  return line.slice(HEAD.length, -" .\n".length);
}

const PLACE = iri("urn:x");
const HEAD = "<urn:x> <urn:x> ";

const notATerm = (what: string): ClaimgraphError =>
  new ClaimgraphError(`${what} cannot stand in a query`, {
    code: "bad-query",
    exitCode: EXIT.usage,
    remedy: "Give an IRI, a literal, a string, a number or a boolean",
  });
