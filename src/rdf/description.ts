import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { Quad, Term } from "./term.ts";

/** Predicates and values in turn, for each triple of a subject: scanning a few is faster than building a map of maps. */
type Said = (string | Term)[];

/** The statements of a set of quads about each subject: here triples become typed values. */
export class Descriptions {
  readonly #bySubject = new Map<string, Said>();
  readonly #name: string;
  /** Cache: quads of one subject mostly come together, and are asked for together. */
  #last: { readonly subject: string; readonly said: Said } | null = null;

  /** @param name the name of the quads in messages: a file */
  constructor(quads: Iterable<Quad>, name: string) {
    this.#name = name;
    for (const one of quads) this.add(one);
  }

  add({ subject, predicate, object }: Quad): void {
    let said = this.#saidOf(subject.value);
    if (said === null) {
      said = [];
      this.#bySubject.set(subject.value, said);
      this.#last = { subject: subject.value, said };
    }
    said.push(predicate.value, object);
  }

  #saidOf(subject: string): Said | null {
    if (this.#last?.subject === subject) return this.#last.said;
    const said = this.#bySubject.get(subject) ?? null;
    if (said !== null) this.#last = { subject, said };
    return said;
  }

  subjects(): IterableIterator<string> {
    return this.#bySubject.keys();
  }

  has(subject: string, predicate: string, value: string): boolean {
    return this.all(subject, predicate).some((term) => term.value === value);
  }

  /** All values, in the order of the quads. */
  all(subject: string, predicate: string): readonly Term[] {
    const said = this.#saidOf(subject) ?? [];
    const found: Term[] = [];
    for (let at = 0; at < said.length; at += 2) if (said[at] === predicate) found.push(said[at + 1] as Term);
    return found;
  }

  /** The texts of all literals of a property, without doubles. */
  texts(subject: string, predicate: string): string[] {
    return [...new Set(this.all(subject, predicate).map((term) => this.#text(term, subject, predicate)))];
  }

  /** The IRIs that are values of a property, without doubles. */
  iris(subject: string, predicate: string): string[] {
    const iris = this.all(subject, predicate).map((term) => {
      if (term.termType !== "NamedNode") throw this.fault(subject, `${local(predicate)} has a value that is no IRI`);
      return term.value;
    });
    return iris.length < 2 ? iris : [...new Set(iris)];
  }

  /** The only value of a property that may have one; null if it has none. */
  text(subject: string, predicate: string): string | null {
    const term = this.#one(subject, predicate);
    return term && this.#text(term, subject, predicate);
  }

  iri(subject: string, predicate: string): string | null {
    return this.#one(subject, predicate) && this.iris(subject, predicate)[0]!;
  }

  /** The only value of a property that must have one. */
  needText(subject: string, predicate: string): string {
    return this.text(subject, predicate) ?? this.#missing(subject, predicate);
  }

  needIri(subject: string, predicate: string): string {
    return this.iri(subject, predicate) ?? this.#missing(subject, predicate);
  }

  /** Bad data: the statements about a subject do not fit a graph of claims. */
  fault(subject: string, what: string): ClaimgraphError {
    return new ClaimgraphError(`<${subject}>: ${what}`, {
      code: "bad-rdf",
      exitCode: EXIT.badData,
      place: this.#name,
      remedy: "This is no whole graph of claims; build or export it again",
    });
  }

  #missing(subject: string, predicate: string): never {
    throw this.fault(subject, `${local(predicate)} is missing`);
  }

  #one(subject: string, predicate: string): Term | null {
    const values = this.all(subject, predicate);
    const first = values[0] ?? null;
    // The same triple twice is one triple
    if (first !== null && values.length > 1 && values.some((other) => !first.equals(other)))
      throw this.fault(subject, `${local(predicate)} has more than one value`);
    return first;
  }

  #text(term: Term, subject: string, predicate: string): string {
    if (term.termType !== "Literal") throw this.fault(subject, `${local(predicate)} has a value that is no text`);
    return term.value;
  }
}

const local = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);
