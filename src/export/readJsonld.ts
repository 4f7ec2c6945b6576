import { ClaimgraphError, EXIT } from "../model/errors.ts";
import { isIri } from "../rdf/guard.ts";
import { blank, DEFAULT_GRAPH, iri, languageText, plainText, quad, typed } from "../rdf/n3.ts";
import type { BlankNode, Literal, NamedNode, Quad } from "../rdf/term.ts";
import { DEFAULT_NAMES, type GraphNames, NAMESPACES } from "../rdf/vocabulary/namespaces.ts";
import { TERMS } from "../rdf/vocabulary/vocabulary.ts";
import { faultOfMeaning, faultOfTerm, faultOfType, faultOfValue, resolved } from "./jsonldChecks.ts";

type JsonObject = { readonly [key: string]: unknown };

interface TermDefinition {
  /** Absolute IRI or keyword. */
  readonly id: string;
  /** `@id`, `@vocab`, an absolute IRI of a datatype, or null. */
  readonly type: string | null;
  /** A language for plain strings; undefined: that of the context. */
  readonly language: string | null | undefined;
  /** Inner contexts may not change it. */
  readonly isProtected?: boolean;
}

interface Context {
  readonly base: string;
  readonly vocab: string | null;
  readonly language: string | null;
  readonly terms: ReadonlyMap<string, TermDefinition>;
}

type Entry = readonly [key: string, term: TermDefinition | null, value: unknown];

const KEYWORDS = new Set(["@id", "@type", "@value", "@language", "@graph", "@context", "@set", "@included", "@index"]);
/** A limit above the depth of any tool's flat list of nodes, so that crafted files cannot overflow the stack. */
const DEEPEST = 100;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * Reads JSON-LD that contains its context (ours, or one that a tool made of it: compacted, expanded or flattened). Nothing is ever fetched.
 * Lists, reverse properties and maps are refused: no graph of ours has them.
 * @param name the name of the text in messages
 * @throws ClaimgraphError that names file, and line or node
 */
export function readJsonld(text: string, name: string, names: GraphNames = DEFAULT_NAMES): Quad[] {
  const start: Context = { base: names.base, vocab: null, language: null, terms: new Map() };
  const reader = new JsonldReader(name);
  for (const node of asArray(parseJson(text, name))) reader.node(node, start, DEFAULT_GRAPH, 0, true);
  return reader.quads;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // V8 gives the line or the position; if it gives neither, the text ended too early
    const told = /\(line (\d+) /.exec(cause.message)?.[1];
    const at = Number(/position (\d+)/.exec(cause.message)?.[1] ?? text.length);
    throw new ClaimgraphError("this is not JSON", {
      code: "bad-rdf",
      exitCode: EXIT.badData,
      place: name,
      line: told === undefined ? text.slice(0, at).split("\n").length : Number(told),
      remedy: "Correct that line, or export the graph again",
      cause,
    });
  }
}

class JsonldReader {
  readonly quads: Quad[] = [];
  readonly #name: string;
  readonly #blanks = new Map<string, BlankNode>();
  #unnamed = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** Reads a node object and returns its name; null for one that only holds a graph. */
  node(value: unknown, outer: Context, graph: Quad["graph"], depth: number, top = false): NamedNode | BlankNode | null {
    if (depth > DEEPEST) throw this.#refuse(`nodes are nested more than ${DEEPEST} deep`);
    if (!isObject(value)) throw this.#refuse(`${short(value)} stands where a node should`);
    const context = "@context" in value ? this.#context(value["@context"], outer) : outer;
    const entries = this.#entries(value, context);
    const given = this.#idIn(entries);
    const holds = entries.filter(([key]) => key !== "@id").map(([key]) => key);
    const isHolder = top && given === undefined && holds.every((key) => key === "@graph" || key === "@included");
    if (isHolder) {
      for (const [, , content] of entries)
        for (const one of asArray(content)) this.node(one, context, graph, depth + 1);
      return null;
    }
    const id = given === undefined ? this.#blank(null) : this.#node(this.#expand(given, context, false));
    for (const entry of entries) this.#say(id, entry, context, graph, depth);
    return id;
  }

