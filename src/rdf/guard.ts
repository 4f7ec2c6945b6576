import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { AnyTerm, Literal } from "./term.ts";
import { prefixesOf } from "./vocabulary/namespaces.ts";

/** An IRI with a scheme, of characters that IRIREF of Turtle allows. */
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\0- <>"{}|^`\\\p{Surrogate}]*$/u;
/** LANGTAG of Turtle, its subtags as short as BCP 47 has them. */
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;
const LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
/** BLANK_NODE_LABEL of N-Triples, in letters of ASCII. */
const BLANK_NODE = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
/** A lone surrogate, which cannot be written as UTF-8. */
export const LONE_SURROGATE = /\p{Surrogate}/u;
const PREFIX_SCHEMES = new Set(Object.keys(prefixesOf()).map((prefix) => `${prefix}:`));

/** Whether a text is an absolute IRI that stays one term in every format. */
export function isIri(text: string): boolean {
  // "cg:x" with the scheme "cg" is an IRI, too, but many tools, such as n3's Writer, read it as a prefixed name
  return IRI.test(text) && !PREFIX_SCHEMES.has(text.slice(0, text.indexOf(":") + 1));
}

/** Whether a text is a language tag. */
export const isLanguage = (text: string): boolean => LANGUAGE.test(text);

/** The error for a value that would not stay inside its term. */
export const refuse = (what: string, value: string): ClaimgraphError =>
  new ClaimgraphError(`${what}: ${JSON.stringify(value.slice(0, 100))}`, {
    code: "bad-rdf",
    exitCode: EXIT.badData,
    remedy: "It would not stay inside its term; correct it where it comes from",
  });

/**
 * Throws if a term would not stay one term when written.
 * @throws ClaimgraphError naming the term
 */
export function guard(term: AnyTerm): void {
  switch (term.termType) {
    case "NamedNode":
      if (!isIri(term.value)) throw refuse("this is no IRI", term.value);
      return;
    case "Literal": {
      const { value, language, datatype } = term as Literal;
      if (LONE_SURROGATE.test(value)) throw refuse("half of a character (a lone surrogate) in a text", value);
      if (language !== "" && !isLanguage(language)) throw refuse("this is no language tag", language);
      if (language === "" && datatype.value === LANG_STRING)
        throw refuse("this text should have a language tag, and has none", value);
      guard(datatype);
      return;
    }
    case "BlankNode":
      if (!BLANK_NODE.test(term.value)) throw refuse("this is no name of a blank node", term.value);
      return;
    case "DefaultGraph":
      return;
    default:
      throw refuse(
        term.termType === "Quad" ? "triples about triples are not kept" : `a graph has no ${term.termType}`,
        term.value,
      );
  }
}
