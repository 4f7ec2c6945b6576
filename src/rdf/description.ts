import { ClaimgraphError, EXIT } from "../model/errors.ts";
import type { Quad, Term } from "./term.ts";

/** What a set of quads says of each subject: the border at which triples become typed values. */
export class Descriptions {
  readonly #bySubject = new Map<string, Map<string, Term[]>>();
  readonly #name: string;

  /** @param name what the quads are called in messages: a file */
  constructor(quads: Iterable<Quad>, name: string) {
    this.#name = name;
    for (const { subject, predicate, object } of quads) {
      let properties = this.#bySubject.get(subject.value);
      if (properties === undefined) {
        properties = new Map();
        this.#bySubject.set(subject.value, properties);
      }
      const values = properties.get(predicate.value);
      if (values === undefined) properties.set(predicate.value, [object]);
      else values.push(object);
    }
  }

  subjects(): IterableIterator<string> {
    return this.#bySubject.keys();
  }

  has(subject: string, predicate: string, value: string): boolean {
    return this.all(subject, predicate).some((term) => term.value === value);
  }

  /** All values, in the order of the quads. */
  all(subject: string, predicate: string): readonly Term[] {
    return this.#bySubject.get(subject)?.get(predicate) ?? [];
  }

  /** The texts of all literals of a property, without doubles. */
  texts(subject: string, predicate: string): string[] {
    return [...new Set(this.all(subject, predicate).map((term) => this.#text(term, subject, predicate)))];
  }

  /** The IRIs that a property leads to, without doubles. */
  iris(subject: string, predicate: string): string[] {
    const iris = new Set<string>();
    for (const term of this.all(subject, predicate)) {
      if (term.termType !== "NamedNode") throw this.fault(subject, `${local(predicate)} has a value that is no IRI`);
      iris.add(term.value);
    }
    return [...iris];
  }

  /** The one value that a property may have, null where it has none. */
  text(subject: string, predicate: string): string | null {
    const term = this.#one(subject, predicate);
    return term && this.#text(term, subject, predicate);
  }

  iri(subject: string, predicate: string): string | null {
    return this.#one(subject, predicate) && this.iris(subject, predicate)[0]!;
  }

  /** The one value that a property must have. */
  needText(subject: string, predicate: string): string {
    return this.text(subject, predicate) ?? this.#missing(subject, predicate);
  }

  needIri(subject: string, predicate: string): string {
    return this.iri(subject, predicate) ?? this.#missing(subject, predicate);
  }

  /** Bad data: what is said of a subject is not what a graph of claims says. */
  fault(subject: string, what: string): ClaimgraphError {
    return new ClaimgraphError(`<${subject}>: ${what}`, {
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
    if (first !== null && values.some((other) => !first.equals(other)))
      throw this.fault(subject, `${local(predicate)} has more than one value`);
    return first;
  }

  #text(term: Term, subject: string, predicate: string): string {
    if (term.termType !== "Literal") throw this.fault(subject, `${local(predicate)} has a value that is no text`);
    return term.value;
  }
}

const local = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1);