  /** Records the statement of one entry of a node. A key that is no IRI states nothing (JSON-LD 1.1 API, 5.1.2, step 13.3). */
  #say(
    subject: NamedNode | BlankNode,
    [key, term, content]: Entry,
    context: Context,
    graph: Quad["graph"],
    depth: number,
  ): void {
    if (key === "@id" || content === null) return;
    if (key === "@graph" || key === "@included") {
      const within = key === "@graph" ? subject : graph;
      for (const one of asArray(content)) this.node(one, context, within, depth + 1);
    } else if (key === "@type") {
      for (const one of asArray(content)) {
        if (typeof one !== "string") throw this.#refuse(`${short(one)} is no @type`);
        this.quads.push(quad(subject, TERMS.type, this.#node(this.#expand(one, context, true)), graph));
      }
    } else if (key.startsWith("@")) {
      throw this.#refuse(`${key} is not read`, `<${subject.value}>`);
    } else if (key.includes(":")) {
      const predicate = this.#iri(key);
      for (const object of this.#objects(content, term, context, graph, depth))
        this.quads.push(quad(subject, predicate, object, graph));
    }
  }

  /** The entries of a node object: expanded key, its term if it is one, and value. */
  #entries(value: JsonObject, context: Context): readonly Entry[] {
    const { "@index": index = "" } = value;
    if (typeof index !== "string") throw this.#refuse(`${short(index)} is no @index`);
    return (
      Object.entries(value)
        .map(([key, given]): Entry => {
          const term = context.terms.get(key) ?? null;
          return [term?.id ?? this.#expand(key, context, true), term, given];
        })
        // a node's @index is no part of the graph (JSON-LD 1.1, 4.6.1)
        .filter(([key]) => key !== "@context" && key !== "@index")
    );
  }

  /** The @id among a node's entries, as written; undefined if it has none. */
  #idIn(entries: readonly Entry[]): string | undefined {
    const ids = entries.filter(([key]) => key === "@id");
    if (ids.length > 1) throw this.#refuse("a node has two @id");
    const given = ids[0]?.[2];
    if (given !== undefined && typeof given !== "string") throw this.#refuse(`${short(given)} is no @id`);
    return given;
  }

  #objects(
    content: unknown,
    term: TermDefinition | null,
    context: Context,
    graph: Quad["graph"],
    depth: number,
  ): (NamedNode | BlankNode | Literal)[] {
    if (Array.isArray(content)) return content.flatMap((one) => this.#objects(one, term, context, graph, depth + 1));
    if (depth > DEEPEST) throw this.#refuse(`values are nested more than ${DEEPEST} deep`);
    if (content === null) return [];
    if (isObject(content)) {
      if ("@value" in content) return [this.#literal(content, context)];
      if ("@set" in content) return this.#objects(content["@set"], term, context, graph, depth + 1);
      const node = this.node(content, context, graph, depth + 1);
      return node === null ? [] : [node];
    }
    const type = term?.type ?? null;
    if (typeof content === "string") {
      if (type === "@id" || type === "@vocab") return [this.#node(this.#expand(content, context, type === "@vocab"))];
      if (type !== null) return [typed(content, this.#iri(type))];
      const language = term?.language === undefined ? context.language : term.language;
      return [language === null ? plainText(content) : languageText(content, language)];
    }
    if (typeof content !== "number" && typeof content !== "boolean")
      throw this.#refuse(`${short(content)} is no value`);
    return [nativeLiteral(content, type === null || type.startsWith("@") ? null : this.#iri(type))];
  }

  #literal(value: JsonObject, context: Context): Literal {
    const { "@value": content, "@type": type, "@language": language } = value;
    const fault = faultOfValue(value);
    if (fault !== null) throw this.#refuse(fault);
    if (type !== undefined && typeof type !== "string") throw this.#refuse(`${short(type)} is no datatype`);
    const datatype = type === undefined ? null : this.#iri(this.#expand(type, context, true));
    if (typeof content === "number" || typeof content === "boolean") return nativeLiteral(content, datatype);
    if (typeof content !== "string") throw this.#refuse(`${short(content)} is no @value`);
    if (datatype !== null) return typed(content, datatype);
    if (language === undefined || language === null) return plainText(content);
    return languageText(content, language as string);
  }

  #context(given: unknown, outer: Context): Context {
    let context = outer;
    for (const one of asArray(given)) {
      if (typeof one === "string") {
        throw this.#refuse(
          `the context ${JSON.stringify(one.slice(0, 100))} is elsewhere, and nothing is fetched`,
          null,
          "Put the context itself into the file, or expand the file with a JSON-LD tool",
        );
      }
      if (one === null) {
        if ([...context.terms.values()].some(({ isProtected }) => isProtected === true))
          throw this.#refuse("protected terms cannot be taken back");
        context = { ...outer, vocab: null, language: null, terms: new Map() };
      } else if (isObject(one)) context = this.#extend(one, context);
      else throw this.#refuse(`${short(one)} is no @context`);
    }
    return context;
  }

  #extend(given: JsonObject, outer: Context): Context {
    const setting = (key: "@base" | "@vocab" | "@language", known: string | null): string | null => {
      const value = given[key];
      if (value === undefined) return known;
      if (value !== null && typeof value !== "string") throw this.#refuse(`${short(value)} is no ${key}`);
      return value;
    };
    this.#checkSettings(given, outer);
    const terms = new Map(outer.terms);
    const context: Context = {
      base: setting("@base", outer.base) ?? outer.base,
      vocab: setting("@vocab", outer.vocab),
      language: setting("@language", outer.language),
      terms,
    };
    const entries = Object.entries(given).filter(([key]) => !key.startsWith("@"));
    for (const key of Object.keys(given)) {
      if (key.startsWith("@") && !["@base", "@vocab", "@language", "@version"].includes(key))
        throw this.#refuse(`${key} in a context is not read`);
    }
    for (const [key, value] of entries) {
      const fault = faultOfTerm(key, isObject(value) ? value["@id"] : value);
      if (fault !== null) throw this.#refuse(fault);
      terms.delete(key);
    }
    // Prefixes first: the others are written with them
    for (const [key, value] of entries) {
      if (typeof value === "string" && (value.startsWith("@") || /^[a-z][a-z0-9+.-]*:\/\//i.test(value)))
        terms.set(key, { id: value, type: null, language: undefined });
    }
    for (const [key, value] of entries)
      if (!terms.has(key) || isObject(value)) this.#define(key, value, context, terms);
    this.#keepProtected(outer.terms, terms);
    return context;
  }

  #checkSettings({ "@version": version = 1.1, "@vocab": vocab }: JsonObject, outer: Context): void {
    if (version !== 1.1) throw this.#refuse(`the @version ${short(version)} is not read`);
    if (typeof vocab === "string" && (!isIri(vocab) || outer.terms.has(vocab.slice(0, vocab.indexOf(":")))))
      throw this.#refuse(`the @vocab ${short(vocab)} is no absolute IRI`);
  }

  #keepProtected(before: ReadonlyMap<string, TermDefinition>, now: ReadonlyMap<string, TermDefinition>): void {
    for (const [key, one] of before)
      if (one.isProtected === true && !isSame(one, now.get(key)))
        throw this.#refuse(`the term ${key} is protected and cannot be set otherwise`);
  }

  #define(key: string, value: unknown, context: Context, terms: Map<string, TermDefinition>): void {
    if (value === null) {
      terms.delete(key);
      return;
    }
    if (typeof value === "string") {
      terms.set(key, { id: this.#meaning(key, value, context), type: null, language: undefined });
      return;
    }
    if (!isObject(value)) throw this.#refuse(`${short(value)} defines no term`);
    const { "@id": id, "@type": type, "@language": language, "@container": container, ...more } = value;
    const { "@protected": isProtected = false, "@prefix": isPrefix = true, ...unknown } = more;
    const [unread] = Object.keys(unknown);
    if (typeof isProtected !== "boolean") throw this.#refuse(`${short(isProtected)} is no @protected of ${key}`);
    if (isPrefix !== true) throw this.#refuse(`the @prefix ${short(isPrefix)} of ${key} is not read`);
    if (unread !== undefined) throw this.#refuse(`${unread} in the definition of ${key} is not read`);
    if (container !== undefined && container !== null && asArray(container).some((one) => one !== "@set"))
      throw this.#refuse(`the container ${short(container)} of ${key} is not read`);
    if (type !== undefined && typeof type !== "string") throw this.#refuse(`${short(type)} is no @type of ${key}`);
    if (language !== undefined && language !== null && typeof language !== "string")
      throw this.#refuse(`${short(language)} is no @language of ${key}`);
    if (id !== undefined && typeof id !== "string") throw this.#refuse(`${short(id)} is no @id of ${key}`);
    const datatype = this.#termType(key, type, context);
    terms.set(key, { id: this.#meaning(key, id ?? key, context), type: datatype, language, isProtected });
  }

  #termType(key: string, type: string | undefined, context: Context): string | null {
    if (type === undefined) return null;
    const datatype = this.#expand(type, context, true);
    const fault = faultOfType(key, datatype);
    if (fault !== null) throw this.#refuse(fault);
    return datatype;
  }

  /** The definition of a term. */
  #meaning(key: string, id: string, context: Context): string {
    const meant = this.#expand(id, context, true);
    const fault = faultOfMeaning(key, meant, this.#expand(key, context, true));
    if (fault !== null) throw this.#refuse(fault);
    return meant;
  }

  /** An absolute IRI, or a keyword, or the text itself if it expands to neither. */
  #expand(text: string, context: Context, isVocabulary: boolean): string {
    if (KEYWORDS.has(text) || /^@[A-Za-z]+$/.test(text) || text.startsWith("_:")) return text;
    if (isVocabulary) {
      const term = context.terms.get(text);
      if (term !== undefined) return term.id;
    }
    const colon = text.indexOf(":");
    if (colon > 0) {
      const rest = text.slice(colon + 1);
      const prefix = rest.startsWith("//") ? undefined : context.terms.get(text.slice(0, colon));
      return prefix === undefined ? text : prefix.id + rest;
    }
    if (isVocabulary) return context.vocab === null ? text : context.vocab + text;
    return resolved(text, context.base) ?? text;
  }

  /** A blank node, by its name in the file if it has one. */
  #blank(name: string | null): BlankNode {
    const known = name === null ? undefined : this.#blanks.get(name);
    if (known !== undefined) return known;
    const node = blank(`n${this.#unnamed++}`);
    if (name !== null) this.#blanks.set(name, node);
    return node;
  }

  #node(text: string): NamedNode | BlankNode {
    return text.startsWith("_:") ? this.#blank(text) : this.#iri(text);
  }

  #iri(text: string): NamedNode {
    if (!isIri(text)) throw this.#refuse(`${short(text)} is no IRI`);
    return iri(text);
  }

  #refuse(what: string, node: string | null = null, remedy?: string): ClaimgraphError {
    return new ClaimgraphError(node === null ? what : `${node}: ${what}`, {
      code: "bad-rdf",
      exitCode: EXIT.badData,
      place: this.#name,
      remedy: remedy ?? "Export the graph again, or expand the file with a JSON-LD tool",
    });
  }
}

/** A JSON number or boolean as JSON-LD 1.1 API, 8.3, turns it into a literal. */
function nativeLiteral(value: number | boolean, datatype: NamedNode | null): Literal {
  const xsd = (local: string): NamedNode => iri(NAMESPACES.xsd + local);
  if (typeof value === "boolean") return typed(String(value), datatype ?? xsd("boolean"));
  if (Number.isInteger(value) && Math.abs(value) < 1e21 && datatype?.value !== xsd("double").value)
    return typed(String(value), datatype ?? xsd("integer"));
  const double = value.toExponential(15).replace(/(\d)0*e\+?/, "$1E");
  return typed(double, datatype ?? xsd("double"));
}

const isSame = (a: TermDefinition, b: TermDefinition | undefined): boolean =>
  b !== undefined && a.id === b.id && a.type === b.type && a.language === b.language;

/** a crafted value may be too deep to be written out */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch (error) {
    if (error instanceof RangeError) return "[[[…";
    throw error;
  }
}

const short = (value: unknown): string => {
  const text = written(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
